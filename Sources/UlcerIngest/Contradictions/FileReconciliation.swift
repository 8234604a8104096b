public import DelimitedText
public import UlcerRecords

/// The counts of the rows of one file: read = used + rejected, always.
public struct FileReconciliation: Hashable, Sendable {
  /// The kind of records in the file.
  public let kind: RecordKind
  /// The file's path inside the folder.
  public let file: String
  /// SHA-256 of its canonical copy: of the used columns alone (`CanonicalTable`). Empty if the file
  /// could not be read.
  public let sha256: String
  /// Rows below the header, blank lines not counted.
  public let read: Int
  /// Rows that became records.
  public let used: Int
  /// Rows that did not.
  public var rejected: Int { read - used }
  /// Unreadable cells of optional columns in used rows.
  public let cellsEmptied: Int
  /// The number of these cells in each column that has any, by canonical name.
  var emptiedByColumn: [String: Int] = [:]
  /// Columns of the study format that the file does not have, by canonical name.
  public internal(set) var lacking: Set<String> = []
  /// The notation in which the bytes were read.
  public let dialect: DelimitedDialect
  /// The mark of decimals found in the file, `,` or `.`; `nil` if no number has one.
  public let decimalMark: String?
  /// The order of dates with slashes, `dmy` or `mdy`; `nil` if nothing had to be decided.
  public let dateOrder: String?
  /// The evidence for decimal marks and dates with slashes, column by column.
  var writings: [ColumnNotation] = []
}
