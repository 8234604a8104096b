public import VectorDrawing

/// A text that belongs to a point of the plot; the chart places it.
///
/// If its position is taken, the text is moved, then set farther away with a leader line, then
/// replaced by a number that a key under the plot explains. It is never dropped and never overlaps
/// another.
public struct DataLabel: Hashable, Sendable {
  /// The preferred position of a label.
  public enum Wish: Hashable, Sendable {
    /// Beside its point, starting, centred or ending there.
    case beside(PlacedText.Anchor)
    /// Beside the end of its line, or in the right margin level with it.
    case lineEnd
    /// Anywhere along the straight line from its point to this one, but not across the line.
    case along(Point)
  }

  /// The text.
  public let text: String
  /// The point it belongs to, on the drawing.
  public let point: Point
  /// The colour; darkened if it would not be readable on white.
  public let colour: Colour
  /// The preferred position.
  public let wish: Wish
  /// The distance from the point, in points.
  public let distance: Double

  /// Creates a label.
  public init(
    _ text: String, at point: Point, colour: Colour, wish: Wish = .beside(.start),
    distance: Double = 3
  ) {
    self.text = text
    self.point = point
    self.colour = colour
    self.wish = wish
    self.distance = distance
  }
}
