import ParallelWork

/// Finds the records of a text: in parts on several cores where the text is large.
///
/// A part begins where a record probably starts: after the first line end outside quotes, if quotes
/// are counted from the text's beginning. Each part is scanned up to the first record of the next
/// one. If the next part did not begin there (a damaged quote lets the count go astray), it is
/// scanned again from the right place. The result is always that of one scan from beginning to end.
struct RecordScanner {
  /// More fields than this in one record are no table.
  static let fieldLimit = 10_000
  /// More records than this, the header among them, are counted and not read.
  ///
  /// In 2 GB they have 70 bytes each; only a file of much shorter ones can have more.
  static let indexLimit = 30_000_001
  /// The number of parts that are scanned before they are joined, so that memory stays bounded for
  /// a file of nothing but line ends.
  private static let waveSize = 32

  let delimiter: UInt8
  /// An empty line is a record of one empty field.
  let keepsBlankLines: Bool
  /// The number of records after which to stop, to examine the beginning of a file.
  var recordLimit = Int.max
  /// Records that are indexed; those after them are counted.
  var indexLimit = RecordScanner.indexLimit
  /// The text may have quotes, and carriage returns.
  var hasQuotes = true
  var hasCarriageReturns = true
  /// Bytes of a part.
  var partSize = 1 << 22
  /// The choice of the columns that are read; all if there is none.
  var columns: ColumnChoice?

  /// Scans text from an offset on the given line.
  func scan(_ text: [UInt8], from start: Int, line firstLine: Int) -> RecordIndex {
    let shape = shape(of: text, from: start)
    let width = shape.width
    let begins = partBegins(text, from: start)
    var index = RecordIndex()
    index.firstLine = firstLine
    index.width = width
    index.shape = shape
    let ends = Array(begins.dropFirst()) + [text.count]
    var join = RecordJoin(line: firstLine, end: start, indexLimit: indexLimit)
    for wave in stride(from: 0, to: begins.count, by: RecordScanner.waveSize) {
      let numbers = wave..<min(begins.count, wave + RecordScanner.waveSize)
      let room = indexLimit - index.count
      let parts = ParallelParts.map(numbers.count) { place in
        let number = numbers.lowerBound + place
        return scanPart(
          text, from: begins[number], to: ends[number], shape: shape, isFirst: number == 0,
          room: room)
      }
      if wave == 0 {
        let count = parts.reduce(0) { $0 + $1.index.count }
        index.starts.reserveCapacity(
          min(
            indexLimit, begins.count > numbers.count ? count * begins.count / numbers.count : count)
        )
      }
      for (number, part) in zip(numbers, parts) {
        join.append(
          join.end == begins[number]
            ? part
            : scanPart(
              text, from: join.end, to: ends[number], shape: shape, isFirst: false, room: room),
          to: &index)
        if index.overlongLine != nil { return index }
      }
    }
    return index
  }

  /// Returns the shape of all records, as the header determines it.
  private func shape(of text: [UInt8], from start: Int) -> RecordShape {
    text.withUnsafeBufferPointer { bytes in
      var pass = RecordPass(
        bytes: bytes, shape: .header(delimiter: delimiter), place: start, line: 0)
      while !keepsBlankLines, pass.isAtBlankLine { pass.stepOverLineEnd() }
      guard pass.place < bytes.count else { return RecordShape(delimiter: delimiter) }
      let begin = pass.place
      pass.cutRecord()
      let endsOpen = pass.endsEmpty && pass.ends.count > 1
      let width = endsOpen ? pass.ends.count - 1 : pass.ends.count
      let names = columns.map { _ in pass.names(from: begin, width: width) }
      return RecordShape(
        delimiter: delimiter, width: width, endsOpen: endsOpen,
        read: names.flatMap { columns?.fields($0) },
        endsWithDelimiter: columns?.endsWithDelimiter ?? false)
    }
  }

  /// The offsets at which parts begin: record starts, if quotes are as they should be.
  private func partBegins(_ text: [UInt8], from start: Int) -> [Int] {
    let size = text.count - start
    let count = recordLimit == .max ? ParallelParts.count(for: size, size: partSize) : 1
    if count == 1 { return [start] }
    let cuts = (0...count).map { start + size / count * $0 }
    let quotes =
      hasQuotes
      ? ParallelParts.map(count) { part in
        text.withUnsafeBufferPointer { bytes in
          var quotes = 0
          for byte in bytes[cuts[part]..<cuts[part + 1]] where byte == Byte.quote { quotes &+= 1 }
          return quotes
        }
      } : Array(repeating: 0, count: count)
    var begins = [start]
    var isInside = false
    for part in 1..<count {
      isInside = isInside != (quotes[part - 1] % 2 == 1)
      let begin = text.withUnsafeBufferPointer { bytes in
        lineStart(bytes, after: cuts[part], isInside: isInside, limit: cuts[part + 1])
      }
      if let begin, begin > begins[begins.count - 1] { begins.append(begin) }
    }
    return begins
  }

  /// The place after the first line end outside quotes.
  private func lineStart(
    _ bytes: UnsafeBufferPointer<UInt8>, after cut: Int, isInside: Bool, limit: Int
  ) -> Int? {
    var isInside = isInside
    var place = cut
    while place < limit {
      let byte = bytes[place]
      place += 1
      if byte == Byte.quote { isInside.toggle() }
      if isInside { continue }
      if byte == Byte.lineFeed { return place }
      if byte == Byte.carriageReturn, place < bytes.count, bytes[place] != Byte.lineFeed {
        return place
      }
    }
    return nil
  }

  /// - Parameter room: records that will be indexed; one more is, so that its line is known.
  private func scanPart(
    _ text: [UInt8], from begin: Int, to end: Int, shape: RecordShape, isFirst: Bool, room: Int
  ) -> ScannedPart {
    text.withUnsafeBufferPointer { bytes in
      var part = ScannedPart()
      // Lines of a part count from 0.
      part.index.firstLine = 0
      var pass = RecordPass(
        bytes: bytes, shape: isFirst ? .header(delimiter: delimiter) : shape, place: begin, line: 0)
      let patterns = PlainPatterns(
        delimiter: delimiter, isSimple: !hasQuotes && !hasCarriageReturns)
      part.index.starts.reserveCapacity(max(16, (end - begin) / 64))
      while pass.place < end, part.recordCount < recordLimit, part.index.overlongLine == nil {
        if !keepsBlankLines, pass.isAtBlankLine {
          part.pendingBlank = (
            part.pendingBlank?.first ?? pass.line, (part.pendingBlank?.count ?? 0) + 1
          )
          pass.stepOverLineEnd()
          continue
        }
        part.flushBlankLines()
        scanRecord(&pass, &part, patterns, shape, room)
        if isFirst, part.recordCount == 1 { pass.shape = shape }
      }
      part.end = pass.place
      part.lineCount = pass.line
      return part
    }
  }

  @inline(__always)
  private func scanRecord(
    _ pass: inout RecordPass, _ part: inout ScannedPart, _ patterns: PlainPatterns,
    _ shape: RecordShape, _ room: Int
  ) {
    let record = part.recordCount
    let (line, start) = (pass.line, pass.place)
    let isIndexed = record <= room
    part.recordCount = record &+ 1
    if isIndexed {
      if part.isRegular, line != record {
        part.isRegular = false
        part.index.lines = (0..<record).map { UInt32(truncatingIfNeeded: $0) }
      }
      part.index.starts.append(UInt32(truncatingIfNeeded: pass.place))
      if !part.isRegular { part.index.lines.append(UInt32(truncatingIfNeeded: line)) }
    }
    var fields = pass.skipPlainRecord(patterns) ?? 0
    var isFlawed = false
    if fields == 0 {
      pass.cutRecord()
      fields = pass.ends.count
      // The name of a column that is not read is not disclosed.
      isFlawed = pass.flaw.map { !pass.shape.isHeader || shape.reads($0.field) } ?? false
      if isFlawed, isIndexed { part.index.flawed.insert(record) }
      if part.index.bareQuote == nil, let field = pass.bareQuoteField, shape.reads(field) {
        part.index.bareQuote = (record, field)
      }
      if pass.isOverlong { part.index.overlongLine = line }
      if pass.isUncuttable { part.index.isDoubtful = true }
      if shape.hasUnread, !pass.shape.isHeader {
        pass.addUnreadQuotes(to: &part.index.unreadQuotes, from: start)
      }
    }
    if shape.hasUnread, !pass.shape.isHeader, pass.lineEnd != nil {
      part.index.fieldCount.add(fields)
    }
    if fields != shape.width, !isFlawed, isIndexed {
      if fields == shape.width &+ 1, pass.endsEmpty, shape.isWhole(fields, endsEmpty: true) {
        part.index.trailing.insert(record)
      } else if fields == shape.width &+ 1, shape.endsOpen {
        part.index.hasUnnamed = true
      } else if fields < shape.leastFields || fields > shape.width {
        part.index.ragged.insert(record)
        // A column without a name may hold the delimiter; behind a used cell that does, the row
        // ends empty.
        if shape.endsOpen, fields > shape.width &+ 1, !pass.endsEmpty {
          part.index.hasUnnamed = true
        }
        // At the end of the text a record may be short for no other reason.
        if pass.lineEnd != nil || fields > shape.width { part.index.isDoubtful = true }
      }
    }
    if part.index.lineEnd == nil { part.index.lineEnd = pass.lineEnd }
    part.index.endsWithLineEnd = pass.lineEnd != nil
  }
}
