import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// The decimal mark or the date order of one column, with the evidence for it.
struct ColumnNotation: Hashable, Sendable {
  /// The evidence for a decision.
  enum Evidence: Hashable, Sendable {
    /// `study.yaml` says so.
    case configured
    /// The first cell of the column that settles it is on this line.
    case line(Int)
    /// The column has no evidence of its own and follows its file.
    case file
  }

  /// The canonical column.
  let column: String
  /// `,` or `.`; `nil` for a column of dates.
  let decimalMark: String?
  /// `dmy` or `mdy`; `nil` for a column of numbers.
  let dateOrder: String?
  /// The evidence for the decision.
  let evidence: Evidence

  /// Every decision that was made for a file.
  static func all(of table: BoundTable, _ settings: IngestSettings.Overrides) -> [ColumnNotation] {
    var writings: [ColumnNotation] = []
    for (column, definition) in table.columns.enumerated() where table.fields[column] >= 0 {
      let writing = table.writings[column]
      if definition.content.isDecimal, !writing.isUndecidable, let mark = writing.decimalMark {
        writings.append(
          ColumnNotation(
            column: definition.name, decimalMark: mark == NumberReader.comma ? "," : ".",
            dateOrder: nil,
            evidence: settings.decimalMark != nil
              ? .configured : writing.decimalPlace?.line.map(Evidence.line) ?? .file))
      }
      if definition.content.isDate, let order = writing.shownOrder {
        writings.append(
          ColumnNotation(
            column: definition.name, decimalMark: nil, dateOrder: order.rawValue,
            evidence: settings.dateOrder != nil
              ? .configured : writing.datePlace?.line.map(Evidence.line) ?? .file))
      }
    }
    return writings
  }
}
