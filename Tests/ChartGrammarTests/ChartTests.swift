import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Charts")
struct ChartTests {
  private func texts(_ drawing: Drawing) -> [String] { drawing.placedTexts.map(\.text.text) }

  @Test("say so when there are no data")
  func noData() {
    let empty = Chart(x: Axis("Time"), y: Axis("Share")) {}
    #expect(
      texts(empty.drawing(extent: Extent(200, 100), measurer: FixedWidthTextMeasurer())).contains(
        "No data"))
    let absent = Chart(x: Axis("Time"), y: Axis("Share")) { Dots([DataPoint(1, .nan)]) }
    #expect(
      texts(absent.drawing(extent: Extent(200, 100), measurer: FixedWidthTextMeasurer())).contains(
        "No data"))
    #expect(absent.absentNumbers == 1)
  }

  @Test("keep all ticks and thin their labels")
  func ticks() {
    let days: [(Double, String)] = [(0, "d0"), (1, "d1"), (2, "d2"), (100, "d100")]
    let chart = Chart(x: Axis(ticks: .at(days)), y: Axis()) {
      Dots([DataPoint(50, 1)])
    }
    let drawing = chart.drawing(extent: Extent(200, 100), measurer: FixedWidthTextMeasurer())
    #expect(texts(drawing).filter { $0.hasPrefix("d") } == ["d0", "d100"])
    let uprights = drawing.elements.filter { element in
      guard case .stroke(let path, _) = element, path.pieces.count == 2,
        case .move(let start) = path.pieces[0], case .line(let end) = path.pieces[1]
      else { return false }
      return start.x == end.x && abs(end.y - start.y - 3) < 1e-9
    }
    #expect(uprights.count == 4)
  }

  @Test("label visits by week, other days by day")
  func visitTicks() {
    guard case .marked(let ticks) = AxisTicks.visits(days: [0, 2, 14, 84]) else {
      Issue.record("no ticks")
      return
    }
    #expect(ticks.map(\.label) == ["d0", "d2", "w2", "w12"])
  }

  @Test("set numbers at risk exactly under their place on the axis")
  func riskTable() throws {
    let chart = Chart(
      x: Axis(ticks: .at([(0, "zero"), (10, "ten")])), y: Axis(),
      riskTable: RiskTable(rows: [.init("All", counts: [(0, 777), (10, 5)])])
    ) { StepLine([DataPoint(0, 0), DataPoint(10, 1)]) }
    let texts = chart.drawing(extent: Extent(300, 150), measurer: FixedWidthTextMeasurer())
      .placedTexts
    for (label, number) in [("zero", "777"), ("ten", "5")] {
      let above = try #require(texts.first { $0.text.text == label })
      let below = try #require(texts.first { $0.text.text == number })
      #expect(abs(above.box.centre.x - below.box.centre.x) < 1e-9)
      #expect(below.box.y > above.box.bottom)
    }
  }

  @Test("take rows from the marks when none are stated")
  func inferred() {
    let chart = Chart(x: Axis(), y: Axis()) {
      Dots([DataPoint(1, row: "b"), DataPoint(2, row: "a")])
    }
    let written = texts(chart.drawing(extent: Extent(200, 100), measurer: FixedWidthTextMeasurer()))
    #expect(written.filter { ["a", "b"].contains($0) } == ["b", "a"])
  }

  @Test("grow in height when rows or texts need it, never in width")
  func growth() {
    let rows = (0..<100).map { Band("Row \($0)") }
    let chart = Chart(x: Axis(), y: Axis(bands: rows)) { Dots([DataPoint(1, row: "Row 3")]) }
    let drawing = chart.drawing(extent: Extent(200, 100), measurer: FixedWidthTextMeasurer())
    #expect(drawing.extent.width == 200)
    #expect(drawing.extent.height > 800)
    expectCraft(drawing)
  }

  @Test("are the same every time")
  func deterministic() {
    let chart = CraftTests.lines(.many)
    let first = chart.drawing(extent: Extent(300, 200), measurer: FixedWidthTextMeasurer())
    #expect(first == chart.drawing(extent: Extent(300, 200), measurer: FixedWidthTextMeasurer()))
  }

  @Test("survive any extent", arguments: [0, -50, .nan, .infinity, 1e9] as [Double])
  func extents(_ side: Double) {
    let drawing = CraftTests.lines(.one).drawing(
      extent: Extent(side, side), measurer: FixedWidthTextMeasurer())
    #expect(drawing.extent.width.isFinite && drawing.extent.height.isFinite)
    #expect(drawing.overlappingTexts().isEmpty)
  }

  @Test("say when a logarithmic axis leaves out zero; a bar that starts there is no number")
  func leftOut() {
    func texts(_ scale: ContinuousScale.Transform, _ mark: any Mark) -> String {
      let chart = Chart(
        x: Axis("x", domain: 0...4), y: Axis("y", scale: scale),
        caption: Caption(footnote: "Source.")
      ) { mark }
      let drawing = chart.drawing(extent: Extent(400, 200), measurer: FixedWidthTextMeasurer())
      return drawing.placedTexts.map(\.text.text).joined(separator: " ")
    }
    let dots = Dots([DataPoint(1, 0), DataPoint(2, 10), DataPoint(3, 100)])
    #expect(texts(.logarithmic, dots).contains("Source. " + LogarithmicNote.text))
    #expect(!texts(.linear, dots).contains(LogarithmicNote.text))
    #expect(!texts(.symmetricLogarithmic(threshold: 1), dots).contains(LogarithmicNote.text))
    let bars = Bars([Bars.Bar(at: .number(1), to: 10), Bars.Bar(at: .number(2), to: 100)])
    #expect(!texts(.logarithmic, bars).contains(LogarithmicNote.text))
    let panel = Facets(
      x: Axis("x"), y: Axis("y", scale: .logarithmic), panels: [Panel("A") { dots }]
    ).drawings(extent: Extent(400, 200), measurer: FixedWidthTextMeasurer())
    #expect(panel[0].placedTexts.map(\.text.text).joined(separator: " ").contains("Values of 0"))
  }

  @Test("accept marks of others")
  func ownMark() {
    struct Cross: Mark {
      var horizontal: DataExtent { DataExtent(numbers: [1]) }
      var vertical: DataExtent { DataExtent(numbers: [2]) }
      func draw(into plot: PlotArea) -> [DrawingElement] {
        plot.point(DataPoint(1, 2)).map { [.dots([$0], diameter: 3, .black)] } ?? []
      }
    }
    let chart = Chart(x: Axis(), y: Axis()) { Cross() }
    let drawing = chart.drawing(extent: Extent(200, 100), measurer: FixedWidthTextMeasurer())
    #expect(!texts(drawing).contains("No data"))
  }
}
