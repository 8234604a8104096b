import SourceDiagnostics
import UlcerRecords

/// Dates of ADaM without the parts that were imputed.
///
/// ADaM completes partial dates and states the imputed parts in a flag: `ASTDTF` is D if the day, M
/// if month and day, Y if all of `ASTDT` was imputed. The study format keeps partial dates and
/// completes them by its own rule, so that `ASTDT_KNOWN` is `2013-05` if the flag is D.
enum KnownDates {
  /// The table with a column `…DT_KNOWN` for each date that has a flag.
  static func added(to table: CapturedTable, _ diagnostics: inout [Diagnostic]) -> CapturedTable {
    let flagged = table.columns.indices.compactMap { flag -> (date: Int, flag: Int)? in
      let name = table.columns[flag].name.uppercased()
      guard name.hasSuffix("DTF"), let date = table.column(called: String(name.dropLast())) else {
        return nil
      }
      return (date, flag)
    }
    guard !flagged.isEmpty else { return table }
    var count = 0
    let rows = table.rows.map { row in
      CapturedRow(
        line: row.line,
        cells: row.cells
          + flagged.map { pair in
            let flag = row.cells[pair.flag].uppercased()
            if !["", "."].contains(flag) { count += 1 }
            return known(row.cells[pair.date], flag: flag)
          })
    }
    if count > 0 {
      diagnostics.append(
        CDISCRule.imputedDates.finding(
          SourcePosition(file: table.file),
          "\(table.name): \(CountedNoun.text(count, "date carries", "dates carry")) an imputation flag; the imputed parts are not read"
        ))
    }
    var result = CapturedTable(
      file: table.file, name: table.name,
      columns: table.columns
        + flagged.enumerated().map { number, pair in
          CapturedColumn(
            name: table.columns[pair.date].name.uppercased() + "_KNOWN",
            label: "without imputed parts", place: table.columns.count + number + 1)
        }, rows: rows)
    result.droppedColumns = table.droppedColumns
    result.delimiter = table.delimiter
    result.unreadRows = table.unreadRows
    result.places = table.places
    return result
  }

  private static func known(_ cell: String, flag: String) -> String {
    switch flag {
    case "", ".": return cell
    case "D": return String(SASDate.isoText(cell)?.prefix(7) ?? "")
    case "M": return String(SASDate.isoText(cell)?.prefix(4) ?? "")
    default: return ""
    }
  }
}
