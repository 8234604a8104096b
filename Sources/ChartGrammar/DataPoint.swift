/// A point in the units of the two axes (a `Point` is one on paper).
public struct DataPoint: Hashable, Sendable {
  /// The position along the horizontal axis.
  public let x: Position
  /// The position along the vertical axis.
  public let y: Position

  /// Creates a point at positions of any kind.
  public init(x: Position, y: Position) {
    self.x = x
    self.y = y
  }

  /// Creates a point between two axes of numbers.
  public init(_ x: Double, _ y: Double) {
    self.init(x: .number(x), y: .number(y))
  }

  /// Creates a point on a named row.
  public init(_ x: Double, row: String) {
    self.init(x: .number(x), y: .band(row))
  }

  /// Creates a point over a named column.
  public init(column: String, _ y: Double) {
    self.init(x: .band(column), y: .number(y))
  }
}
