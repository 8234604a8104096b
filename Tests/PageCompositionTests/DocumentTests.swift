import PageComposition
import TestSupport
import Testing
import VectorDrawing

@Suite("Documents")
struct DocumentTests {
  @Test("A document of nothing is one page with head and foot")
  func nothing() {
    let result = composed([])
    #expect(
      result.pages.map(\.texts) == [
        ["Study", "OPEN SESSION", "a1b2c3", "Data cut-off 1 November 2026", "Page 1 of 1"]
      ])
    #expect(result.pages[0].extent == Extent(595.276, 841.89))
  }

  @Test("Every page says which page of how many it is")
  func pageNumbers() {
    let result = composed([
      .paragraph("a"), .pageBreak, .paragraph("b"), .pageBreak, .paragraph("c"),
    ])
    #expect(result.pages.map(\.texts.last) == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"])
  }

  @Test("References become labels with links, also to what comes later")
  func references() {
    let table = Table(
      caption: Caption(key: "deaths", title: "Deaths"), columns: [TableColumn("Id")], rows: [])
    let figure = Figure(
      caption: Caption(key: "curve", title: "Healing"),
      content: .ready([Drawing(extent: Extent(100, 50))]))
    let result = composed([
      .paragraph(["See ", .reference("deaths"), " and ", .reference("curve"), "."]),
      .table(table), .figure(figure), .figure(figure),
    ])
    #expect(result.pages[0].texts.contains("Table\u{A0}1"))
    #expect(result.pages[0].texts.contains("Figure\u{A0}1"))
    #expect(result.pages[0].links == [.destination("deaths"), .destination("curve")])
    #expect(result.repeatedDestinations == ["curve"])
    #expect(result.unresolvedKeys == [])
  }

  @Test("What leads nowhere is printed and reported, not linked")
  func unresolved() {
    let result = composed([
      .paragraph([.reference("nowhere"), " ", .link("there", to: .destination("void"))])
    ])
    #expect(result.unresolvedKeys == ["nowhere", "void"])
    #expect(result.pages[0].links == [])
    #expect(result.pages[0].allText.contains("nowhere"))
  }

  @Test("The outline is the tree of the headings")
  func outline() {
    let result = composed([
      .heading(Heading(1, "One", destination: "one")), .heading(Heading(2, "Two")),
      .heading(Heading(3, "Three")), .heading(Heading(1, "Four")),
      .fullPage(
        FullPage(.ready(Drawing(extent: Extent(10, 10))), title: "P-01", destination: "P-01")),
    ])
    let one = OutlineEntry(
      title: "One", destination: "one",
      children: [
        OutlineEntry(
          title: "Two", destination: "section-1",
          children: [OutlineEntry(title: "Three", destination: "section-2")])
      ])
    let four = OutlineEntry(
      title: "Four", destination: "section-3",
      children: [OutlineEntry(title: "P-01", destination: "P-01")])
    #expect(result.outline == [one, four])
    #expect(
      result.pages.flatMap(\.destinations).sorted() == [
        "P-01", "one", "section-1", "section-2", "section-3",
      ])
  }

  @Test("A heading stays with what follows, and lines stay in pairs")
  func keeping() {
    // 62 lines of 12.78 pt would fill a page; whatever precedes, no page ends with the heading.
    for count in 50...64 {
      let lines = (0..<count).map { _ in TextRun.plain("line\n") }
      let result = composed([
        .paragraph(RichText(lines)), .heading(Heading(2, "Heading")),
        .paragraph("first\nsecond\nthird\nfourth"),
      ])
      let page = result.pages.first { $0.texts.contains("Heading") }
      #expect(page?.texts.contains("second") == true)
      for text in [["third"], ["fourth"]] {
        #expect(result.pages.filter { $0.texts.contains(text[0]) }.count == 1)
      }
      let last = result.pages.first { $0.texts.contains("fourth") }
      #expect(last?.texts.contains("third") == true)
    }
  }

  @Test("Long running texts are set in three columns, shortened at the third line")
  func longRunningTexts() {
    var long = document([.paragraph("x")])
    long.runningHead = RunningLine(
      left: .text(String(repeating: "A very long study title ", count: 12)),
      centre: "CLOSED SESSION", right: .text(String(repeating: "f", count: 64)))
    let pages = long.pages(measurer: FixedWidthTextMeasurer()).pages
    #expect(pages[0].overlappingTexts().isEmpty)
    #expect(pages[0].textsBeyondEdge().isEmpty)
    #expect(pages[0].allText.contains("…"))
  }

  @Test("The same document gives the same pages, and every colour of text can be read")
  func deterministic() {
    let blocks: [Block] = [
      .heading(Heading(1, "Safety")),
      .callout(Callout("Note", status: .alarm, blocks: [.paragraph("x")])),
      .answerRows([AnswerRow(label: "Deaths", value: "None", status: .clear)]),
    ]
    #expect(composed(blocks) == composed(blocks))
    let palette = Palette()
    for tone in Tone.allCases {
      let colour = palette.colour(of: tone)
      #expect(colour.contrast(with: .white) >= 4.5)
      #expect(colour.contrast(with: palette.tint) >= 4.5)
    }
  }

  @Test("Structure tags say what is a heading, a paragraph, a list, a table, a page head")
  func tags() {
    let result = composed([
      .heading(Heading(1, "One")), .paragraph("p"), .list(ItemList(["a", "b"])),
      .table(Table(caption: nil, columns: [TableColumn("Head")], rows: [TableRow(["cell"])])),
    ])
    #expect(
      result.pages[0].tags == [
        .heading1, .paragraph, .list, .listItem, .paragraph, .listItem, .paragraph, .table, .row,
        .headerCell, .row, .headerCell, .artifact,
      ])
  }
}
