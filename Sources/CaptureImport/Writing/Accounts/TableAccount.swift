/// The account of one table of the source: read = imported + left out.
public struct TableAccount: Hashable, Sendable {
  /// The table's name.
  public let table: String
  /// Its file.
  public let file: String
  /// Rows below the header.
  public let read: Int
  /// Rows of which some part was written.
  public let imported: Int
  /// The others, by reason.
  public let leftOut: [String: Int]
  /// Columns that nothing of the mapping names.
  public let columnsNotImported: [String]
  /// Columns that looked like the treatment allocation.
  public let columnsDropped: [String]
}
