public import SourceDiagnostics

/// One rule that reading a study checks: what `cicatrix explain` tells about it.
public struct RuleDefinition: Hashable, Sendable {
  /// The stable name, as printed in brackets after a finding.
  public let name: String
  /// The gravest severity that the rule can have.
  public let severity: Severity
  /// What it means, in one sentence.
  public let meaning: String
  /// A breach, in the words of a file.
  public let example: String
  /// What to do about it.
  public let mending: String

  init(_ rule: IngestRule, _ meaning: String, example: String, mending: String) {
    name = rule.rawValue
    severity = rule.severity
    self.meaning = meaning
    self.example = example
    self.mending = mending
  }
}
