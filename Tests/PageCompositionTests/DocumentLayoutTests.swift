import TestSupport
import Testing
import VectorDrawing

@testable import PageComposition

@Suite("A document set in stretches has the pages of the document set at once")
struct DocumentLayoutTests {
  /// Sections with long tables, lists, boxes with headings of their own, elastic figures, a page that
  /// lies on its side and a page without running lines.
  private static let document: Document = {
    var blocks: [Block] = [.heading(Heading(1, "First words")), .contents]
    for section in 0..<12 {
      blocks += [
        .heading(
          Heading(
            1, "Section \(section)", destination: section % 3 == 0 ? "own-\(section)" : nil,
            startsPage: section % 4 != 1)),
        .paragraph(["See ", .reference("table-\((section * 5 + 2) % 12)"), "."]),
        .callout(
          Callout("Box", blocks: [.heading(Heading(3, "In a box")), .paragraph("Words.")])),
        .list(ItemList(["One", "Two", "Three"])),
        .table(
          Table(
            caption: Caption(
              key: "table-\(section)", title: "Table of \(section)", population: "n = 1"),
            columns: [TableColumn("Stub"), TableColumn("Count", .end)],
            rows: (0..<80).map {
              $0 % 20 == 0 ? .group("Group \($0)") : TableRow(["Row \($0)", "\($0)"])
            }, notes: ["A note."])),
        .figure(
          Figure(
            caption: Caption(
              key: "figure-\(section)", title: "Figure of \(section)", population: "n = 1"),
            content: .elastic(height: 60...500) { room, _ in
              Drawing(
                extent: room,
                elements: [.fill(Path(Rectangle(x: 0, y: 0, width: 9, height: 9)), .black)])
            })),
      ]
      if section == 5 {
        blocks.append(.landscape([.heading(Heading(2, "Wide")), .paragraph("Wide words.")]))
      }
    }
    return Document(
      metadata: DocumentMetadata(
        title: "T", author: "", subject: "", keywords: "", creator: "c",
        date: "2026-11-01T00:00:00Z"), runningHead: RunningLine(right: .pageNumber),
      runningFoot: RunningLine(left: "Foot"), blocks: blocks)
  }()

  private static func composed(_ layout: DocumentLayout) -> ComposedDocument {
    // Set from the last to the first, as threads might.
    let set = layout.stretches.indices.reversed().map {
      layout.set($0, measurer: FixedWidthTextMeasurer())
    }
    return layout.pages(of: set.reversed(), measurer: FixedWidthTextMeasurer())
  }

  @Test("Any number of stretches gives the same pages and outline", arguments: [2, 3, 5, 16])
  func same(most: Int) {
    let whole = DocumentLayout(Self.document, most: 1)
    #expect(whole.stretches == [0..<Self.document.blocks.count])
    let parts = DocumentLayout(Self.document, most: most)
    #expect(parts.stretches.count > 1)
    #expect(parts.stretches.count <= most)
    #expect(Self.composed(parts) == Self.composed(whole))
    #expect(Self.document.pages(measurer: FixedWidthTextMeasurer()) == Self.composed(whole))
  }

  @Test("Stretches hold every block once and begin with a heading that starts a page")
  func stretches() {
    let layout = DocumentLayout(Self.document)
    #expect(layout.stretches.first?.lowerBound == 0)
    #expect(layout.stretches.last?.upperBound == Self.document.blocks.count)
    for (stretch, next) in zip(layout.stretches, layout.stretches.dropFirst()) {
      #expect(stretch.upperBound == next.lowerBound)
      guard case .heading(let heading) = Self.document.blocks[next.lowerBound] else {
        Issue.record("no heading")
        continue
      }
      #expect(heading.startsPage)
    }
  }

  @Test("A document of nothing has one stretch and one page")
  func empty() {
    var document = Self.document
    document.blocks = []
    let layout = DocumentLayout(document)
    #expect(layout.stretches == [0..<0])
    #expect(document.pages(measurer: FixedWidthTextMeasurer()).pages.count == 1)
  }
}
