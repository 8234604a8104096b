import DelimitedText
import TestSupport
import Testing

/// Tables with columns that are not read, written by programs that quote their cells and by programs
/// that do not: what is read is right, or the file is refused.
@Suite("Whatever stands in columns that are not read, what is read is right or the file is refused")
struct UnreadCellsTests {
  /// A table: its header, its rows, and which columns are read.
  private struct Table {
    var names: [String]
    var rows: [[String]]
    /// Names that begin with r are read.
    static let choice = ColumnChoice(decidesDelimiter: false) { names in
      Set(names.indices.filter { names[$0].hasPrefix("r") })
    }

    /// What must be read.
    var read: [[String]] {
      let fields = names.indices.filter { names[$0].hasPrefix("r") }
      return rows.map { row in fields.map { row[$0] } }
    }

    func text(_ cell: (Int, String) -> String) -> String {
      ([names] + rows).map { row in
        row.enumerated().map { cell($0.offset, $0.element) }.joined(separator: ",") + "\n"
      }.joined()
    }

    static func quoted(_ cell: String) -> String {
      cell.contains { "\",\n\r".contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
  }

  private enum Outcome: Equatable { case refused, read([[String]]) }

  private func outcome(_ text: String) -> Outcome {
    let document = DelimitedReader.read(
      Array(text.utf8), file: "f", overrides: DialectOverrides(delimiter: .comma),
      columns: Table.choice)
    guard document.isReadable, document.isCuttable else { return .refused }
    let names = (0..<document.width).map { document.fieldText($0, of: 0) }
    let fields = names.indices.filter { names[$0].hasPrefix("r") }
    return .read(
      (1..<max(1, document.recordCount)).map { record in
        document.isSound(record)
          ? fields.map { document.fieldText($0, of: record) } : ["rejected"]
      })
  }

  /// Visits of up to 12 participants, with 1 to 3 columns that are not read between them.
  private func table(
    _ generator: inout SeededGenerator, _ cell: (inout SeededGenerator) -> String
  ) -> Table {
    let own = ["r-id", "r-visit", "r-date", "r-note"]
    var names = own
    for number in 1...Int.random(in: 1...3, using: &generator) {
      names.insert("u\(number)", at: Int.random(in: 0...names.count, using: &generator))
    }
    let rows = (1...Int.random(in: 1...12, using: &generator)).map { row in
      names.map { name in
        switch name {
        case "r-id": "MANUS-\(String(row + 1000).dropFirst())"
        case "r-visit": ["48h", "w2", "unscheduled"].randomElement(using: &generator) ?? ""
        case "r-date": "2025-01-\(10 + row)"
        case "r-note": ["", "", "ill", "covid 19"].randomElement(using: &generator) ?? ""
        default: cell(&generator)
        }
      }
    }
    return Table(names: names, rows: rows)
  }

  /// What a cell that is not read is made of: words, quotes, delimiters, line ends.
  private static let words = ["MSC", "placebo", " high", "5", "", "MANUS-003", ";"]
  private static let quotes = ["\"", "\"\"", "\"x\""]
  private static let delimiters = [", ", "note, of, many", ","]

  private func table(_ generator: inout SeededGenerator, _ pieces: [String]) -> Table {
    table(&generator) { generator in
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
  }

  @Test("Cells in quotes, as the format wants them: everything is read, nothing is refused")
  func quoted() {
    var generator = SeededGenerator(seed: 41)
    // Lines in a cell that look like rows of the table are the one exception.
    let pieces = Self.words.filter { $0 != "MANUS-003" } + Self.quotes + Self.delimiters + ["\n"]
    for round in 0..<4_000 {
      let table = table(&generator, pieces)
      let text = table.text { Table.quoted($1) }
      #expect(outcome(text) == .read(table.read), "round \(round): \(text)")
    }
  }

  /// What becomes of tables whose cells are written as they are.
  private func written(
    _ pieces: [String], rounds: Int
  ) -> (right: Int, refused: Int, wrong: [String]) {
    var generator = SeededGenerator(seed: 42)
    var counts = (right: 0, refused: 0, wrong: [String]())
    for _ in 0..<rounds {
      let table = table(&generator, pieces)
      let text = table.text { $1 }
      switch outcome(text) {
      case .refused: counts.refused += 1
      case .read(table.read): counts.right += 1
      case .read: counts.wrong.append(text)
      }
    }
    return counts
  }

  @Test(
    "Cells as they are, with one kind of damage: a file is read rightly or refused",
    arguments: [quotes, delimiters, ["\n"]])
  func damaged(pieces: [String]) {
    let found = written(Self.words + pieces, rounds: 5_000)
    #expect(found.wrong.isEmpty)
    #expect(found.right > 200)
  }

  @Test("With all kinds in one row, a delimiter too many may make up for one that is missing")
  func damagedTwice() {
    let found = written(
      Self.words + Self.quotes + Self.delimiters + ["\n"], rounds: 10_000)
    #expect(found.wrong.count * 1_000 < 10_000 - found.right)
  }

  @Test(
    "Unquoted delimiters under a header that ends with one refuse the file, whoever has them",
    arguments: [
      "r-id,r-note,\n1,a,\n2,b,M,S\n", "r-id,r-note,\n1,a,M,S\n2,b,\n",
      "r-id,r-note,\n1,a,M,S\n2,b,P,Q\n", "r-id,r-note,\n1,a,M,S,C\n2,b,\n",
      "r-id,r-note,\n1,a,M\n2,b,M,S\n",
    ])
  func withoutName(text: String) {
    #expect(outcome(text) == .refused)
  }

  @Test("A used cell with a delimiter costs its row where all rows end with one")
  func delimiterHabit() {
    #expect(
      outcome("r-id,r-note,\n1,a,\n2,b,c,\n3,d,\n")
        == .read([["1", "a"], ["rejected"], ["3", "d"]]))
  }
}
