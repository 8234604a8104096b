public import SourceDiagnostics

/// A delimited file as records of fields that know their place.
///
/// Record 0 is the header. Fields are ranges of bytes: no text is made until it is asked for. Blank
/// lines are no records. `diagnostics` holds the faults of the text as such; a record that is not
/// sound must not be used as data.
public struct DelimitedDocument: Sendable {
  /// The file's name, as diagnostics print it.
  public let file: String
  /// The notation of the file.
  public let dialect: DelimitedDialect
  /// The faults of the text, in order of place.
  public let diagnostics: [Diagnostic]
  /// Traits of the text's bytes that a rule may ask for before it reads cells.
  public let traits: TextTraits
  /// The file could be read at all; if not, it has no records.
  public let isReadable: Bool
  /// Number of fields of the header, one empty trailing field not counted.
  public let width: Int

  let text: [UInt8]
  let index: RecordIndex
  /// Rows of a file that could not be read, counted by its lines.
  var rowsNotRead = 0

  /// Number of records, the header among them.
  public var recordCount: Int { index.count }

  /// The number of rows that are counted but not read: those beyond the number that a file may
  /// have, or all of an unreadable file if they can be counted.
  public var unreadCount: Int { index.unindexed?.count ?? rowsNotRead }

  /// Every record can be divided into the fields that are read and those that are not; if not, no
  /// row of the file must be used. Always true if all columns are read.
  public var isCuttable: Bool { !index.isUncuttable }

  /// Returns true if a field of the file is read.
  public func reads(_ field: Int) -> Bool { index.shape.reads(field) }

  /// The line of a last record that has no line end although others have one.
  public var unendedLine: Int? {
    index.lineEnd != nil && !index.endsWithLineEnd && index.count > 1 && index.unindexed == nil
      ? line(of: index.count - 1) : nil
  }

  /// The physical line on which a record starts, from 1.
  public func line(of record: Int) -> Int { index.line(record) }

  /// Number of fields in a record, as written.
  public func fieldCount(of record: Int) -> Int { cut(record).count }

  /// All records are sound.
  public var isWhollySound: Bool { index.ragged.isEmpty && index.flawed.isEmpty }

  /// Returns true if the record has all fields that are read, no more than the header, and no
  /// damaged quote in one that is read.
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

  /// The content of the field in the given range: quotes taken off, unless the record is damaged.
  func content(_ range: Range<Int>, of record: Int) -> ArraySlice<UInt8> {
    guard text[range].first == Byte.quote else { return text[range] }
    return FieldContent.content(text[range], isQuoted: isQuoted(record))
  }

  /// The ends of a record's fields.
  private func cut(_ record: Int) -> [UInt32] {
    text.withUnsafeBufferPointer { bytes in
      var pass = RecordPass(
        bytes: bytes, shape: index.shape(record), place: Int(index.starts[record]), line: 0)
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

  /// The place of each field of a record, which is cut once.
  public func positions(in record: Int) -> [SourcePosition] {
    let ends = cut(record)
    var (place, column) = (Int(index.starts[record]), 1)
    return ends.indices.map { field in
      let start = range(ends, record, field).lowerBound
      column += text[place..<max(place, start)].count { $0 & 0xC0 != 0x80 }
      place = max(place, start)
      return SourcePosition(file: file, line: line(of: record), column: column)
    }
  }

  /// Returns true if a record begins with a quote.
  public func opensQuoted(_ record: Int) -> Bool {
    let start = Int(index.starts[record])
    return start < text.count && text[start] == Byte.quote
  }

  /// The first lines of the text with their numbers, each to its first 16 kilobytes.
  public func firstLines(_ count: Int) -> [(line: Int, text: String)] {
    var lines: [(line: Int, text: String)] = []
    var start = 0
    while start < text.count, lines.count < count {
      let end =
        text[start...].firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn } ?? text.count
      let line = text[start..<min(end, start + (1 << 14))]
      lines.append((lines.count + 1, String(decoding: line, as: UTF8.self)))
      start = end + 1
      if end < text.count, text[end] == Byte.carriageReturn, start < text.count,
        text[start] == Byte.lineFeed
      {
        start += 1
      }
    }
    return lines
  }

  /// The place of the first byte in a cell that is read for which a test holds, after the fast
  /// search for its first byte.
  ///
  /// - Parameter test: is given all bytes and the offset of the byte.
  public func firstReadPlace(
    of byte: UInt8, where test: (UnsafeBufferPointer<UInt8>, Int) -> Bool
  ) -> SourcePosition? {
    text.withUnsafeBufferPointer { bytes in
      ReadCells(bytes: bytes, index: index).first(byte, where: test, file: file)
    }
  }

  /// The place of a whole record.
  public func position(of record: Int) -> SourcePosition {
    SourcePosition(file: file, line: line(of: record))
  }

  /// A damaged record keeps its quotes, so that nothing is hidden in a message.
  private func isQuoted(_ record: Int) -> Bool {
    record == 0 || !index.flawed.contains(record)
  }
}
