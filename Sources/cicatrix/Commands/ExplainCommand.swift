import ArgumentParser
import SourceDiagnostics
import UlcerIngest

/// `cicatrix explain`: what a rule means and how to mend a breach of it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule means and how to mend a breach of it.")

  @Argument(help: "The rule, as printed in brackets by check.")
  var rule: String?

  @Flag(help: "List every rule with its meaning.")
  var list = false

  func validate() throws {
    if !list, rule == nil { throw ValidationError("name a rule, or ask for --list") }
  }

  func run() throws {
    if list {
      StandardOutput.write(RuleListing.table)
      return
    }
    guard let name = rule else { return }
    guard let found = RuleCatalogue.rule(named: name) else {
      let nearest = nearestName(to: name, among: RuleCatalogue.all.map(\.name))
      StandardError.say(
        "cicatrix: there is no rule \(name)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
      throw ProgramExit.usage
    }
    StandardOutput.write(found.page)
  }
}
