public import DelimitedText
public import UlcerRecords

/// What became of the rows of one file: read = used + rejected, always.
public struct FileReconciliation: Hashable, Sendable {
  /// What the file holds.
  public let kind: RecordKind
  /// The file's path inside the folder.
  public let file: String
  /// SHA-256 of its canonical copy: of the used columns alone (`CanonicalTable`). Empty where the
  /// file could not be read.
  public let sha256: String
  /// Rows below the header, blank lines not counted.
  public let read: Int
  /// Rows that became records.
  public let used: Int
  /// Rows that did not.
  public var rejected: Int { read - used }
  /// Unreadable cells of optional columns in used rows.
  public let cellsEmptied: Int
  /// How many of them there are in each column that has any, by canonical name.
  public internal(set) var emptiedByColumn: [String: Int] = [:]
  /// Columns of the study format that the file does not have, by canonical name.
  public internal(set) var lacking: Set<String> = []
  /// How the bytes were understood.
  public let dialect: DelimitedDialect
  /// The mark of decimals found in the file, `,` or `.`; `nil` where no number has one.
  public let decimalMark: String?
  /// The order of dates with slashes, `dmy` or `mdy`; `nil` where nothing had to be decided.
  public let dateOrder: String?
  /// What decided decimal marks and dates with slashes, column by column.
  public internal(set) var writings: [ColumnNotation] = []
}
