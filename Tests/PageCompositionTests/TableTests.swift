import TestSupport
import Testing
import VectorDrawing

@testable import PageComposition

@Suite("Tables")
struct TableTests {
  private func table(rows: [TableRow], columns: [TableColumn]? = nil) -> Table {
    Table(
      caption: Caption(key: "t", title: "Adverse events", population: "Treated, n = 20"),
      columns: columns ?? [TableColumn("Term"), TableColumn("n", .end)], rows: rows,
      notes: ["Counted once per participant."], source: "events.csv")
  }

  /// Every text of the cells, asked for on the pages.
  private func expectAll(_ words: [String], on result: ComposedDocument) {
    let texts = Set(result.pages.flatMap { $0.texts })
    #expect(words.filter { !texts.contains($0) } == [])
  }

  @Test("A long table repeats its head and says that it goes on; no row is lost")
  func breaksByRows() {
    let rows = (1...200).map { TableRow([TableCell("term \($0)"), TableCell("\($0 * 7)")]) }
    let result = composed([.table(table(rows: rows))])
    #expect(result.pages.count > 3)
    expectAll((1...200).map { "term \($0)" }, on: result)
    #expect(result.pages[0].texts.contains("Table\u{A0}1.  Adverse events") == false)
    for (index, page) in result.pages.enumerated() {
      #expect(page.texts.filter { $0 == "Term" }.count == 1)
      #expect(page.allText.contains("Table\u{A0}1 (continued).") == (index > 0))
    }
    #expect(result.pages.last?.allText.contains("Source: events.csv") == true)
    #expect(result.pages.filter { $0.destinations.contains("t") }.count == 1)
  }

  @Test("No page starts or ends with a lonely row, and notes stay with the table")
  func lonelyRows() {
    for count in 50...64 {
      let rows = (1...count).map { TableRow([TableCell("row \($0)"), "1"]) }
      let result = composed([.table(table(rows: rows))])
      let last = result.pages.last
      #expect(last?.allText.contains("Counted once") == true)
      #expect(last?.texts.filter { $0.hasPrefix("row ") }.count ?? 0 >= 2)
    }
  }

  @Test("The name of a group of rows is repeated where the group goes on")
  func groups() {
    var rows: [TableRow] = []
    for group in 1...3 {
      rows.append(.group(RichText("Class \(group)")))
      rows += (1...50).map { TableRow([TableCell("t\(group).\($0)"), "1"], indent: 1) }
    }
    let result = composed([.table(table(rows: rows))])
    for page in result.pages.dropFirst() {
      let firstRow = page.texts.first { $0.hasPrefix("Class ") || $0.hasPrefix("t") }
      #expect(firstRow?.hasPrefix("Class") == true)
    }
    #expect(
      result.pages.dropFirst().contains {
        $0.allText.contains("Class 2 (continued)")
          || $0.texts.contains(" (continued)")
      })
  }

  @Test("A row taller than a page is split by lines and loses none")
  func tallRow() {
    let words = (1...1_200).map { "w\($0)" }
    let text = words.joined(separator: "\n")
    let result = composed([
      .table(
        table(rows: [
          TableRow(["before", "1"]), TableRow([TableCell(text), "2"]), TableRow(["after", "3"]),
        ]))
    ])
    #expect(result.pages.count > 10)
    expectAll(words + ["before", "after"], on: result)
  }

  @Test("A wide table breaks by columns and repeats the stub")
  func breaksByColumns() {
    let columns = (0..<30).map { TableColumn(RichText("column \($0)"), $0 == 0 ? .start : .end) }
    let rows = (1...5).map { row in
      TableRow((0..<30).map { TableCell("r\(row)c\($0) value") })
    }
    let result = composed([.table(table(rows: rows, columns: columns))])
    let texts = result.pages.flatMap(\.texts)
    for row in 1...5 {
      for column in 1..<30 {
        #expect(texts.filter { $0 == "r\(row)c\(column) value" }.count == 1)
      }
      #expect(texts.filter { $0 == "r\(row)c0 value" }.count > 1)
    }
    #expect(result.pages[0].allText.contains("(part 1 of "))
  }

  @Test("A table without rows says that there are none")
  func noRows() {
    let result = composed([
      .table(table(rows: [])), .table(Table(caption: nil, columns: [], rows: [])),
    ])
    #expect(result.pages.count == 1)
    #expect(result.pages[0].texts.filter { $0 == "None" }.count == 2)
  }

  @Test("Footnotes by mark: letters in the order of reading, equal ones share one, notes below")
  func footnotes() {
    var table = table(
      rows: [
        TableRow([TableCell("serious", footnote: "said so"), "1"]),
        TableRow([TableCell("fatal", footnote: "grade 5"), "2"]),
        TableRow([TableCell("again", footnote: "said so"), "3"]),
      ], columns: [TableColumn("Kind"), TableColumn("Number", .end, footnote: "exact")])
    table.notes = ["A plain note."]
    let texts = composed([.table(table)]).pages.flatMap(\.texts)
    for text in ["Numberᵃ", "seriousᵇ", "fatalᶜ", "againᵇ"] {
      #expect(texts.contains(text), "\(text)")
    }
    let notes = texts.drop { !$0.hasPrefix("ᵃ") }.joined(separator: " ")
      .replacing("\u{2002}", with: " ")
    #expect(notes.contains("ᵃ exact ᵇ said so ᶜ grade 5 A plain note."), "\(notes)")
    #expect(table.markingFootnotes().notes.count == 4)
    #expect(Table.mark(16) == "ᵃᵃ")
  }

  @Test("Numbers stand with their decimal points below each other")
  func decimals() throws {
    let values = ["1.5", "12.25", "103", "–0.125 (0.1–0.2)", "<0.001", "–"]
    let rows = values.map { TableRow(["x", TableCell($0)]) }
    let result = composed([
      .table(table(rows: rows, columns: [TableColumn("a"), TableColumn("b", .decimal)]))
    ])
    // Before the point: 1 → 1, 12 → 2, 103 → 3, –0 → 2, <0 → 2 characters of 4 pt.
    let anchors = try zip(values, [1, 2, 3, 2, 2, 1]).map { value, before in
      let text = try #require(
        result.pages[0].placedTexts.first { $0.text.text == value && $0.text.style.size == 8 })
      return text.box.x + Double(before) * 4
    }
    for anchor in anchors { #expect(abs(anchor - anchors[0]) < 0.001) }
  }

  @Test("Five thousand rows are set in linear time")
  func manyRows() {
    func duration(_ count: Int) -> Duration {
      let rows = (1...count).map {
        TableRow([TableCell("term \($0)"), TableCell("\($0)"), "12 (60.0)", "mild to moderate"])
      }
      let columns = ["a", "b", "c", "d"].map { TableColumn(RichText($0)) }
      let clock = ContinuousClock()
      return clock.measure {
        let pages = document([.table(table(rows: rows, columns: columns))])
          .pages(measurer: FixedWidthTextMeasurer()).pages
        #expect(pages.count > count / 80)
      }
    }
    let one = duration(1_250)
    let four = duration(5_000)
    #expect(four < one * 8)
    #expect(four < .seconds(30))
  }

  @Test("Words of sixty characters, spanners, totals, fixed widths and too many cells are all set")
  func oddTables() {
    let word = String(repeating: "Gefäßverschluss", count: 4)
    var odd = table(
      rows: [
        TableRow([TableCell(word), "1", "2", "3", "more", "and more"]),
        TableRow(["Total", "1"], role: .total),
        TableRow([TableCell("dark", ground: Colour(0x202020)), TableCell("light", ground: .white)]),
      ],
      columns: [
        TableColumn("Term", width: .fixed(60)), TableColumn("Mesenchymal stromal cells", .centre),
        TableColumn("Placebo", .decimal, width: .fraction(0.2)),
      ])
    odd.spanners = [TableSpanner("Treatment group", over: 1..<3), TableSpanner("x", over: 7..<9)]
    let result = composed([.table(odd)])
    expectAll(["Total", "more", "and more", "dark", "light", "Treatment group"], on: result)
    #expect(result.pages[0].texts.joined().contains(word))
  }

  @Test("Links in cells lead to rows and other places")
  func links() {
    let rows = [
      TableRow([[.link("P-01", to: .destination("p1"))], "1"]),
      TableRow(["P-01", "2"], destination: "p1"),
    ]
    let result = composed([.table(table(rows: rows))])
    #expect(result.pages[0].links == [.destination("p1")])
    #expect(result.pages[0].destinations.contains("p1"))
  }

  @Test("A head of a thousand lines and a title of a thousand words end, with all words set")
  func monstrousHead() {
    let words = (1...1_000).map { "h\($0)" }
    let rows = (1...100).map { TableRow([TableCell("row \($0)"), "1"]) }
    var monstrous = table(
      rows: rows, columns: [TableColumn(RichText(words.joined(separator: "\n"))), TableColumn("n")])
    monstrous.caption = Caption(
      key: "t", title: RichText((1...1_000).map { "title\($0)" }.joined(separator: " ")))
    let result = composed([.table(monstrous)])
    expectAll(words + ["row 1", "row 100"], on: result)
    #expect(result.pages.count < 60)
  }
}
