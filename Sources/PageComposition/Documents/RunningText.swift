/// One text at the head or foot of every page.
public enum RunningText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The same text on every page.
  case text(String)
  /// The same text on every page, in bold: `CLOSED SESSION`.
  case strong(String)
  /// "Page 3 of 12".
  case pageNumber

  /// Creates a text from a literal.
  public init(stringLiteral value: String) { self = .text(value) }
}
