public import VectorDrawing

/// A chart as a declaration, not a drawing: axes, marks, and the texts around them.
///
/// ```swift
/// Chart(x: Axis("Weeks since treatment", ticks: .at(visits)), y: Axis("Ulcers healed")) {
///   IntervalBand(lower: lower, upper: upper)
///   StepLine(estimate, name: "All")
///   CensorTicks(censored)
/// }.drawing(extent: Extent(480, 240), theme: .print, measurer: measurer)
/// ```
public struct Chart: Sendable {
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The texts around the chart.
  public var caption: Caption
  /// The placement of the names of series.
  public var legend: LegendPlacement
  /// Numbers under the horizontal axis; `nil` for none.
  public var riskTable: RiskTable?
  /// Names in the order in which a legend lists them; others follow in order of appearance.
  public var legendOrder: [String]
  /// The text of the plot if there is nothing to draw.
  public var emptyText = "No data"
  /// The marks; later ones are drawn over earlier ones.
  public var marks: [any Mark]

  /// Creates a chart.
  public init(
    x: Axis, y: Axis, caption: Caption = .none, legend: LegendPlacement = .automatic,
    legendOrder: [String] = [],
    riskTable: RiskTable? = nil, @MarkBuilder marks: () -> [any Mark]
  ) {
    self.x = x
    self.y = y
    self.caption = caption
    self.legend = legend
    self.legendOrder = legendOrder
    self.riskTable = riskTable
    self.marks = marks()
  }

  private static let mostGrowths = 8

  /// The number of values in the marks that are not finite and therefore not drawn.
  public var absentNumbers: Int {
    marks.reduce(0) { $0 + $1.horizontal.absent + $1.vertical.absent }
  }

  /// Returns the chart as a drawing of the given width.
  ///
  /// The drawing is as high as asked, and higher only if its texts, rows or key need it; nothing is
  /// dropped for lack of room. Labels without a place are numbered and listed in a key under the
  /// plot; if even the numbers are too many, the plot grows. A chart without any data has a text
  /// that says so.
  public func drawing(
    extent: Extent, theme: Theme = .print, measurer: any TextMeasurer
  ) -> Drawing {
    var room = theme.room(for: extent)
    func resolved() -> (drawing: Drawing, unplacedLabels: Int) {
      ChartLayout(chart: self, extent: room, theme: theme.layout, measurer: measurer).resolved()
    }
    var result = resolved()
    // If labels are too many even as numbers, the plot grows, by a third each time.
    for _ in 0..<Chart.mostGrowths where result.unplacedLabels > 0 {
      room.height = result.drawing.extent.height * 4 / 3
      result = resolved()
    }
    return theme.finished(result.drawing)
  }
}
