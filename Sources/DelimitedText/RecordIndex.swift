/// Where the records of a text lie; their fields are cut when they are asked for.
struct RecordIndex: Sendable {
  /// Why a record cannot be taken at its word.
  enum Flaw: Hashable, Sendable {
    /// A quoted field that never closes.
    case unterminatedQuote(field: Int)
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote(field: Int)
  }

  /// The offset at which each record starts.
  var starts: [UInt32] = []
  /// The physical line of each record's start; empty where every record is one line.
  var lines: [UInt32] = []
  /// The line of the first record.
  var firstLine = 1
  /// Number of fields of the header, one empty trailing field not counted.
  var width = 0
  /// Records with another number of fields, one empty trailing field not counted; without `flawed`.
  var ragged = RecordSet()
  /// Sound records with one empty trailing field.
  var trailing = RecordSet()
  /// Records with damaged quotes.
  var flawed = RecordSet()
  /// Records beyond those that are indexed, and the line of the first of them.
  var unindexed: (line: Int, count: Int)?
  /// The first unquoted field with a quote in it: record and field.
  var bareQuote: (record: Int, field: Int)?
  /// The line of the first blank line that stands before a record, and how many there are.
  var blankLines: (first: Int, count: Int)?
  /// What ended the first record.
  var lineEnd: DelimitedDialect.LineEnd?
  /// Whether the last record ends with a line end.
  var endsWithLineEnd = false
  /// The line of the record that has more fields than a record may have; scanning stopped there.
  var overlongLine: Int?

  /// Number of records, the header among them.
  var count: Int { starts.count }

  /// The physical line on which a record starts.
  func line(_ record: Int) -> Int { lines.isEmpty ? firstLine + record : Int(lines[record]) }
}
