import ArgumentParser
import CaptureImport
import CommandConventions
import SourceDiagnostics
import UlcerIngest

/// `cicatrix explain`: the meaning of a rule and how to correct a breach of it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule means and how to mend a breach of it.")

  @Argument(help: "The rule, as printed in brackets by check or import.")
  var rule: String?

  @Flag(help: "List every rule with its meaning.")
  var list = false

  /// The rules of reading a study and of an import.
  private static let rules = RuleCatalogue.all + ImportRuleCatalogue.all

  func validate() throws {
    if !list, rule == nil { throw ValidationError("name a rule, or ask for --list") }
    if list, rule != nil {
      throw ValidationError("--list names every rule: leave the rule out, or --list")
    }
  }

  func run() throws {
    if list {
      StandardOutput.write(RuleListing.table(of: ExplainCommand.rules))
      return
    }
    guard let name = rule else { return }
    guard let found = ExplainCommand.rules.first(where: { $0.name == name }) else {
      let nearest = nearestName(to: name, among: ExplainCommand.rules.map(\.name))
      throw CommandFailure(
        ProgramExit.usage,
        "there is no rule \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    StandardOutput.write(found.page)
  }
}
