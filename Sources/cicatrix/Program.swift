import ArgumentParser
import CommandConventions

/// Where the program starts.
@main
enum Program {
  static func main() {
    if let option = UnusedOption.repeated(in: Array(CommandLine.arguments.dropFirst())) {
      StandardError.say("cicatrix: \(option) is given twice; only one of them could count")
      Cicatrix.exit(withError: ProgramExit.usage)
    }
    Cicatrix.main(NegativeNumbers.joined(Array(CommandLine.arguments.dropFirst())))
  }
}
