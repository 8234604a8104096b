import VectorDrawing

/// The parts of a chart that are fixed before its marks draw themselves: scales, measured guides,
/// margins, and the plot area between them.
struct ChartFrame {
  static let lineGap = 1.5
  static let blockGap = 5.0

  let extent: Extent
  let plot: PlotArea
  let hasData: Bool
  let horizontal: HorizontalAxisGuide
  let vertical: VerticalAxisGuide
  let heads: [TextBlock]
  let legend: LegendGuide
  let legendTop: Double
  let yHeading: TextBlock
  let yHeadingX: Double
  let trailingHeading: TextBlock
  let headingTop: Double
  let headingHeight: Double
  let xHeading: TextBlock
  let xHeadingX: Double
  let xHeadingTop: Double
  /// The room between the plot and the element below it.
  let footRoom: Double
  let riskTable: RiskTableGuide?
  let footnote: TextBlock
  let endLabels: LineEndLabels?
  let pointLabels: [DataLabel]
  /// The height of everything above and below the plot.
  let overhead: Double

  init(
    chart: Chart, extent asked: Extent, theme: Theme, measurer: any TextMeasurer,
    options: LayoutOptions
  ) {
    let width = asked.width.held(in: options.leastWidth...20_000)
    let wished = asked.height.held(in: 0...100_000)
    let caption = chart.caption
    func block(_ text: String, _ style: TypeStyle, _ limit: Double = width) -> TextBlock {
      TextBlock(
        text, style: style, width: limit, measurer: measurer, longest: TextFitting.longestNote)
    }
    let smallLine = measurer.extent(of: "", style: theme.small).height

    // Extents, scales, ticks.
    var (spanX, spanY) = options.shared ?? (DataExtent(), DataExtent())
    if let whole = options.whole {
      // Taken directly: including them mark by mark would read every row again for each page.
      (spanX, spanY) = (whole.horizontal, whole.vertical)
      hasData = whole.hasData
    } else {
      for mark in chart.marks {
        spanX.include(mark.horizontal)
        spanY.include(mark.vertical)
      }
      hasData = chart.marks.contains { !$0.horizontal.isEmpty && !$0.vertical.isEmpty }
    }
    let roomX = options.tickRoom ?? width * 0.8
    let roomY = options.plotHeight ?? max(wished * 0.7, 40)
    let x = TrainedAxis(
      chart.x, data: spanX, room: roomX, spacing: theme.smallSize * 6, widensFreely: false)
    let y = TrainedAxis(chart.y, data: spanY, room: roomY, spacing: theme.smallSize * 4)
    vertical = VerticalAxisGuide(
      axis: y, width: width, theme: theme, measurer: measurer,
      isHidden: options.hidesVerticalLabels)
    riskTable = chart.riskTable.map {
      RiskTableGuide($0, width: width, theme: theme, measurer: measurer)
    }

    // Names are at line ends if all fit there, otherwise in the legend.
    let rough = PlotArea(
      x: x.scale(start: vertical.leftWidth, end: max(width - 60, vertical.leftWidth + 20)),
      y: y.scale(start: y.bands == nil ? roomY : 0, end: y.bands == nil ? 0 : roomY),
      rectangle: Rectangle(
        x: vertical.leftWidth, y: 0, width: max(width - 60 - vertical.leftWidth, 20),
        height: roomY), theme: theme, measurer: measurer)
    let naming = SeriesNaming(
      chart: chart, rough: rough, width: width, room: roomY, hasTrailing: vertical.rightWidth > 0,
      entries: options.whole?.legendEntries)
    legend = LegendGuide(naming.legendEntries, width: width, theme: theme, measurer: measurer)

    // Horizontal margins.
    trailingHeading = block(
      y.bands == nil ? "" : chart.y.trailingTitle, theme.small, width * 0.22)
    var left = max(vertical.leftWidth, riskTable?.leftWidth ?? 0, options.leastLeft)
    var right = max(
      vertical.rightWidth,
      trailingHeading.isEmpty ? 0 : trailingHeading.width + VerticalAxisGuide.gap,
      LineEndLabels(naming.inMargin, width: width, theme: theme, measurer: measurer).width,
      riskTable?.rightReach ?? 0, options.leastRight, 2)
    var guide = HorizontalAxisGuide(
      axis: x, plotWidth: max(width - left - right, 30), theme: theme, measurer: measurer,
      isHidden: options.hidesHorizontalLabels)
    // Margins make the plot narrower, which makes labels reach farther; three rounds settle it.
    for _ in 0..<3 {
      let reach = guide.reach(plotWidth: max(width - left - right, 30))
      left = options.isLeftFixed ? options.leastLeft : max(left, reach.left)
      right = max(right, reach.right)
    }
    let plotWidth = max(width - left - right, 30)
    guide = HorizontalAxisGuide(
      axis: x, plotWidth: plotWidth, theme: theme, measurer: measurer,
      isHidden: options.hidesHorizontalLabels)
    horizontal = guide

    // The elements above the plot, from the top.
    heads = [
      block(caption.title, theme.title), block(caption.subtitle, theme.base),
      block(caption.denominator, theme.small),
    ]
    var top = heads.reduce(0) { $0 + ($1.isEmpty ? 0 : $1.height + ChartFrame.lineGap) }
    if top > 0 { top += ChartFrame.blockGap - ChartFrame.lineGap }
    legendTop = top
    if !legend.isEmpty { top += legend.height + ChartFrame.blockGap }
    let isAtTop = chart.x.isAtTop
    let trailingRoom = trailingHeading.isEmpty ? 0 : right + 4
    yHeading = block(chart.y.heading, theme.base, width - trailingRoom)
    yHeadingX = 0
    let xHeadingLimit = isAtTop ? plotWidth : width
    xHeading = block(chart.x.heading, theme.base, xHeadingLimit)
    // Under the middle of the plot, as far as the edges of the drawing allow.
    xHeadingX = max(
      0, min(left + (plotWidth - xHeading.width) / 2, width - xHeading.width))
    headingHeight = max(yHeading.height, trailingHeading.height)
    let beside = isAtTop && yHeading.width <= left - 4 && trailingHeading.isEmpty
    if beside {
      // Over the rows' labels, level with the columns' labels.
      let above = guide.height + (xHeading.isEmpty ? 0 : xHeading.height + 2)
      let room = max(above, yHeading.height + guide.gap)
      headingTop = top + room - guide.gap - yHeading.height
      xHeadingTop = top + room - above
      top += room
    } else {
      headingTop = top
      top += headingHeight
      xHeadingTop = top + (headingHeight > 0 ? 2 : 0)
      if isAtTop {
        top = xHeadingTop + xHeading.height + (xHeading.isEmpty ? 0 : 2) + guide.height
      } else if headingHeight > 0 || y.bands == nil {
        // Room for the upper half of the topmost tick label.
        top += smallLine / 2 + (headingHeight > 0 ? 2.5 : 0.5)
      }
    }

    // The elements below.
    footRoom = isAtTop ? (y.bands == nil ? smallLine / 2 : 1) : guide.height
    footnote = block(
      NarrowColumnsNote.added(
        to: LogarithmicNote.added(
          to: caption.footnote, x: (chart.x, spanX), y: (chart.y, spanY)),
        leavesOutNames: guide.leavesOutNames(plotWidth: plotWidth)), theme.small)
    var foot = footRoom
    if !isAtTop, !xHeading.isEmpty { foot += 2 + xHeading.height }
    if let riskTable { foot += ChartFrame.blockGap + riskTable.height }
    if !footnote.isEmpty { foot += ChartFrame.blockGap + footnote.height }
    overhead = top + foot

    // The plot takes the remaining height, but never less than its rows and names need.
    let namesHeight = naming.names.isEmpty ? 0 : naming.height
    let height = max(
      options.plotHeight ?? (wished - top - foot), vertical.leastHeight, namesHeight)
    extent = Extent(width, max(options.plotHeight == nil ? wished : 0, top + height + foot))
    let rectangle = Rectangle(x: left, y: top, width: plotWidth, height: height)
    let area = PlotArea(
      x: x.scale(start: rectangle.x, end: rectangle.right),
      y: y.bands == nil
        ? y.scale(start: rectangle.bottom, end: rectangle.y)
        : y.scale(start: rectangle.y, end: rectangle.bottom, headingRoom: vertical.headingRoom),
      rectangle: rectangle, theme: theme, measurer: measurer)
    plot = area
    let labels = chart.marks.flatMap { $0.labels(in: area) }
    let inside = naming.names.subtracting(naming.inMargin.map(\.text))
    pointLabels = labels.filter { $0.wish != .lineEnd || inside.contains($0.text) }
    let ends = labels.filter {
      $0.wish == .lineEnd && naming.names.contains($0.text) && !inside.contains($0.text)
    }
    endLabels =
      ends.isEmpty
      ? nil : LineEndLabels(ends, width: width, theme: theme, measurer: measurer)
  }
}
