import SourceDiagnostics

/// Reports what is wrong with a delimited text as such, before anyone asks what it means.
struct DocumentFindings {
  /// Damaged rows that are listed one by one; the others are counted in one finding.
  static let listedRows = 10_000

  let file: String
  let text: [UInt8]
  var diagnostics: [Diagnostic] = []

  init(file: String, text: [UInt8]) {
    self.file = file
    self.text = text
  }

  /// A file that consists of zero bytes, or whose header does.
  mutating func reportNoText() {
    add(
      "nul-byte", .error, SourcePosition(file: file, line: 1),
      "zero bytes: the file is not text, or is UTF-16 without a byte-order mark",
      "export the file again as UTF-8")
  }

  /// Zero bytes after the last character.
  mutating func reportPadding(_ count: Int) {
    add(
      "nul-byte", .warning, position(ofByte: text.count),
      count == 1
        ? "the file ends with a zero byte; it was left out"
        : "the file ends with \(count) zero bytes; they were left out",
      "if the last row is not the last of the export, export the file again")
  }

  /// UTF-16 that was recognised without a mark.
  mutating func reportGuess(_ encoding: TextEncoding) {
    add(
      "utf-16-without-mark", .notice, SourcePosition(file: file, line: 1),
      "the file has no byte-order mark and was read as \(encoding.rawValue), for every other byte "
        + "is zero",
      "save it as UTF-8, or state csv: {encoding: \(encoding.rawValue)} in study.yaml")
  }

  /// Too many fields in one record.
  mutating func reportOverlong(line: Int) {
    add(
      "too-many-columns", .error, SourcePosition(file: file, line: line),
      "the row has more than \(RecordScanner.fieldLimit) fields; the file was not read",
      "check the delimiter and the line ends of the file")
  }

  /// Ragged rows, damaged quotes, blank lines, unnamed columns and rows beyond the limit.
  mutating func reportRecords(_ index: RecordIndex) {
    if index.isUncuttable {
      reportUncuttable()
      return
    }
    reportQuotes(index)
    let width = index.width
    for record in index.ragged.prefix(DocumentFindings.listedRows) {
      reportRagged(index, record, width)
    }
    reportUnlisted(
      "ragged-row", index, index.ragged, "do not have the \(width) fields of the header",
      "check the delimiter and the header")
    // With a column that is not read, the delimiter may be part of its last cell.
    if !index.shape.mayHaveUnread, let first = index.trailing.first() {
      let count = index.trailing.count
      add(
        "trailing-delimiter", .notice, SourcePosition(file: file, line: index.line(first)),
        "\(CountedNoun.text(count, "row ends", "rows end")) with one delimiter "
          + "more than the header; it was ignored")
    }
    if let rest = index.unindexed {
      add(
        "too-many-rows", .error, SourcePosition(file: file, line: rest.line),
        "the file has more than \(RecordScanner.indexLimit - 1) rows; \(rest.count) from here on "
          + "were rejected", "check the line ends of the file, or split it")
    }
    if let blank = index.blankLines {
      add(
        "blank-line", .notice, SourcePosition(file: file, line: blank.first),
        "\(CountedNoun.text(blank.count, "blank line was", "blank lines were")) skipped")
    }
    if index.count > 0, !index.flawed.contains(0), width > 1 { reportUnnamedColumns(index) }
  }

  /// One finding for the file: a place would disclose something of a column that is not read.
  mutating func reportUncuttable() {
    add(
      "uncuttable-rows", .error, SourcePosition(file: file),
      "rows cannot be cut into their cells, and a column of the file is not read: the fault may lie "
        + "in that column, so that no row of the file was used",
      "take every column out that is not part of the study format, or export the file again with "
        + "its cells in quotes")
  }

  /// Columns without a name; the header is cut and walked through once.
  private mutating func reportUnnamedColumns(_ index: RecordIndex) {
    var place = Int(index.starts[0])
    var column = 1
    for (field, range) in fields(index, 0).ranges.prefix(index.width).enumerated() {
      column += text[place..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
      place = range.lowerBound
      guard isBlank(range) else { continue }
      add(
        "unnamed-column", .warning,
        SourcePosition(file: file, line: index.line(0), column: column),
        "column \(field + 1) has no name and was ignored")
    }
  }

  /// Counts the damaged rows that are not listed one by one.
  mutating func reportUnlisted(
    _ rule: String, _ index: RecordIndex, _ records: RecordSet, _ fault: String, _ hint: String
  ) {
    let count = records.count - DocumentFindings.listedRows
    guard count > 0, let first = records.first(after: DocumentFindings.listedRows)
    else { return }
    add(
      rule, .error, SourcePosition(file: file, line: index.line(first)),
      "from here on \(count) more rows \(fault); they were rejected", hint, occurrences: count)
  }

  private mutating func reportRagged(
    _ index: RecordIndex, _ record: Int, _ width: Int
  ) {
    let count = fields(index, record).ranges.count
    let isLast = record == index.count - 1 && index.unindexed == nil
    if isLast, !index.endsWithLineEnd, count < width {
      add(
        "record-cut-short", .error, fieldPosition(index, record, count - 1),
        "the file ends inside this row: \(count) of \(width) fields and no line end",
        "copy or export the file again")
    } else {
      let position =
        count > width
        ? fieldPosition(index, record, width)
        : SourcePosition(file: file, line: index.line(record))
      add(
        "ragged-row", .error, position,
        "the row has \(CountedNoun.text(count, "field")) where the header has \(width); it was rejected",
        "quote a field that contains the delimiter")
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { $0 == Byte.space || $0 == Byte.tab || $0 == Byte.quote }
  }

  /// Returns the line and column at which a field of a record begins.
  func fieldPosition(_ index: RecordIndex, _ record: Int, _ field: Int) -> SourcePosition {
    let start = Int(index.starts[record])
    let ranges = fields(index, record).ranges
    let fieldStart = ranges[max(0, min(field, ranges.count - 1))].lowerBound
    return SourcePosition(
      file: file, line: index.line(record),
      column: text[start..<fieldStart].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Returns the ranges of a record's fields, quotes included, and the fault of its quotes.
  func fields(
    _ index: RecordIndex, _ record: Int
  ) -> (ranges: [Range<Int>], flaw: RecordIndex.Flaw?) {
    text.withUnsafeBufferPointer { bytes in
      var pass = RecordPass(
        bytes: bytes, shape: index.shape(record), place: Int(index.starts[record]), line: 0)
      pass.cutRecord()
      var start = Int(index.starts[record])
      let ranges = pass.ends.map { end in
        defer { start = Int(end) + 1 }
        return start..<max(start, Int(end))
      }
      return (ranges, pass.flaw)
    }
  }

  /// The line and column of a byte, counted from the file's start.
  private func position(ofByte place: Int) -> SourcePosition {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in text.prefix(place) {
      if byte == Byte.lineFeed {
        if previous != Byte.carriageReturn { line += 1 }
        column = 1
      } else if byte == Byte.carriageReturn {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    return SourcePosition(file: file, line: line, column: column)
  }

  mutating func add(
    _ rule: String, _ severity: Severity, _ position: SourcePosition, _ message: String,
    _ hint: String? = nil, related: [SourcePosition] = [], occurrences: Int = 1
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: severity, position: position, message: message, hint: hint,
        related: related, occurrences: occurrences))
  }
}
