import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Rows over pages")
struct RowChartTests {
  private func chart(_ count: Int, isGrouped: Bool = false) -> RowChart {
    let rows = (0..<count).map { index in
      Band(
        "P\(index)", trailing: "open", group: isGrouped ? "Arm \(index * 2 / max(count, 1))" : nil)
    }
    return RowChart(
      rows: rows, x: Axis("Days", ticks: .at(visits)), title: "Ulcer", trailingTitle: "State",
      caption: Caption(title: "Course")
    ) {
      for (index, row) in rows.enumerated() {
        Lane(
          row: row.id, [.init(from: 0, to: Double(10 + index), style: .ordinal(0), name: "Open")])
      }
    }
  }

  @Test("every row is on exactly one drawing, none too high", arguments: [0, 1, 20, 25, 500])
  func pages(_ count: Int) {
    for isGrouped in [false, true] {
      let drawings = chart(count, isGrouped: isGrouped).drawings(
        width: 400, maximumHeight: 300, measurer: FixedWidthTextMeasurer())
      #expect(!drawings.isEmpty)
      var rows: [String] = []
      for drawing in drawings {
        expectCraft(drawing)
        #expect(drawing.extent.height <= 300)
        rows += drawing.placedTexts.map(\.text.text).filter { $0.hasPrefix("P") }
      }
      #expect(rows == (0..<count).map { "P\($0)" })
    }
  }

  @Test("all drawings share the margins")
  func aligned() {
    let drawings = chart(60).drawings(
      width: 400, maximumHeight: 300, measurer: FixedWidthTextMeasurer())
    let places = drawings.map { drawing in
      drawing.placedTexts.filter { $0.text.text == "w52" }.map { $0.box.x }
    }
    #expect(Set(places).count == 1)
    #expect(drawings.count > 1)
  }

  @Test("later drawings are marked as continued")
  func continued() {
    let drawings = chart(60).drawings(
      width: 400, maximumHeight: 300, measurer: FixedWidthTextMeasurer())
    #expect(drawings.first?.placedTexts.first?.text.text == "Course")
    #expect(drawings.last?.placedTexts.first?.text.text == "Course (continued)")
  }

  @Test("survive a page without room")
  func tiny() {
    #expect(
      chart(3).drawings(width: 400, maximumHeight: 10, measurer: FixedWidthTextMeasurer()).count
        == 3)
    #expect(
      !chart(3).drawings(width: 400, maximumHeight: .nan, measurer: FixedWidthTextMeasurer())
        .isEmpty)
  }
}
