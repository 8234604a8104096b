import PageComposition
import Testing
import VectorDrawing

@Suite("Contents, and figures that give way")
struct ContentsTests {
  private func table(_ key: String, _ kind: Table.Kind = .table) -> Table {
    var table = Table(
      caption: Caption(key: key, title: RichText("Title of \(key)")),
      columns: [TableColumn("A")], rows: [TableRow(["1"])])
    table.kind = kind
    return table
  }

  @Test("Sections and displays stand in reading order with the page that they are on")
  func pages() {
    let result = composed([
      .contents, .pageBreak, .heading(Heading(1, "First")), .table(table("one")),
      .heading(Heading(2, "Below")), .pageBreak,
      .heading(Heading(1, "Second", destination: "second")), .table(table("two", .listing)),
    ])
    // Each title with the number on its line, in its column.
    let placed = result.pages[0].placedTexts
    func number(beside title: String) -> String? {
      guard let entry = placed.first(where: { $0.text.text == title }) else { return nil }
      return placed.filter {
        Int($0.text.text) != nil && abs($0.box.y - entry.box.y) < 0.01
          && $0.box.x > entry.box.right && $0.box.x - entry.box.right < 240
      }.map(\.text.text).first
    }
    let titles = ["First", "Title of one", "Second", "Title of two"]
    #expect(titles.map(number(beside:)) == ["2", "2", "3", "3"])
    let labels = placed.map(\.text.text).filter { $0.contains("\u{A0}") }
    #expect(labels == ["Table\u{A0}1", "Listing\u{A0}1"])
    #expect(
      result.pages[0].links == [
        .destination("section-1"), .destination("one"), .destination("second"),
        .destination("two"),
      ])
    #expect(result.unresolvedKeys == [])
  }

  @Test("A list of contents longer than a page goes on on the next, and the numbers allow for it")
  func long() {
    let sections = (0..<100).flatMap { number -> [Block] in
      [.heading(Heading(1, "Section \(number)", destination: "s\(number)", startsPage: true))]
    }
    let result = composed([.contents] + sections)
    let first = result.pages.firstIndex { $0.destinations.contains("s99") } ?? -1
    // The list itself takes two pages.
    #expect(first == 101)
    #expect(result.pages[1].texts.contains("102"))
  }

  @Test("Tables and listings are counted each by itself")
  func kinds() {
    let result = composed([
      .table(table("a")), .table(table("b", .listing)), .table(table("c")),
      .paragraph(RichText([.reference("c"), .plain(" and "), .reference("b")])),
    ])
    #expect(result.pages[0].allText.contains("Table\u{A0}2"))
    #expect(result.pages[0].allText.contains("Listing\u{A0}1"))
  }

  private func elastic(_ heights: ClosedRange<Double>) -> Block {
    .figure(
      Figure(
        caption: Caption(key: "f", title: "Elastic"),
        content: .elastic(height: heights) { room, measurer in
          Drawing(
            extent: room,
            elements: [
              .text(
                PlacedText(
                  "height \(Int(room.height))", at: Point(2, 12), style: TypeStyle(size: 8),
                  measurer: measurer))
            ])
        }))
  }

  @Test("A figure keeps its height where the page has room, and gives way at the foot of a page")
  func givesWay() {
    #expect(composed([elastic(200...300)]).pages[0].texts.contains("height 300"))
    // From the filling at which 300 no longer fit to that at which 200 no longer fit.
    var heights: [String] = []
    for filling in stride(from: 300.0, through: 560, by: 10) {
      let result = composed([.spacer(0), .paragraph("x"), .spacer(filling), elastic(200...300)])
      let page = result.pages.firstIndex { $0.allText.contains("height") } ?? -1
      let text = result.pages[page].texts.first { $0.hasPrefix("height") } ?? ""
      heights.append("\(page) \(text)")
    }
    #expect(heights.first == "0 height 300")
    #expect(heights.last == "1 height 300")
    #expect(heights.contains { $0.hasPrefix("0 height 2") })
    #expect(!heights.contains { $0.hasPrefix("1 height 2") || $0.contains("height 1") })
  }

  @Test("A figure higher than a page takes what a page has")
  func tooHigh() {
    let result = composed([elastic(2_000...3_000)])
    #expect(result.pages.count == 1)
  }
}
