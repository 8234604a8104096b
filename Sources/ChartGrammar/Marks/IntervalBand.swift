public import VectorDrawing

/// The area between a lower and an upper line: an interval around an estimate, or a stacked
/// proportion.
public struct IntervalBand: Mark {
  /// The lower line.
  public let lower: [DataPoint]
  /// The upper line.
  public let upper: [DataPoint]
  /// The end of the last values, in the unit of x; `nil` to end at the last points.
  public let end: Double?
  /// Values hold until the next point; otherwise straight lines join the points.
  public let isStepped: Bool
  /// The name of the area, written at its end or in the legend; `nil` for neither.
  public let name: String?
  /// Colour and fill.
  public let style: SeriesStyle
  /// Opacity of the area, 0 to 1.
  public let opacity: Double

  /// Creates a band; a pale one for intervals unless another opacity is given.
  ///
  /// Below an opacity of 0.5 the band is a flat tint whatever its style: the line within
  /// distinguishes intervals, and hatching would compete with it.
  public init(
    lower: [DataPoint], upper: [DataPoint], until end: Double? = nil, isStepped: Bool = true,
    name: String? = nil, style: SeriesStyle = .ordinal(0), opacity: Double = 0.15
  ) {
    self.lower = lower
    self.upper = upper
    self.end = end
    self.isStepped = isStepped
    self.name = name
    self.style = style
    self.opacity = opacity.held(in: 0...1)
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent {
    DataExtent((lower + upper).map(\.x) + (end.map { [.number($0)] } ?? []))
  }

  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent((lower + upper).map(\.y)) }

  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    name.map {
      [
        LegendEntry(
          $0, symbol: .patch(style.colour.opacity(opacity), opacity < 0.5 ? .solid : style.fill),
          standsAtLineEnd: true)
      ]
    } ?? []
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    let (below, above) = edges(in: plot)
    guard below.count > 1, above.count > 1 else { return [] }
    let outline = Path(through: above + below.reversed(), closed: true)
    let colour = style.colour.opacity(opacity)
    guard style.fill != .solid, opacity >= 0.5 else { return [.fill(outline, colour)] }
    return style.fill.elements(
      polygon: above + below.reversed(), colour: colour, hairline: plot.theme.hairline)
  }

  /// Returns the texts of the mark, which the chart places.
  public func labels(in plot: PlotArea) -> [DataLabel] {
    let (below, above) = edges(in: plot)
    guard let name, let low = below.last, let high = above.last else { return [] }
    let middle = Point(max(low.x, high.x), (low.y + high.y) / 2)
    return [DataLabel(name, at: middle, colour: style.colour, wish: .lineEnd)]
  }

  private func edges(in plot: PlotArea) -> (below: [Point], above: [Point]) {
    let last = end.flatMap { plot.x.place($0) }
    func edge(_ points: [DataPoint]) -> [Point] {
      let placed = points.compactMap(plot.point)
      return isStepped ? Steps.corners(placed, until: last) : placed
    }
    return (edge(lower), edge(upper))
  }
}
