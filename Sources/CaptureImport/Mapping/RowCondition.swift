/// A condition that a row must meet.
public struct RowCondition: Hashable, Sendable {
  /// The test of the cell.
  public enum Test: Hashable, Sendable {
    /// A value that is no missing code.
    case filled
    /// Nothing, or a missing code.
    case empty
    /// One of these words.
    case anyOf([String])
    /// None of these words.
    case noneOf([String])
  }

  /// The column.
  public var column: MappedName
  /// The test applied to it.
  public var test: Test

  /// States a condition.
  init(column: MappedName, test: Test) {
    self.column = column
    self.test = test
  }
}
