import TestSupport
import Testing

@testable import DelimitedText

@Suite("A text scanned in parts has the records of one scan from beginning to end")
struct ScannerPartsTests {
  /// Pieces that make quotes, line ends and delimiters meet in every way; `damage` adds lone quotes.
  private func text(seed: UInt64, damage: Bool) -> [UInt8] {
    var sequence = SeededGenerator(seed: seed)
    let sound = [
      "a", "12.5", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"x,y\"", "\"line\nbreak\"",
      "\"two\r\nends\"", "\"\"\"quoted\"\"\"", "\"\"", "é", "\n\n",
    ]
    let pieces = damage ? sound + ["\"", "\"open", "x\"y", "\"z\"tail"] : sound
    var bytes: [UInt8] = Array("one,two,three\n".utf8)
    for _ in 0..<(50 + sequence.below(400)) {
      bytes += Array(pieces[sequence.below(pieces.count)].utf8)
    }
    return bytes
  }

  private func scan(_ text: [UInt8], partSize: Int, keepsBlankLines: Bool) -> RecordIndex {
    var scanner = RecordScanner(
      delimiter: UInt8(ascii: ","), keepsBlankLines: keepsBlankLines)
    scanner.partSize = partSize
    return scanner.scan(text, from: 0, line: 1)
  }

  @Test(
    "With quotes, mixed line ends and damage, for parts of every size", arguments: [false, true])
  func same(damage: Bool) {
    for seed in UInt64(1)...400 {
      let text = text(seed: seed, damage: damage)
      for keeps in [false, true] {
        let whole = scan(text, partSize: .max, keepsBlankLines: keeps)
        for partSize in [16, 64, 257] {
          let parts = scan(text, partSize: partSize, keepsBlankLines: keeps)
          let place = Comment(rawValue: "seed \(seed), parts of \(partSize), keeps \(keeps)")
          #expect(parts.starts == whole.starts, place)
          #expect(
            (0..<parts.count).map(parts.line) == (0..<whole.count).map(whole.line), place)
          #expect(parts.width == whole.width, place)
          #expect(parts.ragged == whole.ragged, place)
          #expect(parts.trailing == whole.trailing, place)
          #expect(parts.flawed == whole.flawed, place)
          #expect(parts.bareQuote?.record == whole.bareQuote?.record, place)
          #expect(parts.bareQuote?.field == whole.bareQuote?.field, place)
          #expect(parts.blankLines?.first == whole.blankLines?.first, place)
          #expect(parts.blankLines?.count == whole.blankLines?.count, place)
          #expect(parts.lineEnd == whole.lineEnd, place)
          #expect(parts.endsWithLineEnd == whole.endsWithLineEnd, place)
          #expect(parts.overlongLine == whole.overlongLine, place)
        }
      }
    }
  }

  @Test("Records beyond those that are indexed are counted, in parts as in the whole")
  func unindexed() {
    for seed in UInt64(1)...100 {
      let text = text(seed: seed, damage: true)
      let whole = scan(text, partSize: .max, keepsBlankLines: false)
      for limit in [1, 2, whole.count / 2, whole.count - 1, whole.count, whole.count + 1]
      where limit > 0 {
        for partSize in [16, 64, 257, Int.max] {
          var scanner = RecordScanner(delimiter: UInt8(ascii: ","), keepsBlankLines: false)
          scanner.partSize = partSize
          scanner.indexLimit = limit
          let limited = scanner.scan(text, from: 0, line: 1)
          let place = Comment(rawValue: "seed \(seed), limit \(limit), parts of \(partSize)")
          #expect(limited.starts == Array(whole.starts.prefix(limit)), place)
          #expect(
            (0..<limited.count).map(limited.line) == (0..<limited.count).map(whole.line), place)
          #expect(limited.count + (limited.unindexed?.count ?? 0) == whole.count, place)
          #expect(
            limited.unindexed?.line == (limit < whole.count ? whole.line(limit) : nil), place)
          #expect(Array(limited.ragged) == whole.ragged.filter { $0 < limit }, place)
          #expect(Array(limited.flawed) == whole.flawed.filter { $0 < limit }, place)
          #expect(limited.blankLines?.count == whole.blankLines?.count, place)
          #expect(limited.endsWithLineEnd == whole.endsWithLineEnd, place)
        }
      }
    }
  }
}
