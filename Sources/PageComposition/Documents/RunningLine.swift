/// The texts at the head or foot of every page.
public struct RunningLine: Hashable, Sendable {
  /// At the left margin.
  public var left: RunningText
  /// In the middle.
  public var centre: RunningText
  /// At the right margin.
  public var right: RunningText

  /// Creates the texts; omit those that are not needed.
  public init(left: RunningText = "", centre: RunningText = "", right: RunningText = "") {
    self.left = left
    self.centre = centre
    self.right = right
  }
}

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
