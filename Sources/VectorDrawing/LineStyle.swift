/// The appearance of a line.
public struct LineStyle: Hashable, Sendable {
  /// The shape of a line's ends.
  public enum Cap: String, Hashable, Sendable { case butt, round, square }
  /// The shape of a line's corners.
  public enum Join: String, Hashable, Sendable { case miter, round, bevel }

  /// Its colour.
  public var colour: Colour
  /// Its width, in points.
  public var width: Double
  /// Lengths of dashes and gaps by turns, in points; empty for a solid line.
  public var dash: [Double]
  /// The shape of its ends.
  public var cap: Cap
  /// The shape of its corners.
  public var join: Join

  /// Describes a line.
  public init(
    _ colour: Colour, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter
  ) {
    self.colour = colour
    self.width = width
    self.dash = dash
    self.cap = cap
    self.join = join
  }
}
