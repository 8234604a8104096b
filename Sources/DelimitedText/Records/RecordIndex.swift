/// An index of the records of a text; their fields are cut when they are asked for.
struct RecordIndex: Sendable {
  /// The reason why the quotes of a record cannot be trusted.
  enum Flaw: Hashable, Sendable {
    /// A quoted field that never closes.
    case unterminatedQuote(field: Int)
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote(field: Int)
    /// A quote that closes only lines below, with whole records in between.
    case strayQuote(field: Int, lines: Int)

    /// The damaged field.
    var field: Int {
      switch self {
      case .unterminatedQuote(let field), .textAfterQuote(let field), .strayQuote(let field, _):
        field
      }
    }

    /// The same of a record that has so many fields.
    func within(_ count: Int) -> Flaw {
      let last = max(0, count - 1)
      switch self {
      case .unterminatedQuote(let field): return .unterminatedQuote(field: min(field, last))
      case .textAfterQuote(let field): return .textAfterQuote(field: min(field, last))
      case .strayQuote(let field, let lines):
        return .strayQuote(field: min(field, last), lines: lines)
      }
    }
  }

  /// The offset at which each record starts.
  var starts: [UInt32] = []
  /// The physical line of each record's start; empty where every record is one line.
  var lines: [UInt32] = []
  /// The line of the first record.
  var firstLine = 1
  /// The shape that records below the header must have.
  var shape = RecordShape(delimiter: DelimitedDialect.Delimiter.comma.byte)
  /// Number of fields of the header, one empty trailing field not counted.
  var width = 0
  /// Some record cannot be cut.
  var isDoubtful = false
  /// Some record has a value in a column without a name after the last of the header.
  var hasUnnamed = false
  /// The quotes of fields that are not read.
  var unreadQuotes = UnreadQuotes()
  /// The number of fields that records have, one at the end of the text without a line end not
  /// counted.
  var fieldCount = CommonFieldCount()
  /// Some record cannot be cut, and the fault may lie in a column that is not read.
  var isUncuttable: Bool {
    (isDoubtful || unreadQuotes.areOpposed || fieldCount.isBroken)
      && (shape.hasUnread || hasUnnamed)
  }
  /// Records without all fields that are read, or with more than the header, one empty trailing
  /// field not counted; without `flawed`.
  var ragged = RecordSet()
  /// Sound records with one empty trailing field.
  var trailing = RecordSet()
  /// Records with damaged quotes.
  var flawed = RecordSet()
  /// Records beyond those that are indexed, and the line of the first of them.
  var unindexed: (line: Int, count: Int)?
  /// The first unquoted field with a quote in it: record and field.
  var bareQuote: (record: Int, field: Int)?
  /// The line of the first blank line before a record, and the number of such lines.
  var blankLines: (first: Int, count: Int)?
  /// The line end of the first record.
  var lineEnd: DelimitedDialect.LineEnd?
  /// The last record ends with a line end.
  var endsWithLineEnd = false
  /// The line of the record that has more fields than a record may have; scanning stopped there.
  var overlongLine: Int?

  /// Number of records, the header among them.
  var count: Int { starts.count }

  /// The shape that a record must have.
  func shape(_ record: Int) -> RecordShape {
    record == 0 ? RecordShape.header(delimiter: shape.delimiter) : shape
  }

  /// The physical line on which a record starts.
  func line(_ record: Int) -> Int { lines.isEmpty ? firstLine + record : Int(lines[record]) }
}
