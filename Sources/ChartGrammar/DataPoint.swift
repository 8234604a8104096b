/// A point in the units of the two axes (a `Point` is one on paper).
public struct DataPoint: Hashable, Sendable {
  /// Where it lies along the horizontal axis.
  public let x: Position
  /// Where it lies along the vertical axis.
  public let y: Position

  /// A point between two positions of any kind.
  public init(x: Position, y: Position) {
    self.x = x
    self.y = y
  }

  /// A point between two axes of numbers.
  public init(_ x: Double, _ y: Double) {
    self.init(x: .number(x), y: .number(y))
  }

  /// A point on a named row.
  public init(_ x: Double, row: String) {
    self.init(x: .number(x), y: .band(row))
  }

  /// A point over a named column.
  public init(column: String, _ y: Double) {
    self.init(x: .band(column), y: .number(y))
  }
}
