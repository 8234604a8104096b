public import SourceDiagnostics

/// A delimited file as records of fields that know their place.
///
/// Record 0 is the header. Fields are ranges of bytes: no text is made until it is asked for.
/// Blank lines are no records. `diagnostics` holds what is wrong with the text as such; a record
/// that is not sound must not be used as data.
public struct DelimitedDocument: Sendable {
  /// The file's name, as diagnostics print it.
  public let file: String
  /// How the file is written.
  public let dialect: DelimitedDialect
  /// What is wrong with the text, in order of place.
  public let diagnostics: [Diagnostic]
  /// What bytes the text has that a rule may ask for before it looks at cells.
  public let traits: TextTraits
  /// Whether the file could be read at all; if not, it has no records.
  public let isReadable: Bool
  /// Number of fields of the header, one empty trailing field not counted.
  public let width: Int

  let text: [UInt8]
  let index: RecordIndex

  /// Number of records, the header among them.
  public var recordCount: Int { index.count }

  /// Number of rows beyond those that a file may have; they are counted and not read.
  public var unreadCount: Int { index.unindexed?.count ?? 0 }

  /// The physical line on which a record starts, from 1.
  public func line(of record: Int) -> Int { index.line(record) }

  /// Number of fields in a record, as written.
  public func fieldCount(of record: Int) -> Int { cut(record).count }

  /// Whether all records are sound.
  public var isWhollySound: Bool { index.ragged.isEmpty && index.flawed.isEmpty }

  /// Whether the record has as many fields as the header and no damaged quote.
  public func isSound(_ record: Int) -> Bool {
    !index.ragged.contains(record) && !index.flawed.contains(record)
  }

  /// The content of a field in UTF-8, quotes taken off; empty beyond the record's end.
  ///
  /// White space is part of the field. Each call cuts the record anew: to go through many records,
  /// use `walk`.
  public func field(_ field: Int, of record: Int) -> ArraySlice<UInt8> {
    let ends = cut(record)
    guard field >= 0, field < ends.count else { return [] }
    return content(range(ends, record, field), of: record)
  }

  /// Goes through records quickly.
  ///
  /// - Parameter body: is given the walk, which is of use only while `body` runs.
  public func walk<Result>(_ body: (RecordWalk) -> Result) -> Result {
    text.withUnsafeBufferPointer { body(RecordWalk(self, bytes: $0)) }
  }

  /// The content of a field that lies there: quotes taken off, unless the record is damaged.
  func content(_ range: Range<Int>, of record: Int) -> ArraySlice<UInt8> {
    guard let first = text[range].first, first == Byte.quote, isQuoted(record) else {
      return text[range]
    }
    var end = range.upperBound
    while end > range.lowerBound + 1, text[end - 1] == Byte.space { end -= 1 }
    guard end - range.lowerBound >= 2, text[end - 1] == Byte.quote else { return text[range] }
    let inner = text[(range.lowerBound + 1)..<(end - 1)]
    guard inner.contains(Byte.quote) else { return inner }
    return DelimitedDocument.withoutDoubledQuotes(inner)
  }

  /// The ends of a record's fields.
  private func cut(_ record: Int) -> [UInt32] {
    text.withUnsafeBufferPointer { bytes in
      var pass = RecordPass(
        bytes: bytes, delimiter: dialect.delimiter.byte, place: Int(index.starts[record]), line: 0)
      pass.cutRecord()
      return pass.ends
    }
  }

  private func range(_ ends: [UInt32], _ record: Int, _ field: Int) -> Range<Int> {
    let start = field == 0 ? Int(index.starts[record]) : Int(ends[field - 1]) + 1
    return start..<max(start, Int(ends[field]))
  }

  /// The content of a field as text.
  public func fieldText(_ field: Int, of record: Int) -> String {
    String(decoding: self.field(field, of: record), as: UTF8.self)
  }

  /// The place of a field: the record's line, and the characters from the record's start to the
  /// field's, from 1.
  public func position(of field: Int, in record: Int) -> SourcePosition {
    guard field >= 0 else { return SourcePosition(file: file, line: line(of: record)) }
    let ends = cut(record)
    guard field < ends.count else { return SourcePosition(file: file, line: line(of: record)) }
    let start = Int(index.starts[record])
    let fieldStart = range(ends, record, field).lowerBound
    // Every byte but a continuation byte begins a character.
    let characters = text[start..<max(start, fieldStart)].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(file: file, line: line(of: record), column: characters + 1)
  }

  /// The place of a whole record.
  public func position(of record: Int) -> SourcePosition {
    SourcePosition(file: file, line: line(of: record))
  }

  /// A damaged record keeps its quotes, so that nothing is hidden in a message.
  private func isQuoted(_ record: Int) -> Bool {
    !index.flawed.contains(record)
  }

  private static func withoutDoubledQuotes(_ inner: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var output: [UInt8] = []
    output.reserveCapacity(inner.count)
    var skipsNext = false
    for byte in inner {
      if byte == Byte.quote, skipsNext {
        skipsNext = false
        continue
      }
      skipsNext = byte == Byte.quote
      output.append(byte)
    }
    return output[...]
  }
}
