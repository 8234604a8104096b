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
    #expect(
      result.pages[0].texts.filter { !["Study", "OPEN SESSION", "a1b2c3"].contains($0) }
        .prefix(10) == [
          "First", "2", "Title of one", "Table\u{A0}1", "2", "Second", "3", "Title of two",
          "Listing\u{A0}1", "3",
        ])
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
    // The list itself takes three pages.
    #expect(first == 102)
    #expect(result.pages[2].texts.contains("103"))
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
