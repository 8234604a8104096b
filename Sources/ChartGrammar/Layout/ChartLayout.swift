import VectorDrawing

/// Resolves a chart: extents → scales → ticks → measured labels → margins → marks → drawing.
struct ChartLayout {
  let chart: Chart
  let theme: Theme
  let measurer: any TextMeasurer
  /// The parts fixed before marks draw themselves.
  let frame: ChartFrame

  init(
    chart: Chart, extent: Extent, theme: Theme, measurer: any TextMeasurer,
    options: LayoutOptions = LayoutOptions()
  ) {
    self.chart = chart
    self.theme = theme
    self.measurer = measurer
    frame = ChartFrame(
      chart: chart, extent: extent, theme: theme, measurer: measurer, options: options)
  }

  func drawing() -> Drawing { resolved().drawing }

  /// Returns the drawing, and the number of labels without room even for their number in the plot.
  func resolved() -> (drawing: Drawing, unplacedLabels: Int) {
    let plot = frame.plot
    var elements = heads(plot)
    elements += frame.vertical.grid(plot: plot) + frame.horizontal.grid(plot: plot)
    elements += zeroLine(plot)
    elements += frame.vertical.elements(plot: plot) + frame.horizontal.elements(plot: plot)
    var texts = MarkTexts(plot: plot)
    var drawn: [DrawingElement] = []
    for mark in chart.marks {
      let inner = texts.keeping(mark.draw(into: plot))
      guard !inner.isEmpty else { continue }
      let reach = mark.overhang.held(in: 0...24)
      drawn.append(.clipped(grown(plot.rectangle, by: reach), inner))
    }
    elements += drawn + frame.vertical.headings(plot: plot)
    if let endLabels = frame.endLabels { elements += endLabels.elements(plot: plot) }
    if !frame.hasData { elements += noData(plot) }

    let placed = Drawing(extent: frame.extent, elements: elements).placedTexts.map(\.box)
    var labels = LabelPlacement(plot: plot, marks: drawn, taken: placed)
    if frame.hasData { labels.place(frame.pointLabels + texts.displaced) }
    elements += labels.elements

    let (below, bottom) = tail(plot, key: labels.key)
    elements += below
    let drawing = Drawing(
      extent: Extent(frame.extent.width, max(frame.extent.height, bottom)), elements: elements)
    return (drawing, labels.unplaced)
  }

  /// Returns title, subtitle, denominator, legend and headings of the vertical axis.
  private func heads(_ plot: PlotArea) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    var y = 0.0
    for block in frame.heads where !block.isEmpty {
      elements += block.elements(x: 0, top: y)
      y += block.height + ChartFrame.lineGap
    }
    if !frame.legend.isEmpty {
      elements += frame.legend.elements(top: frame.legendTop)
    }
    elements += frame.yHeading.elements(
      x: frame.yHeadingX, top: frame.headingTop, anchor: .start)
    elements += frame.trailingHeading.elements(
      x: plot.rectangle.right + VerticalAxisGuide.gap,
      top: frame.headingTop + frame.headingHeight - frame.trailingHeading.height)
    if chart.x.isAtTop {
      elements += frame.xHeading.elements(x: frame.xHeadingX, top: frame.xHeadingTop)
    }
    return elements
  }

  /// Returns the elements below the plot, and their lower end.
  private func tail(
    _ plot: PlotArea, key: [(number: String, text: String)]
  ) -> ([DrawingElement], Double) {
    var elements: [DrawingElement] = []
    var y = plot.rectangle.bottom + frame.footRoom
    if !chart.x.isAtTop, !frame.xHeading.isEmpty {
      y += 2
      elements += frame.xHeading.elements(x: frame.xHeadingX, top: y)
      y += frame.xHeading.height
    }
    if let table = frame.riskTable {
      y += ChartFrame.blockGap
      elements += table.elements(plot: plot, top: y)
      y += table.height
    }
    if !key.isEmpty { y += ChartFrame.blockGap }
    let guide = KeyGuide(key, width: frame.extent.width, theme: theme, measurer: measurer)
    elements += guide.elements(top: y)
    y += guide.height
    if !frame.footnote.isEmpty {
      y += ChartFrame.blockGap
      elements += frame.footnote.elements(x: 0, top: y)
      y += frame.footnote.height
    }
    return (elements, y)
  }

  private func grown(_ rectangle: Rectangle, by reach: Double) -> Rectangle {
    Rectangle(
      x: rectangle.x - reach, y: rectangle.y - reach, width: rectangle.width + 2 * reach,
      height: rectangle.height + 2 * reach)
  }

  /// Returns a line at zero if there are values on both sides of it.
  private func zeroLine(_ plot: PlotArea) -> [DrawingElement] {
    guard case .continuous(let scale) = plot.y, scale.domain.lowerBound < 0,
      scale.domain.upperBound > 0, let level = scale.place(0)
    else { return [] }
    return [
      .stroke(
        Path(through: [Point(plot.rectangle.x, level), Point(plot.rectangle.right, level)]),
        LineStyle(Palette.axis, width: theme.hairline))
    ]
  }

  private func noData(_ plot: PlotArea) -> [DrawingElement] {
    var style = theme.base
    style.colour = Palette.secondaryInk
    let block = TextBlock(
      chart.emptyText, style: style, width: plot.rectangle.width, measurer: measurer)
    let centre = plot.rectangle.centre
    return block.elements(x: centre.x, top: centre.y - block.height / 2, anchor: .middle)
  }
}
