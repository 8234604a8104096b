public import SourceDiagnostics

/// One rule, as `cicatrix explain` shows it.
public struct RuleDefinition: Hashable, Sendable, CustomStringConvertible {
  /// A rule reads as its name.
  public var description: String { name }
  /// The stable name, as printed in brackets after a finding.
  public let name: String
  /// The gravest severity that the rule can have.
  public let severity: Severity
  /// Its meaning, in one or two sentences.
  public let meaning: String
  /// An example that the rule accepts.
  public let accepted: RuleExample
  /// A breach, with its place.
  public let rejected: RuleExample
  /// The remedy.
  public let mending: String

  init(
    name: String, severity: Severity, meaning: String, accepted: RuleExample,
    rejected: RuleExample, mending: String
  ) {
    self.name = name
    self.severity = severity
    self.meaning = meaning
    self.accepted = accepted
    self.rejected = rejected
    self.mending = mending
  }

  /// The page that `cicatrix explain` shows.
  public var page: String {
    """
    \(name) (\(severity.rawValue))

    \(meaning)

    Accepted
    \(accepted.page(indent: "  "))
    Rejected
    \(rejected.page(indent: "  "))
    How to mend it
      \(mending)

    """
  }
}
