/// Finds records and fields by RFC 4180: one pass over the bytes, nothing copied.
///
/// A damaged quote does not swallow the file: the record then ends with the line on which the
/// quote opened, is marked as flawed, and reading goes on with the next line.
struct RecordScanner {
  /// More fields than this in one record are no table.
  static let fieldLimit = 10_000

  private let delimiter: UInt8
  private let keepsBlankLines: Bool
  private let recordLimit: Int
  /// 1 for the bytes that end an unquoted field or make it suspect.
  private let special: [UInt8]

  /// - Parameters:
  ///   - delimiter: the byte between fields.
  ///   - keepsBlankLines: whether an empty line is a record of one empty field.
  ///   - recordLimit: records after which to stop, for looking at a file's beginning.
  init(delimiter: UInt8, keepsBlankLines: Bool, recordLimit: Int = .max) {
    self.delimiter = delimiter
    self.keepsBlankLines = keepsBlankLines
    self.recordLimit = recordLimit
    var table = [UInt8](repeating: 0, count: 256)
    for byte in [delimiter, Byte.quote, Byte.lineFeed, Byte.carriageReturn] {
      table[Int(byte)] = 1
    }
    special = table
  }

  /// Scans text from an offset that stands on the given line.
  func scan(_ text: [UInt8], from start: Int, line firstLine: Int) -> RecordIndex {
    text.withUnsafeBufferPointer { bytes in
      special.withUnsafeBufferPointer { special in
        var pass = ScanPass(
          bytes: bytes, special: special, delimiter: delimiter, place: start, line: firstLine)
        while pass.place < bytes.count, pass.index.count < recordLimit,
          pass.index.overlong == nil
        {
          if !keepsBlankLines, pass.skipBlankLine() { continue }
          pass.scanRecord()
        }
        return pass.index
      }
    }
  }
}

/// The bytes that mean something to the format.
enum Byte {
  static let quote: UInt8 = 0x22
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let tab: UInt8 = 0x09
}

/// The state of one pass.
private struct ScanPass {
  let bytes: UnsafeBufferPointer<UInt8>
  let special: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  var place: Int
  var line: Int
  var index = RecordIndex()
  private var pendingBlank: (first: Int, count: Int)?

  init(
    bytes: UnsafeBufferPointer<UInt8>, special: UnsafeBufferPointer<UInt8>, delimiter: UInt8,
    place: Int, line: Int
  ) {
    self.bytes = bytes
    self.special = special
    self.delimiter = delimiter
    self.place = place
    self.line = line
  }

  /// Steps over an empty line, if one is here.
  mutating func skipBlankLine() -> Bool {
    guard bytes[place] == Byte.lineFeed || bytes[place] == Byte.carriageReturn else {
      if let pending = pendingBlank {
        index.blankLines = (
          index.blankLines?.first ?? pending.first,
          (index.blankLines?.count ?? 0) + pending.count
        )
        pendingBlank = nil
      }
      return false
    }
    pendingBlank = (pendingBlank?.first ?? line, (pendingBlank?.count ?? 0) + 1)
    _ = stepOverLineEnd()
    return true
  }

  /// Reads one record, whatever state it is in.
  mutating func scanRecord() {
    let record = index.count
    index.starts.append(UInt32(truncatingIfNeeded: place))
    index.lines.append(UInt32(truncatingIfNeeded: line))
    index.firstFields.append(UInt32(truncatingIfNeeded: index.ends.count))
    index.endsWithLineEnd = false
    var field = 0
    while true {
      if place < bytes.count, bytes[place] == Byte.quote {
        scanQuoted(record, field)
      } else {
        scanUnquoted(record, field)
      }
      index.ends.append(UInt32(truncatingIfNeeded: place))
      field += 1
      guard place < bytes.count, bytes[place] == delimiter else { break }
      if field >= RecordScanner.fieldLimit {
        index.overlong = record
        return
      }
      place += 1
    }
    guard place < bytes.count else { return }
    let lineEnd = stepOverLineEnd()
    if index.lineEnd == nil { index.lineEnd = lineEnd }
    index.endsWithLineEnd = true
  }

  /// Moves to the delimiter or line end after an unquoted field.
  private mutating func scanUnquoted(_ record: Int, _ field: Int) {
    var here = place
    let count = bytes.count
    while true {
      while here < count, special[Int(bytes[here])] == 0 { here &+= 1 }
      guard here < count, bytes[here] == Byte.quote else { break }
      if index.bareQuote == nil { index.bareQuote = (record, field) }
      here &+= 1
    }
    place = here
  }

  /// Moves to the delimiter or line end after a quoted field; blanks may follow the quote.
  private mutating func scanQuoted(_ record: Int, _ field: Int) {
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
      recover(from: opening, record, .unterminatedQuote(field: field))
      return
    }
    here += 1
    while here < count, bytes[here] == Byte.space, bytes[here] != delimiter { here += 1 }
    if here < count, bytes[here] != delimiter, bytes[here] != Byte.lineFeed,
      bytes[here] != Byte.carriageReturn
    {
      recover(from: opening, record, .textAfterQuote(field: field))
      return
    }
    line += linesInside
    place = here
  }

  /// Gives the rest of the line to the damaged field, so that the next line is read as a record.
  private mutating func recover(from opening: Int, _ record: Int, _ flaw: RecordIndex.Flaw) {
    index.flaws[record] = flaw
    var here = opening
    while here < bytes.count, bytes[here] != Byte.lineFeed, bytes[here] != Byte.carriageReturn {
      here += 1
    }
    place = here
  }

  /// Steps over LF, CRLF or CR.
  private mutating func stepOverLineEnd() -> DelimitedDialect.LineEnd {
    line += 1
    if bytes[place] == Byte.lineFeed {
      place += 1
      return .lf
    }
    place += 1
    if place < bytes.count, bytes[place] == Byte.lineFeed {
      place += 1
      return .crlf
    }
    return .cr
  }
}
