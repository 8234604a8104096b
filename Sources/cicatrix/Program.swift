import ArgumentParser
import CommandConventions

/// The start of the program, and the one place that turns a failure into words and an exit code.
@main
enum Program {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch let failure as CommandFailure {
      StandardError.write(failure.text)
      Cicatrix.exit(withError: failure.exit)
    } catch {
      Cicatrix.exit(withError: error)
    }
  }

  private static func run(_ words: [String]) throws {
    if let option = UnusedOption.repeated(in: words) {
      throw CommandFailure(
        ProgramExit.usage, "\(option) is given twice; only one of them could count")
    }
    var command = try Cicatrix.parseAsRoot(NegativeNumbers.joined(words))
    try command.run()
  }
}
