/// The number of findings of one rule on the data.
public struct FindingSummary: Hashable, Sendable {
  /// The rule's name, e.g. `duplicate-assessment`.
  public let rule: String
  /// `error`, `warning` or `notice`.
  public let severity: String
  /// The number of findings.
  public let count: Int

  /// States a count.
  public init(rule: String, severity: String, count: Int) {
    self.rule = rule
    self.severity = severity
    self.count = count
  }
}
