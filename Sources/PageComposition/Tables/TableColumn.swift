/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// How the lines of a column's cells stand.
  public enum Alignment: String, Hashable, Sendable {
    case start, centre, end
    /// At the decimal point of the first number; a number without one ends where the point would be.
    case decimal
  }

  /// How wide a column is.
  public enum Width: Hashable, Sendable {
    /// As its contents need.
    case natural
    /// That many points.
    case fixed(Double)
    /// That share of the width of the text, 0 to 1.
    case fraction(Double)
  }

  /// What stands in the head.
  public var header: RichText
  /// How its cells stand.
  public var alignment: Alignment
  /// How wide it is.
  public var width: Width
  /// What is said of the head below the table, led to by a raised letter; `nil` for nothing.
  public var footnote: RichText?

  /// States a column.
  public init(
    _ header: RichText, _ alignment: Alignment = .start, width: Width = .natural,
    footnote: RichText? = nil
  ) {
    self.footnote = footnote
    self.header = header
    self.alignment = alignment
    self.width = width
  }
}
