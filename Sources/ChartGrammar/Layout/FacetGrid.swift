import VectorDrawing

/// The sizes that all panels of small charts share.
struct FacetGrid {
  let width: Double
  let columns: Int
  let left: Double
  let heads: [TextBlock]
  /// The same on later pages, where the title is marked as continued.
  let continuedHeads: [TextBlock]
  let legend: LegendGuide
  let yHeading: TextBlock
  let xHeading: TextBlock
  let footnote: TextBlock
  let panelsPerPage: Int

  private let facets: Facets
  private let theme: Theme
  private let measurer: any TextMeasurer
  private let right: Double
  let inner: Double
  private let plotWidth: Double
  private let plotHeight: Double
  private let tickRoom: Double
  private let shared: (horizontal: DataExtent, vertical: DataExtent)

  private static let gap = 10.0
  private static let leastPlotHeight = 30.0

  init(facets: Facets, extent: Extent, theme: Theme, measurer: any TextMeasurer) {
    self.facets = facets
    self.theme = theme
    self.measurer = measurer
    let width = extent.width.held(in: 120...20_000)
    let height = extent.height.held(in: 0...100_000)
    self.width = width
    func block(_ text: String, _ style: TypeStyle) -> TextBlock {
      TextBlock(
        text, style: style, width: width, measurer: measurer, longest: TextFitting.longestNote)
    }
    heads = [
      block(facets.caption.title, theme.title), block(facets.caption.subtitle, theme.base),
      block(facets.caption.denominator, theme.small),
    ]
    let title = facets.caption.title
    continuedHeads =
      [block(title.isEmpty ? "" : title + " (continued)", theme.title)] + heads.dropFirst()
    let marks = facets.panels.flatMap(\.marks)
    legend = LegendGuide(
      LegendGuide.ordered(marks.flatMap(\.legendEntries), by: facets.legendOrder), width: width,
      theme: theme,
      measurer: measurer)
    yHeading = block(facets.y.heading, theme.base)
    xHeading = block(facets.x.heading, theme.base)
    var shared = (horizontal: DataExtent(), vertical: DataExtent())
    for mark in marks {
      shared.horizontal.include(mark.horizontal)
      shared.vertical.include(mark.vertical)
    }
    self.shared = shared
    footnote = block(
      LogarithmicNote.added(
        to: facets.caption.footnote, x: (facets.x, shared.horizontal),
        y: (facets.y, shared.vertical)), theme.small)

    let wished = min(max(facets.columns, 1), max(facets.panels.count, 1))
    let share = Extent(max(width / Double(wished), 120), 200)
    func trial(
      hidesLabels: Bool, plotHeight: Double? = nil, tickRoom: Double? = nil
    ) -> ChartFrame {
      var options = LayoutOptions()
      options.shared = shared
      options.hidesHorizontalLabels = hidesLabels
      options.plotHeight = plotHeight
      options.tickRoom = tickRoom
      return ChartFrame(
        chart: FacetGrid.chart(facets), extent: share, theme: theme, measurer: measurer,
        options: options)
    }
    func margins(_ frame: ChartFrame) -> (left: Double, right: Double, inner: Double) {
      let plot = frame.plot.rectangle
      return (
        plot.x, max(frame.extent.width - plot.right, 4),
        max(frame.horizontal.reach(plotWidth: plot.width).left, 1)
      )
    }
    func plotWidth(
      _ columns: Int, _ margins: (left: Double, right: Double, inner: Double)
    ) -> Double {
      let between = Double(columns - 1) * (FacetGrid.gap + margins.right + margins.inner)
      return (width - margins.left - margins.right - between) / Double(columns)
    }
    let (full, bare) = (trial(hidesLabels: false), trial(hidesLabels: true))
    let first = margins(full)
    let columns = (1...wished).last { plotWidth($0, first) >= 60 } ?? 1
    self.columns = columns

    let above =
      heads.reduce(0) { $0 + $1.height + ChartFrame.lineGap }
      + (legend.isEmpty ? 0 : legend.height + 2 * ChartFrame.blockGap) + yHeading.height + 4
    let below = xHeading.height + 2 + footnote.height + ChartFrame.blockGap
    let titleHeight =
      facets.panels.reduce(measurer.extent(of: "", style: theme.heading).height) { height, panel in
        let width = max(plotWidth(columns, first), 30) + first.right
        let title = TextBlock(
          panel.title, style: theme.heading, width: width, measurer: measurer)
        return max(height, title.height)
      } + 1
    // Tick labels are under the last panel of each column, at most in two rows of panels.
    let besides = titleHeight + bare.overhead + 2 * (full.overhead - bare.overhead)
    let least = max(
      facets.minimumPanelHeight.held(in: 40...10_000), besides + FacetGrid.leastPlotHeight)
    let needed = (facets.panels.count + columns - 1) / columns
    func possible(_ room: Double) -> Int {
      max(1, Int(min(max(room, 0), 1e6) / (least + FacetGrid.gap)))
    }
    var room = max(height - above - below, 0)
    if needed > possible(room) {
      // A continued title may need one line more.
      room = max(room - max(0, (continuedHeads[0].height - heads[0].height)), 0)
    }
    let rows = max(1, min(needed, possible(room)))
    panelsPerPage = rows * columns
    // Labels are under the last panel of each column: in two rows if the last row is not full.
    let isRagged = facets.panels.count % columns != 0 && rows > 1
    let labels = (full.overhead - bare.overhead) * (isRagged ? 2 : 1)
    let each = (room - labels + FacetGrid.gap) / Double(rows) - FacetGrid.gap
    plotHeight = max(each - titleHeight - bare.overhead, FacetGrid.leastPlotHeight)
    // Ticks depend on the size of a plot, and margins on tick labels, so margins are measured once
    // more.
    let last = margins(
      trial(
        hidesLabels: false, plotHeight: plotHeight, tickRoom: max(plotWidth(columns, first), 30)))
    (left, right, inner) = (
      max(first.left, last.left), max(first.right, last.right), max(first.inner, last.inner)
    )
    self.plotWidth = max(plotWidth(columns, (left, right, inner)), 30)
    tickRoom = max(plotWidth(columns, first), 30)
  }

  func title(_ panel: Panel) -> TextBlock {
    TextBlock(panel.title, style: theme.heading, width: plotWidth + right, measurer: measurer)
  }

  func x(ofColumn column: Int) -> Double {
    guard column > 0 else { return 0 }
    let first = left + plotWidth + right + FacetGrid.gap
    return first + Double(column - 1) * (inner + plotWidth + right + FacetGrid.gap)
  }

  /// Returns the chart of one panel; only the first column and the last row have labels.
  func chart(_ panel: Panel, column: Int, isLast: Bool) -> ChartLayout {
    var options = LayoutOptions()
    options.shared = shared
    options.plotHeight = plotHeight
    options.leastLeft = column == 0 ? left : inner
    options.leastRight = right
    options.isLeftFixed = true
    options.tickRoom = tickRoom
    options.leastWidth = 1
    options.hidesHorizontalLabels = !isLast
    options.hidesVerticalLabels = column > 0
    var chart = FacetGrid.chart(facets)
    chart.marks = panel.marks
    let width = (column == 0 ? left : inner) + plotWidth + right
    return ChartLayout(
      chart: chart, extent: Extent(width, 0), theme: theme, measurer: measurer, options: options)
  }

  private static func chart(_ facets: Facets) -> Chart {
    var (x, y) = (facets.x, facets.y)
    (x.title, y.title) = ("", "")
    (x.unit, y.unit) = (nil, nil)
    return Chart(x: x, y: y, legend: .none) {}
  }
}
