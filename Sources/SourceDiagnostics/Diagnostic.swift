/// One problem in the input: its place, the rule that it breaks, and the remedy.
///
/// Diagnostics are collected, never thrown: one problem does not hide the next.
public struct Diagnostic: Hashable, Sendable {
  /// The rule's stable name, e.g. `unknown-location-word`.
  public let rule: String
  /// The severity of the problem.
  public let severity: Severity
  /// The place of the problem.
  public let position: SourcePosition
  /// The fault, in one sentence without a full stop.
  public let message: String
  /// The remedy, or `nil` if there is nothing to say beyond the message.
  public let hint: String?
  /// Other places that take part in the contradiction.
  public let related: [SourcePosition]
  /// The number of faults counted here: 1, or the number of those that are not listed one by one.
  public let occurrences: Int

  /// States one problem.
  public init(
    rule: String, severity: Severity, position: SourcePosition, message: String,
    hint: String? = nil, related: [SourcePosition] = [], occurrences: Int = 1
  ) {
    self.rule = rule
    self.severity = severity
    self.position = position
    self.message = message
    self.hint = hint
    self.related = related
    self.occurrences = occurrences
  }

  /// The same problem in other words: the parts that are not given stay as they are.
  public func with(
    position: SourcePosition? = nil, message: String? = nil, hint: String? = nil,
    related: [SourcePosition]? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, position: position ?? self.position,
      message: message ?? self.message, hint: hint ?? self.hint, related: related ?? self.related,
      occurrences: occurrences)
  }
}

extension Sequence<Diagnostic> {
  /// The number of faults of a severity, those that are counted in one finding among them.
  public func occurrences(of severity: Severity) -> Int {
    reduce(0) { $0 + ($1.severity == severity ? $1.occurrences : 0) }
  }
}
