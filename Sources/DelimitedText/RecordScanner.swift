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

  let delimiter: UInt8
  /// Whether an empty line is a record of one empty field.
  let keepsBlankLines: Bool
  /// Records after which to stop, for looking at a file's beginning.
  var recordLimit = Int.max
  /// Whether the text may have quotes, and carriage returns.
  var hasQuotes = true
  var hasCarriageReturns = true
  /// Bytes of a part.
  var partSize = 1 << 22

  /// What the scan of one part found; records count from the part's first, lines from 0.
  private struct Part: Sendable {
    var index = RecordIndex()
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
    var parts = ParallelParts.map(begins.count) { part in
      scanPart(
        text, from: begins[part], to: part + 1 < begins.count ? begins[part + 1] : text.count,
        width: width)
    }
    var index = RecordIndex()
    index.firstLine = firstLine
    index.width = width
    index.starts.reserveCapacity(parts.reduce(0) { $0 + $1.index.count })
    var line = firstLine
    var pending: (first: Int, count: Int)?
    var isRegular = true
    for place in parts.indices {
      if place > 0, parts[place - 1].end != begins[place] {
        let end = place + 1 < begins.count ? begins[place + 1] : text.count
        parts[place] = scanPart(text, from: parts[place - 1].end, to: end, width: width)
      }
      let part = parts[place]
      if isRegular, !part.isRegular || line != firstLine + index.count {
        index.lines = (0..<index.count).map { UInt32(truncatingIfNeeded: firstLine + $0) }
        isRegular = false
      }
      append(part, to: &index, line: line, isRegular: isRegular, pending: &pending)
      line += part.lineCount
      if index.overlong != nil { break }
    }
    return index
  }

  private func append(
    _ part: Part, to index: inout RecordIndex, line: Int, isRegular: Bool,
    pending: inout (first: Int, count: Int)?
  ) {
    let offset = index.count
    let found = part.index
    if !isRegular {
      let own = found.lines.isEmpty
      for record in 0..<found.count {
        index.lines.append(
          UInt32(truncatingIfNeeded: line + (own ? record : Int(found.lines[record]))))
      }
    }
    index.starts += found.starts
    for entry in found.irregular {
      index.irregular.append(
        .init(
          record: entry.record + offset, fieldCount: entry.fieldCount, endsEmpty: entry.endsEmpty))
    }
    for (record, flaw) in found.flaws { index.flaws[record + offset] = flaw }
    if index.bareQuote == nil {
      index.bareQuote = found.bareQuote.map { ($0.record + offset, $0.field) }
    }
    if index.lineEnd == nil { index.lineEnd = found.lineEnd }
    index.overlong = found.overlong.map { $0 + offset }
    if found.count > 0 {
      index.endsWithLineEnd = found.endsWithLineEnd
      let own = found.blankLines.map { (first: line + $0.first, count: $0.count) }
      for blank in [pending, own].compactMap({ $0 }) {
        index.blankLines = (
          index.blankLines?.first ?? blank.first, (index.blankLines?.count ?? 0) + blank.count
        )
      }
      pending = nil
    }
    if let blank = part.pendingBlank {
      pending = (pending?.first ?? line + blank.first, (pending?.count ?? 0) + blank.count)
    }
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

  private func scanPart(_ text: [UInt8], from begin: Int, to end: Int, width: Int) -> Part {
    text.withUnsafeBufferPointer { bytes in
      var part = Part()
      var pass = RecordPass(bytes: bytes, delimiter: delimiter, place: begin, line: 0)
      let patterns = PlainPatterns(
        delimiter: delimiter, isSimple: !hasQuotes && !hasCarriageReturns)
      part.index.starts.reserveCapacity(max(16, (end - begin) / 64))
      while pass.place < end, part.index.count < recordLimit, part.index.overlong == nil {
        if !keepsBlankLines, pass.isAtBlankLine {
          part.pendingBlank = (
            part.pendingBlank?.first ?? pass.line, (part.pendingBlank?.count ?? 0) + 1
          )
          pass.stepOverLineEnd()
          continue
        }
        part.flushBlankLines()
        scanRecord(&pass, &part, patterns, width)
      }
      part.end = pass.place
      part.lineCount = pass.line
      return part
    }
  }

  @inline(__always)
  private func scanRecord(
    _ pass: inout RecordPass, _ part: inout Part, _ patterns: PlainPatterns, _ width: Int
  ) {
    let record = part.index.count
    let line = pass.line
    if part.isRegular, line != record {
      part.isRegular = false
      part.index.lines = (0..<record).map { UInt32(truncatingIfNeeded: $0) }
    }
    part.index.starts.append(UInt32(truncatingIfNeeded: pass.place))
    if !part.isRegular { part.index.lines.append(UInt32(truncatingIfNeeded: line)) }
    var fields = pass.skipPlainRecord(patterns) ?? 0
    if fields == 0 {
      pass.cutRecord()
      fields = pass.ends.count
      if let flaw = pass.flaw { part.index.flaws[record] = flaw }
      if part.index.bareQuote == nil, let field = pass.bareQuoteField {
        part.index.bareQuote = (record, field)
      }
      if pass.isOverlong { part.index.overlong = record }
    }
    if fields != width {
      part.index.irregular.append(
        .init(record: record, fieldCount: fields, endsEmpty: pass.endsEmpty))
    }
    if part.index.lineEnd == nil { part.index.lineEnd = pass.lineEnd }
    part.index.endsWithLineEnd = pass.lineEnd != nil
  }
}
