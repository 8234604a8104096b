import SourceDiagnostics

/// A table of the source as a mapping sees it: some of its rows, with facts about its columns.
struct TableView {
  /// Its place among the tables of the reading.
  let index: Int
  /// The table.
  let table: CapturedTable
  /// Places of its rows, ascending.
  var rows: [Int]
  /// Place of the column with the participant's key.
  var participant: Int?
  /// Place of the column with the site.
  var site: Int?
  /// The notation of numbers and dates.
  var writing: ValueNotation

  /// A cell; empty beyond the row's end.
  func cell(_ row: Int, _ column: Int) -> String {
    let cells = table.rows[row].cells
    return cells.indices.contains(column) ? cells[column] : ""
  }

  /// The participant's key in a row; `nil` if it is empty or the table has none.
  func key(_ row: Int) -> String? {
    guard let participant else { return nil }
    let key = cell(row, participant)
    return key.isEmpty ? nil : key
  }

  /// Returns the place of a cell.
  func position(_ row: Int, _ column: Int?) -> SourcePosition {
    table.position(line: table.rows[row].line, column: column)
  }
}
