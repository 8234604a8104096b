import ArgumentParser
import CommandConventions

/// Where the program starts, and the one place where a failure becomes words and an exit code.
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
