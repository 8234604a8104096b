/// A mark that says by shape, letter and colour together how something stands.
public struct StatusMark: Hashable, Sendable {
  /// The outline of a mark.
  public enum Shape: String, Hashable, Sendable { case circle, square, diamond, triangle }

  /// Its outline.
  public var shape: Shape
  /// One or two letters inside.
  public var letter: String
  /// The role of its colour.
  public var tone: Tone

  /// States a mark.
  public init(_ shape: Shape, letter: String, tone: Tone) {
    self.shape = shape
    self.letter = letter
    self.tone = tone
  }

  /// Nothing to worry about: a circle with a C.
  public static let clear = StatusMark(.circle, letter: "C", tone: .clear)
  /// Worth knowing: a square with an N.
  public static let note = StatusMark(.square, letter: "N", tone: .note)
  /// To be looked at: a triangle with an A.
  public static let attention = StatusMark(.triangle, letter: "A", tone: .attention)
  /// To be acted upon: a diamond with an exclamation mark.
  public static let alarm = StatusMark(.diamond, letter: "!", tone: .alarm)
  /// Not known: a circle with a question mark.
  public static let unknown = StatusMark(.circle, letter: "?", tone: .muted)
}
