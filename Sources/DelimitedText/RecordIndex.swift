/// Where the records and fields of a text lie: flat arrays of offsets, no text of their own.
struct RecordIndex: Hashable, Sendable {
  /// Why a record cannot be taken at its word.
  enum Flaw: Hashable, Sendable {
    /// A quoted field that never closes.
    case unterminatedQuote(field: Int)
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote(field: Int)
  }

  /// The offset at which each record starts.
  var starts: [UInt32] = []
  /// The physical line of each record's start.
  var lines: [UInt32] = []
  /// The place in `ends` of each record's first field.
  var firstFields: [UInt32] = []
  /// The offset just after each field's raw text, quotes included.
  var ends: [UInt32] = []
  /// Records with damaged quotes.
  var flaws: [Int: Flaw] = [:]
  /// The first unquoted field with a quote in it: record and field.
  var bareQuote: (record: Int, field: Int)?
  /// The line of the first blank line that stands before a record, and how many there are.
  var blankLines: (first: Int, count: Int)?
  /// What ended the first record.
  var lineEnd: DelimitedDialect.LineEnd?
  /// Whether the last record ends with a line end.
  var endsWithLineEnd = false
  /// The record that has more fields than a record may have; scanning stopped there.
  var overlong: Int?

  /// Number of records, the header among them.
  var count: Int { starts.count }

  /// The number of fields of a record.
  func fieldCount(_ record: Int) -> Int {
    let next = record + 1 < firstFields.count ? Int(firstFields[record + 1]) : ends.count
    return next - Int(firstFields[record])
  }

  /// The raw bytes of a field, quotes included.
  func range(_ record: Int, _ field: Int) -> Range<Int> {
    let place = Int(firstFields[record]) + field
    let start = field == 0 ? Int(starts[record]) : Int(ends[place - 1]) + 1
    return start..<max(start, Int(ends[place]))
  }

  static func == (left: RecordIndex, right: RecordIndex) -> Bool {
    left.starts == right.starts && left.ends == right.ends && left.lines == right.lines
      && left.firstFields == right.firstFields
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(starts)
    hasher.combine(ends)
  }
}
