/// Finds the delimiter of a file from its first records.
///
/// Each candidate splits the beginning of the file. The winner is the one whose header has at least
/// two fields and with which the largest proportion of records agrees (a record may have one field
/// more: the extra delimiter that some systems write). Ties go to the wider header, then to the
/// usual order comma, semicolon, tab, bar. If it is known which columns are read, the candidate
/// wins with which the header names most of them: the content of other columns must not decide it.
enum DelimiterDetection {
  /// The number of records examined.
  static let sampleRecords = 50
  /// The number of bytes examined.
  static let sampleBytes = 1 << 18

  static func detect(
    in text: [UInt8], from start: Int, columns: ColumnChoice? = nil
  ) -> (delimiter: DelimitedDialect.Delimiter, evidence: DelimitedDialect.Evidence) {
    let candidates = candidates(in: text, from: start, columns)
    var best: (delimiter: DelimitedDialect.Delimiter, agreeing: Int, share: Double, fields: Int)?
    let sample: [UInt8]
    if text.count - start > sampleBytes {
      // Whole lines only, so that a cut record does not count against a candidate.
      let cut = text[start..<(start + sampleBytes)]
      let end = cut.lastIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
      sample = Array(text[start..<(end.map { $0 + 1 } ?? start + sampleBytes)])
    } else {
      sample = start == 0 ? text : Array(text[start...])
    }
    for candidate in candidates {
      let index = RecordScanner(
        delimiter: candidate.byte, keepsBlankLines: false, recordLimit: sampleRecords
      ).scan(sample, from: 0, line: 1)
      let counts = fieldCounts(of: index, in: sample, delimiter: candidate.byte)
      guard let fields = counts.first, fields > 1 else { continue }
      let agreeing = counts.indices.count { record in
        !index.flawed.contains(record)
          && (counts[record] == fields || counts[record] == fields + 1)
      }
      let share = Double(agreeing) / Double(index.count)
      if best.map({ share > $0.share || (share == $0.share && fields > $0.fields) }) ?? true {
        best = (candidate, agreeing, share, fields)
      }
    }
    guard let best else { return (.comma, .assumed) }
    return (best.delimiter, .counted(records: best.agreeing, fields: best.fields))
  }

  /// The delimiters with which the header names most columns that are read; all without any.
  private static func candidates(
    in text: [UInt8], from start: Int, _ columns: ColumnChoice?
  ) -> [DelimitedDialect.Delimiter] {
    let all = DelimitedDialect.Delimiter.allCases
    guard let columns, columns.decidesDelimiter else { return all }
    let counts = all.map { candidate in
      text.withUnsafeBufferPointer { bytes in
        var pass = RecordPass(
          bytes: bytes, shape: .header(delimiter: candidate.byte), place: start, line: 0)
        while pass.isAtBlankLine { pass.stepOverLineEnd() }
        guard pass.place < bytes.count else { return 0 }
        let begin = pass.place
        pass.cutRecord()
        return columns.fields(pass.names(from: begin, width: pass.ends.count)).count
      }
    }
    guard let most = counts.max(), most > 0 else { return all }
    return zip(all, counts).filter { $0.1 == most }.map(\.0)
  }

  /// The number of fields of each record as written.
  private static func fieldCounts(
    of index: RecordIndex, in text: [UInt8], delimiter: UInt8
  ) -> [Int] {
    var counts = [Int](repeating: index.width, count: index.count)
    for record in index.trailing { counts[record] = index.width + 1 }
    text.withUnsafeBufferPointer { bytes in
      for record in [index.ragged, index.flawed].joined() {
        var pass = RecordPass(
          bytes: bytes, shape: RecordShape(delimiter: delimiter),
          place: Int(index.starts[record]), line: 0)
        pass.cutRecord()
        counts[record] = pass.ends.count
      }
    }
    return counts
  }

  /// The delimiter that a first line `sep=;` states, and the offset after that line.
  static func statedDelimiter(
    in text: [UInt8]
  ) -> (delimiter: DelimitedDialect.Delimiter, next: Int)? {
    var place = 0
    let quoted = text.first == Byte.quote
    if quoted { place = 1 }
    guard text.count >= place + 5 else { return nil }
    let word = text[place..<(place + 4)].map { $0 | 0x20 }
    guard word == Array("sep=".utf8).map({ $0 | 0x20 }),
      let delimiter = DelimitedDialect.Delimiter.allCases.first(where: {
        $0.byte == text[place + 4]
      })
    else { return nil }
    place += 5
    if quoted {
      guard place < text.count, text[place] == Byte.quote else { return nil }
      place += 1
    }
    if place < text.count, text[place] == Byte.carriageReturn { place += 1 }
    if place < text.count, text[place] == Byte.lineFeed { place += 1 }
    let previous = text[place - 1]
    guard place == text.count || previous == Byte.lineFeed || previous == Byte.carriageReturn
    else { return nil }
    return (delimiter, place)
  }
}
