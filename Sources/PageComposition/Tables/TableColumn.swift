/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// The alignment of the lines of a column's cells.
  public enum Alignment: String, Hashable, Sendable {
    case start, centre, end
    /// At the decimal point of the first number; a number without one ends where the point would
    /// be.
    case decimal
  }

  /// The width of a column.
  public enum Width: Hashable, Sendable {
    /// The width that its contents need.
    case natural
    /// A width in points.
    case fixed(Double)
    /// A proportion of the width of the text, 0 to 1.
    case fraction(Double)
  }

  /// The text in the head.
  public var header: RichText
  /// The alignment of its cells.
  public var alignment: Alignment
  /// The width.
  public var width: Width
  /// The footnote to the head, marked by a raised letter; `nil` for none.
  public var footnote: RichText?

  /// Creates a column.
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
