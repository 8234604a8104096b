/// A symbol at a data point.
public struct Marker: Hashable, Sendable {
  /// The outline of a symbol.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangle, diamond, cross, arrow
  }

  /// The outline.
  public var shape: Shape
  /// The symbol is filled with its colour; otherwise it is white inside.
  public var isFilled: Bool

  /// Creates a symbol.
  public init(_ shape: Shape, isFilled: Bool = true) {
    self.shape = shape
    self.isFilled = isFilled
  }
}
