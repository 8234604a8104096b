/// Finds the records of a text: in parts on several cores where the text is large.
///
/// A part begins where a record probably starts: after the first line end that stands outside
/// quotes when quotes are counted from the text's beginning. Each part is scanned up to the first
/// record of the next one; where that is not the place at which the next part began (a damaged
/// quote lets the count go astray), the next part is scanned again from the right place. What comes
/// out is always that of one scan from beginning to end.
struct RecordScanner {
  /// More fields than this in one record are no table.
  static let fieldLimit = 10_000
  /// More records than this, the header among them, are counted and not read.
  ///
  /// In 2 GB they have 70 bytes each; only a file of much shorter ones can have more.
  static let indexLimit = 30_000_001
  /// Parts that are scanned before they are joined: what is held of a file that consists of line
  /// ends has bounds.
  private static let waveSize = 32

  let delimiter: UInt8
  /// Whether an empty line is a record of one empty field.
  let keepsBlankLines: Bool
  /// Records after which to stop, for looking at a file's beginning.
  var recordLimit = Int.max
  /// Records that are indexed; those after them are counted.
  var indexLimit = RecordScanner.indexLimit
  /// Whether the text may have quotes, and carriage returns.
  var hasQuotes = true
  var hasCarriageReturns = true
  /// Bytes of a part.
  var partSize = 1 << 22

  /// What the scan of one part found; records count from the part's first, lines from 0.
  private struct Part: Sendable {
    var index = RecordIndex()
    /// How many records the part has, those that are not indexed among them.
    var recordCount = 0
    /// Where the next part must begin.
    var end = 0
    /// How many lines the part has.
    var lineCount = 0
    /// Blank lines after the last record, and the first of them.
    var pendingBlank: (first: Int, count: Int)?
    /// Whether the line of a record is its number.
    var isRegular = true

    /// A record follows: the blank lines before it count.
    mutating func flushBlankLines() {
      guard let pending = pendingBlank else { return }
      index.blankLines = (
        index.blankLines?.first ?? pending.first, (index.blankLines?.count ?? 0) + pending.count
      )
      pendingBlank = nil
    }
  }

  /// Scans text from an offset that stands on the given line.
  func scan(_ text: [UInt8], from start: Int, line firstLine: Int) -> RecordIndex {
    let width = text.withUnsafeBufferPointer { bytes in
      var pass = RecordPass(bytes: bytes, delimiter: delimiter, place: start, line: 0)
      while !keepsBlankLines, pass.isAtBlankLine { pass.stepOverLineEnd() }
      guard pass.place < bytes.count else { return 0 }
      pass.cutRecord()
      return pass.endsEmpty && pass.ends.count > 1 ? pass.ends.count - 1 : pass.ends.count
    }
    let begins = partBegins(text, from: start)
    var index = RecordIndex()
    index.firstLine = firstLine
    index.width = width
    let ends = Array(begins.dropFirst()) + [text.count]
    var join = Join(line: firstLine, end: start)
    for wave in stride(from: 0, to: begins.count, by: RecordScanner.waveSize) {
      let numbers = wave..<min(begins.count, wave + RecordScanner.waveSize)
      let room = indexLimit - index.count
      let parts = ParallelParts.map(numbers.count) { place in
        let number = numbers.lowerBound + place
        return scanPart(text, from: begins[number], to: ends[number], width: width, room: room)
      }
      if wave == 0 {
        let count = parts.reduce(0) { $0 + $1.index.count }
        index.starts.reserveCapacity(
          min(
            indexLimit, begins.count > numbers.count ? count * begins.count / numbers.count : count)
        )
      }
      for (number, part) in zip(numbers, parts) {
        append(
          join.end == begins[number]
            ? part
            : scanPart(text, from: join.end, to: ends[number], width: width, room: room),
          to: &index, &join)
        if index.overlongLine != nil { return index }
      }
    }
    return index
  }

  /// How far the parts have been joined.
  private struct Join {
    /// The line on which the next part begins, and its place.
    var line: Int
    var end: Int
    /// Blank lines after the last record.
    var pending: (first: Int, count: Int)?
    /// Whether the line of a record is its number.
    var isRegular = true
  }

  private func append(_ part: Part, to index: inout RecordIndex, _ join: inout Join) {
    let line = join.line
    let offset = index.count
    let found = part.index
    let taken = min(found.count, indexLimit - offset)
    if taken > 0 {
      if join.isRegular, !part.isRegular || line != index.firstLine + offset {
        index.lines = (0..<offset).map { UInt32(truncatingIfNeeded: index.firstLine + $0) }
        join.isRegular = false
      }
      if !join.isRegular {
        for record in 0..<taken {
          index.lines.append(UInt32(truncatingIfNeeded: line + found.line(record)))
        }
      }
      index.starts += found.starts.prefix(taken)
      index.ragged.add(found.ragged, offset: offset, below: taken)
      index.trailing.add(found.trailing, offset: offset, below: taken)
      index.flawed.add(found.flawed, offset: offset, below: taken)
      if index.bareQuote == nil, let bare = found.bareQuote, bare.record < taken {
        index.bareQuote = (bare.record + offset, bare.field)
      }
    }
    if part.recordCount > taken {
      // One record more than there is room for is always indexed.
      index.unindexed = (
        index.unindexed?.line ?? line + found.line(taken),
        (index.unindexed?.count ?? 0) + part.recordCount - taken
      )
    }
    if index.lineEnd == nil { index.lineEnd = found.lineEnd }
    index.overlongLine = found.overlongLine.map { line + $0 }
    if part.recordCount > 0 {
      index.endsWithLineEnd = found.endsWithLineEnd
      let own = found.blankLines.map { (first: line + $0.first, count: $0.count) }
      for blank in [join.pending, own].compactMap({ $0 }) {
        index.blankLines = (
          index.blankLines?.first ?? blank.first, (index.blankLines?.count ?? 0) + blank.count
        )
      }
      join.pending = nil
    }
    if let blank = part.pendingBlank {
      join.pending = (
        join.pending?.first ?? line + blank.first, (join.pending?.count ?? 0) + blank.count
      )
    }
    join.line = line + part.lineCount
    join.end = part.end
  }

  /// Where parts begin: record starts, if quotes are as they should be.
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
    _ text: [UInt8], from begin: Int, to end: Int, width: Int, room: Int
  ) -> Part {
    text.withUnsafeBufferPointer { bytes in
      var part = Part()
      // Lines of a part count from 0.
      part.index.firstLine = 0
      var pass = RecordPass(bytes: bytes, delimiter: delimiter, place: begin, line: 0)
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
        scanRecord(&pass, &part, patterns, width, room)
      }
      part.end = pass.place
      part.lineCount = pass.line
      return part
    }
  }

  @inline(__always)
  private func scanRecord(
    _ pass: inout RecordPass, _ part: inout Part, _ patterns: PlainPatterns, _ width: Int,
    _ room: Int
  ) {
    let record = part.recordCount
    let line = pass.line
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
      isFlawed = pass.flaw != nil
      if isFlawed, isIndexed { part.index.flawed.insert(record) }
      if part.index.bareQuote == nil, let field = pass.bareQuoteField {
        part.index.bareQuote = (record, field)
      }
      if pass.isOverlong { part.index.overlongLine = line }
    }
    if fields != width, !isFlawed, isIndexed {
      if fields == width &+ 1, pass.endsEmpty {
        part.index.trailing.insert(record)
      } else {
        part.index.ragged.insert(record)
      }
    }
    if part.index.lineEnd == nil { part.index.lineEnd = pass.lineEnd }
    part.index.endsWithLineEnd = pass.lineEnd != nil
  }
}
