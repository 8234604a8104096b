import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// A file whose header has been understood, with the field of each canonical column and the
/// notation of its cells.
struct BoundTable {
  /// The meaning of decimal marks and slashes in one column.
  struct Notation {
    /// The byte of the decimal mark; `nil` if no cell has one.
    var decimalMark: UInt8?
    /// The first cell with that mark.
    var decimalPlace: SourcePosition?
    /// The mark may divide thousands: numbers with it are not read.
    var isUndecidable = false
    /// The order of day and month in dates with slashes; `nil` if nothing decides it.
    var dateOrder: DateReader.Order?
    /// The order in dates with hyphens or points; `nil` if it cannot be known.
    var hyphenOrder: DateReader.Order? = .dayFirst
    /// The order that is printed: `nil` if no date of the column needs one.
    var shownOrder: DateReader.Order?
    /// The first cell that decides it; `nil` when `study.yaml` does.
    var datePlace: SourcePosition?
  }

  let kind: RecordKind
  let document: DelimitedDocument
  let columns: [ColumnDefinition]
  /// The field of each canonical column; −1 if the file lacks it.
  var fields: [Int]
  var vocabularies: [Vocabulary?]
  /// Missing codes of each column, lower-cased.
  var missingCodes: [[[UInt8]]]
  var writings: [Notation]
  /// All required columns are there.
  var isUsable: Bool
  /// Places name the column, as they do when they are given by record.
  var namesColumns = false

  /// Columns of the study format that the file does not have, by canonical name.
  var lacking: Set<String> {
    Set(zip(columns, fields).filter { $1 < 0 }.map(\.0.name))
  }

  /// The cell of a column without white space around it; empty if the file lacks the column.
  func cell(_ column: Int, _ record: Int) -> ArraySlice<UInt8> {
    let field = fields[column]
    return field < 0 ? [] : trimmed(document.field(field, of: record))
  }

  /// Returns true if the cell states that there is no value.
  func isMissing(_ cell: ArraySlice<UInt8>, _ column: Int) -> Bool {
    if cell.isEmpty { return true }
    let codes = missingCodes[column]
    if codes.isEmpty { return false }
    let lowered = cell.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return codes.contains { $0 == lowered }
  }

  func position(_ column: Int, _ record: Int) -> SourcePosition {
    let place = document.position(of: fields[column], in: record)
    guard namesColumns, fields[column] >= 0 else { return place }
    return SourcePosition(
      file: place.file, line: place.line, column: place.column, field: columns[column].name)
  }
}
