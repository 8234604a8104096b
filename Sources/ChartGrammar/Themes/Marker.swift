/// A symbol at a data point.
public struct Marker: Hashable, Sendable {
  /// The outline of a symbol.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangle, diamond, cross, arrow
  }

  /// Its outline.
  public var shape: Shape
  /// Whether it is filled with its colour; otherwise it is white inside.
  public var isFilled: Bool

  /// Describes a symbol.
  public init(_ shape: Shape, isFilled: Bool = true) {
    self.shape = shape
    self.isFilled = isFilled
  }
}
