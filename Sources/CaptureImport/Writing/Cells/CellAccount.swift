/// Cells of one column that were left out of the study as missing, for one reason.
public struct CellAccount: Hashable, Sendable {
  /// The file of the study.
  public let file: String
  /// Its column.
  public let column: String
  /// The table and column of the source.
  public let table: String
  /// The column of the source.
  public let source: String
  /// The reason why there is no value.
  public let reason: String
  /// The number of these cells.
  public internal(set) var count: Int

  var order: [String] { [file, column, table, source, reason] }
}
