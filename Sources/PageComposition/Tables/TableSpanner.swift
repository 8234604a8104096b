/// A title over several adjacent columns.
public struct TableSpanner: Hashable, Sendable {
  /// The text.
  public var title: RichText
  /// The columns below it, counted from 0.
  public var columns: Range<Int>

  /// Creates a title over columns.
  public init(_ title: RichText, over columns: Range<Int>) {
    self.title = title
    self.columns = columns
  }
}
