public import SourceDiagnostics

/// One rule: what `cicatrix explain` tells about it.
public struct RuleDefinition: Hashable, Sendable, CustomStringConvertible {
  /// A rule reads as its name.
  public var description: String { name }
  /// The stable name, as printed in brackets after a finding.
  public let name: String
  /// The gravest severity that the rule can have.
  public let severity: Severity
  /// What it means, in one or two sentences.
  public let meaning: String
  /// What the rule has nothing against.
  public let accepted: RuleExample
  /// A breach, with its place.
  public let rejected: RuleExample
  /// What to do about it.
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
