/// A title over several neighbouring columns.
public struct TableSpanner: Hashable, Sendable {
  /// What it says.
  public var title: RichText
  /// The columns below it, counted from 0.
  public var columns: Range<Int>

  /// States a title over columns.
  public init(_ title: RichText, over columns: Range<Int>) {
    self.title = title
    self.columns = columns
  }
}
