import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("A page of a chart of rows is drawn from its own rows")
struct MarksByRowTests {
  private let rows = (0..<6).map { Band("r\($0)") }
  private var marks: [any Mark] {
    [
      Lane(row: "r4", [Lane.Segment(from: 0, to: 9, style: .ordinal(0), name: "open")]),
      Rule(x: 3),
      Dots(
        [DataPoint(5, row: "r1"), DataPoint(2, row: "r4"), DataPoint(1, row: "r1")], name: "healed"),
      Lane(row: "none", [Lane.Segment(from: 0, to: 50, style: .ordinal(0))]),
    ]
  }

  @Test("Its marks are those of its rows, in their order, and those of every row")
  func chosen() {
    let byRow = MarksByRow(marks, rows: rows)
    let first = byRow.marks(in: 0..<3)
    #expect(first.count == 2)
    #expect(first.first is Rule)
    #expect((first.last as? Dots)?.points == [DataPoint(5, row: "r1"), DataPoint(1, row: "r1")])
    let second = byRow.marks(in: 3..<6)
    #expect((second.first as? Lane)?.row == "r4")
    #expect((second.last as? Dots)?.points == [DataPoint(2, row: "r4")])
  }

  @Test("Scale and legend are those of all marks")
  func whole() {
    let whole = MarksByRow(marks, rows: rows).whole
    #expect(whole.horizontal.range == 0...50)
    #expect(whole.legendEntries.map(\.name) == ["open", "healed"])
    #expect(whole.hasData)
  }

  @Test("Every page has the whole legend and its own rows")
  func pages() {
    let many = (0..<60).map { Band("p\($0)") }
    let chart = RowChart(rows: many, x: Axis("day"), legend: .above) {
      many.map {
        Lane(row: $0.id, [Lane.Segment(from: 0, to: 40, style: .ordinal(0), name: "open")])
      }
      Dots([DataPoint(20, row: "p0")], name: "healed")
    }
    let pages = chart.drawings(width: 400, maximumHeight: 300, measurer: FixedWidthTextMeasurer())
    #expect(pages.count > 2)
    var rows: [String] = []
    for page in pages {
      let texts = page.placedTexts.map(\.text.text)
      #expect(texts.contains("open") && texts.contains("healed") && !texts.contains("No data"))
      rows += texts.filter { $0.hasPrefix("p") }
    }
    #expect(rows == (0..<60).map { "p\($0)" })
  }
}
