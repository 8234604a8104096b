import ChartGrammar
import TestSupport
import Testing
import VectorDrawing

/// Series of values as they come, and as they should never come.
enum DataSet: String, CaseIterable, Sendable {
  case none, one, equal, ordinary, many, extreme, negative, absent

  var values: [Double] {
    switch self {
    case .none: []
    case .one: [3]
    case .equal: Array(repeating: 7, count: 12)
    case .ordinary: [22, 18, 9, 3, 0, 0, 4, 12]
    case .many: (0..<300).map { Double(($0 * 7919) % 101) }
    case .extreme: [1e-9, 1, 1e12, 3e5, -2e-9]
    case .negative: [-5, -80, -100, 20, 0]
    case .absent: [.nan, 4, .infinity, -.infinity, 2, .nan]
    }
  }

  var points: [DataPoint] {
    values.enumerated().map { DataPoint(Double($0.offset) * 14, $0.element) }
  }
}

let visits: [(Double, String)] = [
  (0, "d0"), (2, "48 h"), (14, "w2"), (28, "w4"), (56, "w8"), (84, "w12"), (168, "w24"),
  (364, "w52"),
]

/// Names of about sixty letters in several scripts.
let longNames = [
  "Musculoskeletal and connective tissue disorders, not elsewhere",
  "Ελληνικά ονόματα ασθενειών του δέρματος και του υποδόριου ιστού",
  "Заболевания кожи и подкожных тканей нижних и верхних конечностей",
  "全身性強皮症に伴う手指潰瘍の治癒過程に関する長期観察研究における参加者一覧表第一部",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter",
  "اضطرابات الجلد والأنسجة تحت الجلد في الأطراف العلوية والسفلية",
]

@Suite("Craft")
struct CraftTests {
  static let extents = [Extent(480, 240), Extent(240, 140), Extent(150, 60), Extent(900, 500)]

  static func lines(_ data: DataSet) -> Chart {
    Chart(
      x: Axis("Time since treatment", ticks: .at(visits)), y: Axis("Area", unit: "mm²"),
      caption: Caption(
        title: "Area of ulcers over time in all participants", subtitle: "Baseline ulcers",
        denominator: "8 of 9 ulcers", footnote: "Gaps are missed visits. Data cut-off 1 May."),
      riskTable: RiskTable(rows: [
        .init("Arm A", numbers: visits.map { Tick($0.0, "20") }),
        .init("Arm B, placebo", numbers: visits.map { Tick($0.0, "118") }, style: .ordinal(1)),
      ])
    ) {
      IntervalBand(lower: data.points, upper: data.points)
      LineMark([data.points], name: "Arm A")
      StepLine(data.points, until: 300, name: "Arm B, placebo", style: .ordinal(1))
      CensorTicks(data.points, name: "Censored")
      Dots(data.points, name: "Healed", style: .ordinal(5))
      Rule(x: 84, label: "primary assessment")
      Rule(y: 5, label: "threshold set by the sponsor")
      for point in data.points.prefix(12) { Label("episode", at: point) }
    }
  }

  static func bars(_ data: DataSet, _ direction: Bars.Direction) -> Chart {
    let bars = data.values.enumerated().map { index, value in
      Bars.Bar(
        at: .band("U\(index)"), to: value, style: .ordinal(index % 3), name: "Arm \(index % 3)",
        label: NumberFormat.automatic.text(value))
    }
    let values = Axis("Change", unit: "%", includesZero: true)
    return direction == .upright
      ? Chart(x: Axis(bands: []), y: values) { Bars(bars) }
      : Chart(x: values, y: Axis("Ulcer", bands: [])) { Bars(bars, direction: .lying) }
  }

  @Test("of lines, steps, bands and labels", arguments: DataSet.allCases, extents)
  func lines(_ data: DataSet, _ extent: Extent) {
    for theme in [Theme.print, .screen, .greyscale] {
      let drawing = CraftTests.lines(data).drawing(
        extent: extent, theme: theme, measurer: FixedWidthTextMeasurer())
      expectCraft(drawing, "\(data) \(extent)")
      // Narrower than 120 points of print no chart is set; on a screen they are larger.
      let width = max(extent.width, 120 * theme.magnification)
      #expect(abs(drawing.extent.width - width) < 1e-9)
      #expect(drawing.extent.height >= extent.height)
    }
  }

  @Test("of bars, upright and lying", arguments: DataSet.allCases, extents)
  func bars(_ data: DataSet, _ extent: Extent) {
    for direction in [Bars.Direction.upright, .lying] {
      expectCraft(
        CraftTests.bars(data, direction).drawing(
          extent: extent, measurer: FixedWidthTextMeasurer()),
        "\(data) \(extent) \(direction)")
    }
  }

  @Test("of every transform", arguments: DataSet.allCases)
  func transforms(_ data: DataSet) {
    let all: [ContinuousScale.Transform] = [
      .linear, .logarithmic, .squareRoot, .symmetricLogarithmic(threshold: 1),
    ]
    for transform in all {
      for includesZero in [false, true] {
        let axis = Axis("Value", scale: transform, includesZero: includesZero)
        let chart = Chart(x: axis, y: axis) {
          LineMark([data.values.map { DataPoint($0, $0) }], name: "Series")
        }
        expectCraft(
          chart.drawing(extent: Extent(300, 200), measurer: FixedWidthTextMeasurer()),
          "\(data) \(transform)")
      }
    }
  }

  @Test("of a matrix with long names in several scripts", arguments: [1, 3, 6])
  func matrix(_ columns: Int) {
    let names = longNames.prefix(columns)
    let rows = longNames.map { Band($0, trailing: $0, group: "Group of \($0)") }
    let chart = RowChart(
      rows: rows, x: Axis(bands: names.map { Band($0) }, isAtTop: true), title: longNames[0],
      trailingTitle: longNames[4], caption: Caption(title: longNames[2])
    ) {
      HeatCells(
        longNames.flatMap { row in
          names.enumerated().map { index, column in
            HeatCells.Cell(
              column: column, row: row, colour: Palette.shade(Double(index) / 6), text: "\(index)",
              name: column)
          }
        })
    }
    for width in [480.0, 300, 160] {
      for drawing in chart.drawings(
        width: width, maximumHeight: 500, measurer: FixedWidthTextMeasurer())
      {
        expectCraft(drawing, "\(width)")
      }
    }
  }

  @Test("of lanes whose texts compete")
  func lanes() {
    let chart = RowChart(
      rows: ["a", "b"].map { Band($0) }, x: Axis("Time", ticks: .at(visits), grid: true)
    ) {
      for shift in 0..<6 {
        Lane(
          row: "a",
          [
            .init(
              from: Double(shift) * 10, to: Double(shift) * 10 + 120, style: .ordinal(shift),
              name: "State \(shift)", text: "state \(shift)")
          ])
      }
    }
    for drawing in chart.drawings(
      width: 300, maximumHeight: 300, measurer: FixedWidthTextMeasurer())
    {
      expectCraft(drawing)
      let written = drawing.placedTexts.map(\.text.text)
      for shift in 0..<6 { #expect(written.contains("state \(shift)")) }
    }
  }

  @Test("marks are clipped to the plot")
  func clipped() {
    let chart = Chart(x: Axis(domain: 0...10), y: Axis(domain: 0...10)) {
      StepLine([DataPoint(-100, 50), DataPoint(100, -50)])
    }
    let drawing = chart.drawing(extent: Extent(200, 100), measurer: FixedWidthTextMeasurer())
    let clips = drawing.elements.compactMap { element -> Rectangle? in
      if case .clipped(let rectangle, _) = element { rectangle } else { nil }
    }
    #expect(clips.count == 1)
    #expect(clips.allSatisfy { $0.x >= 0 && $0.right <= 200 && $0.bottom <= 100 })
  }

}
