public import VectorDrawing

/// A history along one row: floating bars from time to time, as in a swimmer plot.
public struct Lane: Mark {
  /// One stretch of a lane.
  public struct Segment: Hashable, Sendable {
    /// The start, in the unit of x.
    public let from: Double
    /// The end.
    public let to: Double
    /// Colour and fill.
    public let style: SeriesStyle
    /// The name in the legend; `nil` for none.
    public let name: String?
    /// A short text inside, if it fits; otherwise it is placed beside like any label.
    public let text: String
    /// The stretch continued after its end: drawn as an arrow head.
    public let isOpenEnded: Bool

    /// Creates a stretch.
    public init(
      from: Double, to: Double, style: SeriesStyle, name: String? = nil, text: String = "",
      isOpenEnded: Bool = false
    ) {
      self.from = from
      self.to = to
      self.style = style
      self.name = name
      self.text = text
      self.isOpenEnded = isOpenEnded
    }
  }

  /// The identity of its row.
  public let row: String
  /// The stretches; later ones are drawn over earlier ones.
  public let segments: [Segment]
  /// The thickness as a proportion of the row, 0 to 1: a ribbon is thin, a lane is thick.
  public let thickness: Double
  /// The downward distance of its middle from that of the row, as a proportion of the row.
  public let offset: Double

  /// Creates a lane.
  public init(row: String, _ segments: [Segment], thickness: Double = 0.6, offset: Double = 0) {
    self.row = row
    self.segments = segments
    self.thickness = thickness
    self.offset = offset
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent { DataExtent(numbers: segments.flatMap { [$0.from, $0.to] }) }
  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent([.band(row)]) }
  /// The overhang beyond the plot rectangle, in points.
  public var overhang: Double { 6 }
  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    segments.compactMap { segment in
      segment.name.map { LegendEntry($0, symbol: .patch(segment.style.colour, segment.style.fill)) }
    }
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    segments.flatMap { segment -> [DrawingElement] in
      guard let box = rectangle(of: segment, in: plot) else { return [] }
      var elements = segment.style.fill.elements(
        rectangle: box, colour: segment.style.colour, hairline: plot.theme.hairline)
      if segment.isOpenEnded {
        // The head of a thin ribbon is broader than the ribbon, to be visible.
        let half = max(box.height / 2, min(3.2, (plot.y.step ?? 6.4) / 2))
        let reach = min(5, half * 1.3)
        elements.append(
          .fill(
            Path(
              through: [
                Point(box.right, box.centre.y - half), Point(box.right + reach, box.centre.y),
                Point(box.right, box.centre.y + half),
              ], closed: true), segment.style.colour))
      }
      if let text = innerText(of: segment, in: box, plot) { elements.append(.text(text)) }
      return elements
    }
  }

  /// Returns the texts of the mark, which the chart places.
  public func labels(in plot: PlotArea) -> [DataLabel] {
    segments.compactMap { segment in
      guard !segment.text.isEmpty, let box = rectangle(of: segment, in: plot),
        innerText(of: segment, in: box, plot) == nil
      else { return nil }
      return DataLabel(
        segment.text, at: Point(box.right, box.centre.y), colour: segment.style.colour)
    }
  }

  private func innerText(of segment: Segment, in box: Rectangle, _ plot: PlotArea) -> PlacedText? {
    guard !segment.text.isEmpty else { return nil }
    var style = plot.theme.small
    let isDark = segment.style.fill == .solid
    // Hatching is a poor ground for text.
    guard segment.style.fill != .hatched, segment.style.fill != .crossed else { return nil }
    style.colour = isDark ? plot.theme.ink(on: segment.style.colour) : Palette.ink
    let extent = plot.measurer.extent(of: segment.text, style: style)
    let visible = min(box.right, plot.rectangle.right) - max(box.x, plot.rectangle.x)
    guard extent.width + 3 <= visible, extent.height <= box.height + 1 else { return nil }
    let middle = (min(box.right, plot.rectangle.right) + max(box.x, plot.rectangle.x)) / 2
    let baseline = box.centre.y + (extent.ascent - extent.descent) / 2
    return PlacedText(
      segment.text, baseline: Point(middle - extent.width / 2, baseline), style: style,
      extent: extent)
  }

  private func rectangle(of segment: Segment, in plot: PlotArea) -> Rectangle? {
    guard let from = plot.x.place(segment.from), let to = plot.x.place(segment.to),
      let middle = plot.y.place(.band(row)), let step = plot.y.step
    else { return nil }
    let thick = step * thickness.held(in: 0.02...1)
    return Rectangle(
      x: min(from, to), y: middle + offset.held(in: -0.5...0.5) * step - thick / 2,
      width: abs(to - from),
      height: thick)
  }
}
