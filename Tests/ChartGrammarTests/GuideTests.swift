import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Guides")
struct GuideTests {
  private func drawing(_ legend: LegendPlacement) -> Drawing {
    Chart(
      x: Axis("Time", unit: "days", ticks: .days), y: Axis("Area", unit: "mm²"),
      caption: Caption(
        title: "Title", subtitle: "Population, n = 9", denominator: "8 of 9 are shown",
        footnote: "Method and source."),
      legend: legend,
      riskTable: RiskTable("Number at risk", rows: [.init("All", counts: [(0, 9), (84, 4)])])
    ) {
      LineMark([[DataPoint(0, 10), DataPoint(84, 2)]], name: "Healing")
      LineMark([[DataPoint(0, 10), DataPoint(84, 9)]], name: "Not healing", style: .ordinal(1))
    }.drawing(extent: Extent(400, 260), measurer: FixedWidthTextMeasurer())
  }

  private func box(_ text: String, in drawing: Drawing) throws -> Rectangle {
    try #require(drawing.placedTexts.first { $0.text.text == text }?.box, "\(text)")
  }

  @Test("stand from the top: caption, denominator, plot, axis, number at risk, footnote")
  func order() throws {
    let drawing = drawing(.automatic)
    let texts = [
      "Title", "Population, n = 9", "8 of 9 are shown", "Area (mm²)", "d0", "Time (days)",
      "Number at risk", "All", "Method and source.",
    ]
    let tops = try texts.map { try box($0, in: drawing).y }
    #expect(zip(tops, tops.dropFirst()).allSatisfy { $0 < $1 })
    expectCraft(drawing)
  }

  @Test("name series at the ends of their lines, or in a legend above the plot, or nowhere")
  func names() throws {
    let direct = drawing(.automatic)
    // The upper line ends higher: so does its name.
    #expect(try box("Not healing", in: direct).y < box("Healing", in: direct).y)
    #expect(try box("Healing", in: direct).x > box("d0", in: direct).right)
    let above = drawing(.above)
    #expect(try box("Healing", in: above).bottom <= box("Area (mm²)", in: above).y)
    let none = drawing(.none)
    #expect(!none.placedTexts.contains { $0.text.text.hasSuffix("ealing") })
  }

  @Test("say so when columns are too narrow for all their names")
  func narrowColumns() {
    func texts(_ width: Double) -> String {
      let names = (0..<30).map { "Column \($0)" }
      let chart = Chart(x: Axis(bands: names.map { Band($0) }), y: Axis()) {
        Bars(names.map { Bars.Bar(at: .band($0), to: 1) })
      }
      let drawing = chart.drawing(extent: Extent(width, 200), measurer: FixedWidthTextMeasurer())
      expectCraft(drawing)
      return drawing.placedTexts.map(\.text.text).joined(separator: " ")
    }
    // Upright names are 6.5 points wide: 30 of them need 195.
    #expect(!texts(230).contains("too narrow"))
    #expect((0..<30).allSatisfy { texts(230).contains("Column \($0)") })
    #expect(texts(190).contains(NarrowColumnsNote.text))
  }

  @Test("list labels without room in a key of as many columns as fit, in order")
  func key() throws {
    let entries = (1...7).map { (number: "\($0)", text: "label \($0)") }
    // 7 letters of 3.25 points, a number and gaps: three columns in 150 points.
    let guide = KeyGuide(entries, width: 150, theme: .print, measurer: FixedWidthTextMeasurer())
    let drawing = Drawing(
      extent: Extent(150, guide.height), elements: guide.elements(top: 0))
    expectCraft(drawing)
    let columns = Set(
      try entries.map { try box($0.text, in: drawing).x })
    #expect(columns.count == 3)
    #expect(abs(guide.height - 3 * 6.5) < 1e-9)
    #expect(try box("label 1", in: drawing).y < box("label 2", in: drawing).y)
    #expect(try box("label 4", in: drawing).x > box("label 3", in: drawing).x)
    let narrow = KeyGuide(entries, width: 20, theme: .print, measurer: FixedWidthTextMeasurer())
    #expect(narrow.height >= 7 * 6.5)
    #expect(KeyGuide([], width: 100, theme: .print, measurer: FixedWidthTextMeasurer()).height == 0)
  }
}
