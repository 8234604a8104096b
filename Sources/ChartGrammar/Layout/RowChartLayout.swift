import VectorDrawing

/// Divides a chart of rows into drawings that share the horizontal scale and all margins.
struct RowChartLayout {
  let chart: RowChart
  let width: Double
  let theme: Theme
  let measurer: any TextMeasurer

  private var rowHeight: Double { chart.rowHeight.held(in: 4...1000) }

  func drawings(maximumHeight asked: Double) -> [Drawing] {
    let maximumHeight = asked.held(in: 0...100_000)
    let whole = ChartLayout(
      chart: part(chart.rows[...], chart.marks, isContinued: false), extent: Extent(width, 0),
      theme: theme,
      measurer: measurer, options: options(rows: chart.rows[...], left: 0, right: 0, least: 0))
    let frame = whole.frame
    let least = frame.vertical.leastStep
    let left = frame.plot.rectangle.x
    let right = frame.extent.width - frame.plot.rectangle.right
    let heading = frame.vertical.headingRoom
    let marks = MarksByRow(chart.marks, rows: chart.rows)
    // Names at line ends need all marks; charts of rows hardly ever have any.
    let divides = !marks.whole.legendEntries.contains(where: \.standsAtLineEnd)
    func drawing(_ rows: ArraySlice<Band>, _ page: Int) -> Drawing {
      let inRows = divides ? marks.marks(in: rows.startIndex..<rows.endIndex) : chart.marks
      var options = options(rows: rows, left: left, right: right, least: least)
      if divides { options.whole = marks.whole }
      return ChartLayout(
        chart: part(rows, inRows, isContinued: page > 0), extent: Extent(width, 0), theme: theme,
        measurer: measurer, options: options
      ).drawing()
    }
    // A continued title may need one line more.
    let room = maximumHeight - frame.overhead
    var pages: [Drawing] = []
    var rest = chart.rows[...]
    repeat {
      var count = capacity(rest, room: room, step: max(rowHeight, least), heading: heading)
      var page = drawing(rest.prefix(count), pages.count)
      while page.extent.height > maximumHeight + 0.01, count > 1 {
        let excess = Int((page.extent.height - maximumHeight) / max(rowHeight, least))
        count = max(1, count - max(1, excess))
        page = drawing(rest.prefix(count), pages.count)
      }
      pages.append(page)
      rest = rest.dropFirst(count)
    } while !rest.isEmpty
    return pages
  }

  /// Returns the number of rows that fit, at least one.
  private func capacity(
    _ rows: ArraySlice<Band>, room: Double, step: Double, heading: Double
  ) -> Int {
    var used = 0.0
    var count = 0
    var group: String?
    for row in rows {
      used += step + (row.group != nil && row.group != group ? heading : 0)
      group = row.group
      guard used <= room || count == 0 else { break }
      count += 1
    }
    return count
  }

  private func part(
    _ rows: ArraySlice<Band>, _ marks: [any Mark], isContinued: Bool
  ) -> Chart {
    var caption = chart.caption
    if isContinued, !caption.title.isEmpty { caption.title += " (continued)" }
    // An empty list of bands would be filled from the marks.
    let bands = rows.isEmpty && chart.rows.isEmpty ? [] : Array(rows)
    var part = Chart(
      x: chart.x, y: Axis(chart.title, bands: bands, trailingTitle: chart.trailingTitle),
      caption: caption, legend: chart.legend, legendOrder: chart.legendOrder
    ) {}
    part.marks = marks
    part.emptyText = chart.emptyText
    part.y.grid = true
    return part
  }

  private func options(
    rows: ArraySlice<Band>, left: Double, right: Double, least: Double
  ) -> LayoutOptions {
    let groups = BandScale.groupStarts(in: Array(rows))
    let heading =
      groups.isEmpty ? 0 : measurer.extent(of: "", style: theme.heading).height + 5
    var options = LayoutOptions()
    options.leastLeft = left
    options.leastRight = right
    options.plotHeight =
      Double(max(1, rows.count)) * max(rowHeight, least) + Double(groups.count) * heading
    return options
  }
}
