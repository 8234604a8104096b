/// One problem in the input: where it is, which rule it breaks, and how to mend it.
///
/// Diagnostics are collected, never thrown: one problem does not hide the next.
public struct Diagnostic: Hashable, Sendable {
  /// The rule's stable name, e.g. `unknown-location-word`.
  public let rule: String
  /// How bad it is.
  public let severity: Severity
  /// Where it is.
  public let position: SourcePosition
  /// What is wrong, one sentence without a full stop.
  public let message: String
  /// What to do about it, or `nil` when there is nothing to say beyond the message.
  public let hint: String?
  /// Other places that take part in the contradiction.
  public let related: [SourcePosition]

  /// States one problem.
  public init(
    rule: String, severity: Severity, position: SourcePosition, message: String,
    hint: String? = nil, related: [SourcePosition] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.position = position
    self.message = message
    self.hint = hint
    self.related = related
  }
}
