/// The tables of an export that a mapping asks for.
///
/// Rows of other tables are counted and not taken apart: a table that nobody reads costs no more
/// memory than its bytes.
public struct TableDemand: Hashable, Sendable {
  /// Names of tables, folded.
  public var names: Set<String>
  /// Columns, folded: a table that has one of them is read, whatever its name.
  public var columns: Set<String>

  /// States the tables that are asked for.
  init(names: Set<String>, columns: Set<String> = []) {
    self.names = names
    self.columns = columns
  }

  /// Returns true if the rows of a table are read because of its name.
  func asks(for table: String) -> Bool { names.contains(ColumnName.folded(table)) }

  /// Returns true if the rows of a table are read because of one of its columns.
  func asks(for columns: [CapturedColumn]) -> Bool {
    columns.contains { self.columns.contains(ColumnName.folded($0.name)) }
  }
}
