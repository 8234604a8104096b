import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// What the cells of one column say about decimal marks and dates with slashes.
struct ColumnEvidence {
  /// Rows with a decimal comma and with a decimal point: the first of each.
  private(set) var comma: Int?
  private(set) var point: Int?
  /// Rows with a date that only one order of day and month can be: the first of each.
  private(set) var dayFirst: Int?
  private(set) var monthFirst: Int?

  /// Looks at the given cells, those without a value left out.
  init(_ cells: some Sequence<(row: Int, cell: String)>) {
    for (row, cell) in cells {
      let bytes = Array(cell.utf8)[...]
      if let mark = NumberReader.read(bytes)?.mark {
        if mark == NumberReader.comma { comma = comma ?? row } else { point = point ?? row }
      } else if bytes.contains(0x2F) {
        guard case .date = DateReader.read(bytes, order: .dayFirst) else {
          if case .date = DateReader.read(bytes, order: .monthFirst) {
            monthFirst = monthFirst ?? row
          }
          continue
        }
        guard case .date = DateReader.read(bytes, order: .monthFirst) else {
          dayFirst = dayFirst ?? row
          continue
        }
      }
    }
  }

  /// The order that the column's own dates settle; `nil` where none does, or both.
  var order: DateReader.SlashOrder? {
    switch (dayFirst, monthFirst) {
    case (_?, nil): .dayFirst
    case (nil, _?): .monthFirst
    default: nil
    }
  }
}
