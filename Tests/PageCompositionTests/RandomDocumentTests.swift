import PageComposition
import TestSupport
import Testing
import VectorDrawing

@Suite("Documents by chance")
struct RandomDocumentTests {
  /// Makes blocks, and remembers every word that must be found on the pages.
  private struct Author {
    var chance: SeededGenerator
    var words: [String] = []
    var count = 0

    mutating func words(_ most: Int) -> RichText {
      let count = Int.random(in: 1...most, using: &chance)
      return RichText((0..<count).map { _ in word() }.joined(separator: " "))
    }

    mutating func word() -> String {
      count += 1
      let word = "w\(count)w"
      words.append(word)
      return word
    }

    mutating func table() -> Block {
      let columns = Int.random(in: 1...14, using: &chance)
      let alignments: [TableColumn.Alignment] = [.start, .centre, .end, .decimal]
      count += 1
      var table = Table(
        caption: Bool.random(using: &chance) ? Caption(key: "t\(count)", title: words(9)) : nil,
        columns: (0..<columns).map { _ in
          TableColumn(words(3), alignments[Int.random(in: 0...3, using: &chance)])
        }, rows: [], stubColumns: Int.random(in: 0...2, using: &chance), notes: [words(30)],
        source: words(3))
      for _ in 0..<Int.random(in: 0...40, using: &chance) {
        if Int.random(in: 0...6, using: &chance) == 0 { table.rows.append(.group(words(3))) }
        let most = Int.random(in: 0...25, using: &chance) == 0 ? 300 : 4
        table.rows.append(
          TableRow(
            (0..<columns).map { _ in TableCell(words(most)) },
            indent: Int.random(in: 0...2, using: &chance)))
      }
      return .table(table)
    }

    mutating func block(_ depth: Int = 0) -> Block {
      switch Int.random(in: depth > 2 ? 4...12 : 0...12, using: &chance) {
      case 0: return .list(ItemList((0...2).map { _ in [block(depth + 1)] }))
      case 1: return .callout(Callout(words(4), status: .note, blocks: [block(depth + 1)]))
      case 2: return .keepTogether([block(depth + 1), block(depth + 1)])
      case 3: return .landscape([block(depth + 1)])
      case 4: return .heading(Heading(Int.random(in: 1...3, using: &chance), words(12)))
      case 5: return table()
      case 6:
        let extent = Extent(
          Double.random(in: 1...900, using: &chance), Double.random(in: 1...1200, using: &chance))
        count += 1
        return .figure(
          Figure(
            caption: Caption(key: "f\(count)", title: words(5)),
            content: .ready([Drawing(extent: extent)]), notes: [words(20)]))
      case 7:
        return .factTiles(
          (0...Int.random(in: 0...6, using: &chance)).map { _ in
            FactTile(value: word(), label: words(3), note: words(5), status: .attention)
          })
      case 8:
        return .answerRows(
          (0...3).map { _ in
            AnswerRow(label: words(3), value: words(20), note: words(9), evidence: words(2))
          })
      case 9: return .pageBreak
      case 10: return .spacer(Double.random(in: -10...500, using: &chance))
      default: return .paragraph(words(120))
      }
    }
  }

  /// Whether a word stands at the end of one line and goes on at the start of others, as in a narrow
  /// cell that is split.
  private func isBroken(
    _ word: Substring, over lines: Set<String>, isRest: Bool = false
  ) -> Bool {
    if isRest, lines.contains(where: { $0.hasPrefix(word) }) { return true }
    for count in 1..<max(1, word.count) {
      let start = word.prefix(count)
      let fits = lines.contains { isRest ? $0 == start : $0.hasSuffix(start) }
      if fits, isBroken(word.dropFirst(count), over: lines, isRest: true) { return true }
    }
    return false
  }

  @Test(
    "Whatever the blocks and the paper, no texts overlap, none leaves its margin, none is lost",
    arguments: [Extent(595, 842), Extent(420, 595), Extent(300, 260)])
  func anyDocument(paper: Extent) {
    for seed in 1...25 as ClosedRange<UInt64> {
      var author = Author(chance: SeededGenerator(seed: seed))
      let blocks = (0..<8).map { _ in author.block() }
      var style = PageStyle()
      style.extent = paper
      let result = composed(blocks, style: style)
      var found: Set<String> = []
      for page in result.pages {
        for text in page.texts { found.formUnion(text.split(separator: " ").map(String.init)) }
      }
      let joined = result.pages.map { $0.texts.joined() }.joined()
      let lines = Set(result.pages.flatMap(\.texts))
      let lost = author.words.filter {
        !found.contains($0) && !joined.contains($0) && !isBroken($0[...], over: lines)
      }
      #expect(lost == [], "seed \(seed)")
      #expect(result == composed(blocks, style: style))
    }
  }

  @Test("No strip reaches into the foot of a page")
  func foot() {
    for seed in 100...130 as ClosedRange<UInt64> {
      var author = Author(chance: SeededGenerator(seed: seed))
      let blocks = (0..<8).map { _ in author.block() }
      for page in composed(blocks).pages {
        let boxes = page.placedTexts
        guard let foot = boxes.last?.box.y else { continue }
        let low = boxes.dropLast(2).filter { $0.box.bottom > foot }
        #expect(low.map(\.text.text) == [], "seed \(seed)")
      }
    }
  }
}
