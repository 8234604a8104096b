import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Labels")
struct LabelTests {
  @Test("at line ends are moved as little as needed")
  func spread() {
    // Two names of height 10 that both want to be centred at 50: one moves up by 5, one down.
    #expect(
      LineEndLabels.spread([(50, 10), (50, 10)], within: 0...100) == [40, 50])
    // Apart already: nobody moves.
    #expect(LineEndLabels.spread([(20, 10), (50, 10)], within: 0...100) == [15, 45])
    // Held inside the range.
    #expect(LineEndLabels.spread([(1, 10), (2, 10)], within: 0...100) == [0, 10])
    #expect(LineEndLabels.spread([(99, 10), (99, 10)], within: 0...100) == [80, 90])
  }

  @Test(
    "are all written, beside their points, with leaders or in a key", arguments: [1, 5, 20, 60])
  func crowd(_ count: Int) {
    let chart = Chart(x: Axis("x"), y: Axis("y")) {
      for index in 0..<count {
        Dots([DataPoint(Double(index) / 1000, 1)])
        Label("Participant number \(index)", at: DataPoint(Double(index) / 1000, 1))
      }
    }
    let drawing = chart.drawing(extent: Extent(240, 160), measurer: FixedWidthTextMeasurer())
    let written = drawing.placedTexts.map(\.text.text).joined(separator: " ")
    for index in 0..<count { #expect(written.contains("Participant number \(index)")) }
    expectCraft(drawing)
  }

  @Test("wrap to a width without losing a letter")
  func wrapping() {
    let text = "Musculoskeletal and connective-tissue disorders, überlängliches Wort 測定値の推移"
    for width in [20.0, 40, 80, 1000] {
      let block = TextBlock(
        text, style: TypeStyle(size: 8), width: width, measurer: FixedWidthTextMeasurer())
      #expect(block.width <= width)
      let kept = block.lines.map(\.text).joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " })
    }
  }

  @Test("break lines where the text does")
  func lines() {
    let block = TextBlock(
      "one\ntwo", style: TypeStyle(size: 8), width: 500, measurer: FixedWidthTextMeasurer())
    #expect(block.lines.map(\.text) == ["one", "two"])
    #expect(block.height == 16)
  }

  @Test("of one series stand at its end, of many in a legend")
  func naming() {
    func chart(_ names: [String]) -> ChartFrame {
      let chart = Chart(x: Axis("x"), y: Axis("y")) {
        for (index, name) in names.enumerated() {
          LineMark([[DataPoint(0, Double(index)), DataPoint(10, Double(index))]], name: name)
        }
      }
      return ChartFrame(
        chart: chart, extent: Extent(300, 150), theme: .print, measurer: FixedWidthTextMeasurer(),
        options: LayoutOptions())
    }
    #expect(chart(["A", "B"]).legend.isEmpty)
    #expect(chart(["A", "B"]).endLabels != nil)
    // Thirty names do not fit below each other; one name for two lines belongs to neither end.
    #expect(!chart((0..<30).map { "Series \($0)" }).legend.isEmpty)
    #expect(!chart(["A", "A"]).legend.isEmpty)
  }
}
