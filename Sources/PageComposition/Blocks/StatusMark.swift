/// A mark that shows a status by shape, letter and colour together.
public struct StatusMark: Hashable, Sendable {
  /// The outline of a mark.
  public enum Shape: String, Hashable, Sendable { case circle, square, diamond, triangle }

  /// Its outline.
  public var shape: Shape
  /// One or two letters inside.
  public var letter: String
  /// The role of its colour.
  public var tone: Tone

  /// Creates a mark.
  public init(_ shape: Shape, letter: String, tone: Tone) {
    self.shape = shape
    self.letter = letter
    self.tone = tone
  }

  /// No concern: a circle with a C.
  public static let clear = StatusMark(.circle, letter: "C", tone: .clear)
  /// Worth knowing: a square with an N.
  public static let note = StatusMark(.square, letter: "N", tone: .note)
  /// Needs review: a triangle with an A.
  public static let attention = StatusMark(.triangle, letter: "A", tone: .attention)
  /// Needs action: a diamond with an exclamation mark.
  public static let alarm = StatusMark(.diamond, letter: "!", tone: .alarm)
  /// Unknown: a circle with a question mark.
  public static let unknown = StatusMark(.circle, letter: "?", tone: .muted)
}
