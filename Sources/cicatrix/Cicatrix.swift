import ArgumentParser
import EstimateCommands

/// The command line over the program's functions.
struct Cicatrix: ParsableCommand {
  /// The program's version, as given in every output.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "cicatrix",
    abstract: "Turns ulcer measurements into answers that a safety board can trust.",
    version: version,
    subcommands: [
      CheckCommand.self, ExplainCommand.self, AnalyseCommand.self, ReportCommand.self,
      ChartCommand.self, ImportCommand.self, DiffCommand.self, NightlyCommand.self,
      VerifyCommand.self,
      EstimateCommand.self, SampleCommand.self, SelfTestCommand.self,
    ])
}
