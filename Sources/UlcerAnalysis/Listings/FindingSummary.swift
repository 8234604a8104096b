/// How often one rule found something wrong with the data.
public struct FindingSummary: Hashable, Sendable {
  /// The rule's name, e.g. `duplicate-assessment`.
  public let rule: String
  /// `error`, `warning` or `notice`.
  public let severity: String
  /// How often.
  public let count: Int

  /// States a count.
  public init(rule: String, severity: String, count: Int) {
    self.rule = rule
    self.severity = severity
    self.count = count
  }
}
