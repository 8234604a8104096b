import SourceDiagnostics

/// Finds dates that some other program has rewritten.
struct REDCapDates {
  private let table: CapturedTable
  private let dictionary: REDCapDictionary?

  init(_ table: CapturedTable, _ dictionary: REDCapDictionary?) {
    self.table = table
    self.dictionary = dictionary
  }

  /// One finding for each date field with a value that is not written as REDCap writes dates.
  var findings: [Diagnostic] {
    guard let dictionary else { return [] }
    return table.columns.indices.compactMap { place in
      guard let field = dictionary.column(table.columns[place].name)?.field,
        field.validation.hasPrefix("date"),
        let row = table.rows.first(where: { REDCapDates.isRewritten($0.cells[place]) })
      else { return nil }
      return REDCapRule.dateNotISO.finding(
        table.position(line: row.line, column: place),
        "a date of \(shown(table.columns[place].name)) is not written yyyy-mm-dd",
        hint: "a spreadsheet program has saved the export; use the file as REDCap wrote it")
    }
  }

  /// Two separators between numbers, and no year of four digits in front.
  private static func isRewritten(_ cell: String) -> Bool {
    let day = cell.prefix { $0 != " " && $0 != "T" }
    let pieces = day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard pieces.count == 3, pieces.allSatisfy({ !$0.isEmpty }) else { return false }
    return pieces[0].count != 4 || day.contains("/") || day.contains(".")
  }
}
