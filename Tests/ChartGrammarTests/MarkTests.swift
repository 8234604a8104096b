import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

/// A plot of 100 by 100 points whose data run from 0 to 10 both ways; y grows upwards.
private var square: PlotArea {
  PlotArea(
    x: .continuous(ContinuousScale(domain: 0...10, start: 0, end: 100)),
    y: .continuous(ContinuousScale(domain: 0...10, start: 100, end: 0)),
    rectangle: Rectangle(x: 0, y: 0, width: 100, height: 100), theme: .print,
    measurer: FixedWidthTextMeasurer())
}

/// Two rows of 20 points over the same width.
private var rows: PlotArea {
  PlotArea(
    x: .continuous(ContinuousScale(domain: 0...10, start: 0, end: 100)),
    y: .bands(BandScale(bands: [Band("a"), Band("b")], start: 0, end: 40)),
    rectangle: Rectangle(x: 0, y: 0, width: 100, height: 40), theme: .print,
    measurer: FixedWidthTextMeasurer())
}

@Suite("Marks")
struct MarkTests {
  @Test("a step line holds each value until the next point")
  func steps() {
    let line = StepLine([DataPoint(0, 10), DataPoint(2, 5), DataPoint(6, 0)], until: 8)
    let corners = [
      Point(0, 0), Point(20, 0), Point(20, 50), Point(60, 50), Point(60, 100), Point(80, 100),
    ]
    guard case .stroke(let path, _) = line.draw(into: square).first else {
      Issue.record("no line")
      return
    }
    #expect(path == Path(through: corners))
    #expect(line.horizontal.range == 0...8)
  }

  @Test("a step line without a point draws nothing")
  func noSteps() {
    #expect(StepLine([]).draw(into: square).isEmpty)
    #expect(StepLine([DataPoint(1, .nan)]).draw(into: square).isEmpty)
  }

  @Test("a line has a gap where a visit is missing")
  func gap() {
    let line = LineMark(
      [[DataPoint(0, 1), DataPoint(1, 2), DataPoint(2, .nan), DataPoint(3, 4), DataPoint(4, 4)]],
      hasMarkers: false)
    guard case .clipped(_, let strokes) = line.draw(into: square).first else {
      Issue.record("no line")
      return
    }
    #expect(strokes.count == 2)
    #expect(line.vertical.absent == 1)
  }

  @Test("a lone point between gaps is a symbol")
  func lone() {
    let line = LineMark([[DataPoint(5, 5)]], hasMarkers: false)
    #expect(line.draw(into: square).count == 2)
  }

  @Test("a band runs along the steps of both limits")
  func band() {
    let band = IntervalBand(
      lower: [DataPoint(0, 0), DataPoint(5, 2)], upper: [DataPoint(0, 4), DataPoint(5, 6)],
      until: 10)
    guard case .fill(let path, let colour) = band.draw(into: square).first else {
      Issue.record("no area")
      return
    }
    #expect(colour.alpha == 0.15)
    #expect(
      path
        == Path(
          through: [
            Point(0, 60), Point(50, 60), Point(50, 40), Point(100, 40), Point(100, 80),
            Point(50, 80), Point(50, 100), Point(0, 100),
          ], closed: true))
  }

  @Test("dots outside the plot are not drawn on its edge")
  func outside() {
    #expect(Dots([DataPoint(11, 5)]).draw(into: square).isEmpty)
    #expect(Dots([DataPoint(10, 5)]).draw(into: square).count == 1)
  }

  @Test("every symbol draws something, filled and open", arguments: Marker.Shape.allCases)
  func symbols(_ shape: Marker.Shape) {
    for isFilled in [true, false] {
      let style = SeriesStyle(.black, marker: Marker(shape, isFilled: isFilled))
      #expect(!Dots([DataPoint(5, 5)], style: style).draw(into: square).isEmpty)
    }
  }

  @Test("a bar of nothing is nothing")
  func emptyBar() {
    let bars = Bars([.init(at: .number(5), from: 3, to: 3), .init(at: .number(5), to: .nan)])
    #expect(bars.draw(into: square).isEmpty)
  }

  @Test("a bar floats between its values")
  func floating() {
    let bars = Bars([.init(at: .band("b"), from: 2, to: 6)], direction: .lying, thickness: 0.5)
    guard case .fill(let path, _) = bars.draw(into: rows).first else {
      Issue.record("no bar")
      return
    }
    // Row b has its middle at 30; half of 20 points is 10.
    #expect(path == Path(Rectangle(x: 20, y: 25, width: 40, height: 10)))
  }

  @Test("every fill draws something", arguments: FillStyle.allCases)
  func fills(_ fill: FillStyle) {
    let lane = Lane(
      row: "a", [.init(from: 1, to: 8, style: SeriesStyle(.black, fill: fill))])
    #expect(!lane.draw(into: rows).isEmpty)
  }

  @Test("hatching stays inside its outline")
  func hatching() {
    let box = [Point(10, 10), Point(40, 10), Point(40, 25), Point(10, 25)]
    for slope in [1.0, -1] {
      for piece in Hatching.strokes(in: box, slope: slope).pieces {
        switch piece {
        case .move(let point), .line(let point):
          #expect(point.x >= 10 && point.x <= 40 && point.y >= 10 && point.y <= 25)
        case .curve, .close: Issue.record("strokes are straight")
        }
      }
    }
  }

  @Test("a lane writes its text inside when it fits, and asks for a place otherwise")
  func laneText() {
    let style = SeriesStyle(Palette.series[0])
    let long = Lane(row: "a", [.init(from: 0, to: 10, style: style, text: "healed")])
    #expect(
      Drawing(extent: Extent(100, 40), elements: long.draw(into: rows)).placedTexts.count == 1)
    #expect(long.labels(in: rows).isEmpty)
    let short = Lane(row: "a", [.init(from: 0, to: 1, style: style, text: "healed")])
    #expect(short.labels(in: rows).count == 1)
  }

  @Test("letters in cells are readable on every shade", arguments: 0...20)
  func cells(_ step: Int) {
    let ground = Palette.shade(Double(step) / 20)
    #expect(Theme.print.ink(on: ground).contrast(with: ground) >= 4.5)
  }

  @Test("a label is not asked for outside the plot")
  func label() {
    #expect(Label("x", at: DataPoint(20, 5)).labels(in: square).isEmpty)
    #expect(Label("x", at: DataPoint(2, 5)).labels(in: square).count == 1)
  }

  @Test("a rule spans the plot at its value")
  func rule() {
    guard case .stroke(let path, _) = Rule(y: 5).draw(into: square).first else {
      Issue.record("no line")
      return
    }
    #expect(path == Path(through: [Point(0, 50), Point(100, 50)]))
    #expect(Rule(y: 50).draw(into: square).isEmpty)
  }
}
