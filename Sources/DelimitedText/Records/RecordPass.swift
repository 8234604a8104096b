/// The bytes that mean something to the format.
enum Byte {
  static let quote: UInt8 = 0x22
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let tab: UInt8 = 0x09
}

/// One walk over the records of a text by RFC 4180; each step leaves the record's fields in `ends`.
///
/// The result of a step depends only on the bytes from `place` on, so that a record can be cut
/// again at any time with the same result. A damaged quote does not swallow the file: the record
/// then ends with the line on which the quote opened and is marked as flawed. `RecordJudgement`
/// decides about a record with damaged quotes, with line breaks or with too many or too few fields.
struct RecordPass {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// The shape that the record must have.
  var shape: RecordShape
  /// The offset of the next record.
  var place: Int
  /// The physical line at `place`.
  var line: Int
  /// The offset just after each field of the last record, quotes included.
  var ends: [UInt32] = []
  /// The fault in the last record's quotes.
  var flaw: RecordIndex.Flaw?
  /// The first unquoted field of the last record that is read and has a quote in it.
  var bareQuoteField: Int?
  /// The line end of the last record; `nil` at the end of the text.
  var lineEnd: DelimitedDialect.LineEnd?
  /// The offset at which the last record ended, before its line end.
  var contentEnd = 0
  /// The last record had too many fields; it was not read to its end.
  private(set) var isOverlong = false
  /// The last record cannot be cut and the fault may lie in a field that is not read.
  var isUncuttable = false
  /// The first quoted field of the last record with a line break in it.
  private(set) var firstBreak: LineBreak?

  /// A quoted field that goes on over lines.
  struct LineBreak {
    let field: Int
    /// The offset of the closing quote.
    let closing: Int
    /// Line ends inside.
    let lines: Int
  }

  init(bytes: UnsafeBufferPointer<UInt8>, shape: RecordShape, place: Int, line: Int) {
    self.bytes = bytes
    delimiter = shape.delimiter
    self.shape = shape
    self.place = place
    self.line = line
  }

  /// The walk is at an empty line.
  var isAtBlankLine: Bool {
    place < bytes.count && (bytes[place] == Byte.lineFeed || bytes[place] == Byte.carriageReturn)
  }

  /// Cuts one record, sound or damaged.
  mutating func cutRecord() {
    let (start, firstLine) = (place, line)
    cutByQuotes()
    if isOverlong || (shape.width == 0 && !shape.isHeader) { return }
    if flaw != nil || firstBreak != nil || !shape.isWhole(ends.count, endsEmpty: endsEmpty) {
      judge(from: start, line: firstLine)
    }
  }

  /// Cuts one record by its quotes, as if they were sound.
  private mutating func cutByQuotes() {
    ends.removeAll(keepingCapacity: true)
    flaw = nil
    bareQuoteField = nil
    lineEnd = nil
    isUncuttable = false
    firstBreak = nil
    while true {
      if place < bytes.count, bytes[place] == Byte.quote {
        cutQuoted()
      } else {
        cutUnquoted()
      }
      ends.append(UInt32(truncatingIfNeeded: place))
      guard place < bytes.count, bytes[place] == delimiter else { break }
      if ends.count >= RecordScanner.fieldLimit {
        isOverlong = true
        return
      }
      place += 1
    }
    contentEnd = place
    if place < bytes.count { lineEnd = stepOverLineEnd() }
  }

  /// The first kilobyte of each field of the header that has been cut, quotes taken off.
  func names(from start: Int, width: Int) -> [String] {
    var lower = start
    return ends.prefix(width).map { end in
      let range = lower..<max(lower, Int(end))
      lower = Int(end) + 1
      let name = FieldContent.content(
        bytes[range], isQuoted: true, limit: ColumnChoice.nameBytes)
      return String(decoding: name, as: UTF8.self)
    }
  }

  /// Counts the quotes in fields of the record that are not read.
  func addUnreadQuotes(to quotes: inout UnreadQuotes, from start: Int) {
    var lower = start
    for (field, end) in ends.enumerated() {
      let upper = max(lower, Int(end))
      if !shape.reads(field) { quotes.add(bytes[lower..<upper]) }
      lower = upper + 1
    }
  }

  /// Nothing follows the last delimiter of the last record.
  var endsEmpty: Bool { contentEnd > 0 && bytes[contentEnd - 1] == delimiter }

  /// Moves to the delimiter or line end after an unquoted field.
  private mutating func cutUnquoted() {
    var here = place
    while here < bytes.count {
      let byte = bytes[here]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == Byte.quote, bareQuoteField == nil, shape.reads(ends.count) {
        bareQuoteField = ends.count
      }
      here &+= 1
    }
    place = here
  }

  /// Moves to the delimiter or line end after a quoted field; blanks may follow the quote.
  private mutating func cutQuoted() {
    let opening = place
    var here = opening + 1
    var linesInside = 0
    let count = bytes.count
    while here < count {
      let byte = bytes[here]
      if byte == Byte.quote {
        if here + 1 < count, bytes[here + 1] == Byte.quote {
          here &+= 2
          continue
        }
        break
      }
      if byte == Byte.lineFeed {
        linesInside &+= 1
      } else if byte == Byte.carriageReturn,
        !(here + 1 < count && bytes[here + 1] == Byte.lineFeed)
      {
        linesInside &+= 1
      }
      here &+= 1
    }
    guard here < count else {
      recover(from: opening, .unterminatedQuote(field: ends.count))
      return
    }
    let closing = here
    here += 1
    while here < count, bytes[here] == Byte.space, bytes[here] != delimiter { here += 1 }
    if here < count, bytes[here] != delimiter, bytes[here] != Byte.lineFeed,
      bytes[here] != Byte.carriageReturn
    {
      recover(from: opening, .textAfterQuote(field: ends.count))
      return
    }
    line += linesInside
    place = here
    if linesInside > 0, firstBreak == nil {
      firstBreak = LineBreak(field: ends.count, closing: closing, lines: linesInside)
    }
  }

  /// Gives the rest of the line to the damaged field, so that the next line is read as a record.
  private mutating func recover(from opening: Int, _ damage: RecordIndex.Flaw) {
    flaw = damage
    var here = opening
    while here < bytes.count, bytes[here] != Byte.lineFeed, bytes[here] != Byte.carriageReturn {
      here += 1
    }
    place = here
  }

  /// Steps over LF, CRLF or CR.
  @discardableResult
  mutating func stepOverLineEnd() -> DelimitedDialect.LineEnd {
    line &+= 1
    if bytes[place] == Byte.lineFeed {
      place &+= 1
      return .lf
    }
    place &+= 1
    if place < bytes.count, bytes[place] == Byte.lineFeed {
      place &+= 1
      return .crlf
    }
    return .cr
  }
}
