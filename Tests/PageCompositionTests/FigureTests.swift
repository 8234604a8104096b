import PageComposition
import TestSupport
import Testing
import VectorDrawing

@Suite("Figures and boxes")
struct FigureTests {
  private func drawing(_ width: Double, _ height: Double, _ name: String = "drawn") -> Drawing {
    let type = TypeStyle(size: 8)
    let text = PlacedText(
      name, at: Point(2, 12), style: type, measurer: FixedWidthTextMeasurer())
    return Drawing(extent: Extent(width, height), elements: [.text(text)])
  }

  private func figure(_ content: FigureContent) -> Figure {
    Figure(
      caption: Caption(key: "f", title: "Healing", population: "n = 20"), content: content,
      notes: ["Method note."], source: "results.json")
  }

  @Test("A figure that does not fit moves to the next page with caption and notes")
  func moves() {
    for lines in stride(from: 0, to: 60, by: 3) {
      let filler = RichText((0...lines).map { _ in TextRun.plain("line\n") })
      let result = composed([.paragraph(filler), .figure(figure(.ready([drawing(300, 400)])))])
      let pages = result.pages.filter { page in
        ["drawn", "Method note.", "Source: results.json", "n = 20"].contains {
          page.texts.contains($0)
        }
      }
      #expect(pages.count == 1)
      #expect(pages.first?.texts.contains("n = 20") == true)
      #expect(pages.first?.texts.contains("Source: results.json") == true)
    }
  }

  @Test("Several drawings are continued under the same number")
  func several() {
    let drawings = (1...3).map { drawing(300, 500, "drawing \($0)") }
    let result = composed([.figure(figure(.ready(drawings)))])
    #expect(result.pages.count == 3)
    #expect(result.pages[1].allText.contains("Figure\u{A0}1 (continued)."))
    #expect(result.pages.map { $0.texts.contains("Method note.") } == [false, false, true])
  }

  @Test("A drawing larger than the page is made smaller as a whole, with its text")
  func large() throws {
    let result = composed([.figure(figure(.ready([drawing(2_000, 3_000)])))])
    #expect(result.pages.count == 1)
    let text = try #require(result.pages[0].placedTexts.first { $0.text.text == "drawn" })
    #expect(text.text.style.size < 8)
  }

  @Test("A figure is drawn for the room that the page leaves beside heading, caption and notes")
  func fitted() {
    let content = FigureContent.fitted { room, _ in
      [
        Drawing(
          extent: room, elements: [.fill(Path(Rectangle(x: 0, y: 0, width: 1, height: 1)), .black)])
      ]
    }
    let result = composed([.heading(Heading(1, "Healing")), .figure(figure(content))])
    #expect(result.pages.count == 1)
  }

  @Test("A drawing for a full page stands between head and foot, one as large as paper alone")
  func fullPage() {
    let result = composed(
      [
        .paragraph("before"), .fullPage(FullPage(.ready(drawing(400, 600)), destination: "p")),
        .fullPage(FullPage(.ready(drawing(595.276, 841.89, "bare")))), .paragraph("after"),
      ], style: PageStyle.withoutMargins)
    #expect(result.pages.count == 4)
    #expect(result.pages[1].texts.contains("Page 2 of 4"))
    #expect(result.pages[2].texts == ["bare"])
    #expect(result.pages[3].texts.contains("after"))
  }

  @Test("Pages that lie on their side are as wide as upright ones are high")
  func landscape() {
    let result = composed([
      .paragraph("upright"), .landscape([.paragraph("wide")]), .paragraph("upright again"),
    ])
    #expect(result.pages.map(\.extent.width) == [595.276, 841.89, 595.276])
  }

  @Test("A long box goes on on the next page with a ground of its own")
  func longCallout() {
    let blocks = (1...90).map { Block.paragraph(RichText("paragraph \($0)")) }
    let result = composed([.callout(Callout("Problems", status: .attention, blocks: blocks))])
    #expect(result.pages.count > 1)
    for number in 1...90 {
      #expect(result.pages.contains { $0.texts.contains("paragraph \(number)") })
    }
    for page in result.pages {
      let fills = page.elements.description(of: "fill(")
      #expect(fills >= 2)
    }
  }

  @Test("Tiles and answers show value, label, note, mark and link")
  func answers() {
    let tiles = (1...6).map {
      FactTile(
        value: $0 == 3 ? "Not reached within follow-up" : "\($0) of 20", label: "label",
        note: "exact limits", status: .clear, target: .destination("evidence"))
    }
    let rows = [
      AnswerRow(
        label: "Deaths", value: "None of 20", note: "0 of 20 still allows 14 %", status: .alarm,
        evidence: [.reference("evidence")]),
      AnswerRow(label: "Unknown", value: RichText(String(repeating: "long answer ", count: 700))),
    ]
    let result = composed([
      .factTiles(tiles), .answerRows(rows),
      .heading(Heading(1, "Evidence", destination: "evidence")),
    ])
    let texts = result.pages.flatMap(\.texts)
    #expect(texts.filter { $0 == "C" }.count == 6)
    #expect(texts.contains("!"))
    #expect(result.pages.flatMap(\.links) == Array(repeating: .destination("evidence"), count: 7))
    let answer = texts.joined(separator: " ")
    #expect(answer.split(separator: " ").filter { $0 == "answer" }.count == 700)
  }

  @Test("Lists within lists within boxes, deeper than there is room, are all set")
  func deep() {
    var block = Block.paragraph("innermost")
    for level in 0..<60 {
      block =
        level.isMultiple(of: 2)
        ? .list(ItemList([[block], []], marker: .number(from: Int.max)))
        : .callout(Callout("Box", blocks: [block]))
    }
    let result = composed([block, .list(ItemList([[Block]]())), .factTiles([]), .answerRows([])])
    #expect(result.pages.contains { $0.texts.contains("innermost") })
  }

  @Test("Blocks kept together move as one when a page can hold them")
  func together() {
    let filler = RichText((0..<50).map { _ in TextRun.plain("line\n") })
    let result = composed([
      .paragraph(filler),
      .keepTogether((1...20).map { .paragraph(RichText("kept \($0)")) }),
    ])
    #expect(result.pages.count == 2)
    #expect(result.pages[1].texts.contains("kept 1"))
  }
}

extension PageStyle {
  /// The house style, with margins that let a bare drawing's text stand anywhere.
  fileprivate static var withoutMargins: PageStyle {
    var style = PageStyle()
    style.sideMargin = 0
    return style
  }
}

extension [DrawingElement] {
  /// How many elements of a kind there are at all levels, by their name in a dump.
  fileprivate func description(of name: String) -> Int {
    reduce(0) { $0 + "\($1)".components(separatedBy: name) - 1 }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
