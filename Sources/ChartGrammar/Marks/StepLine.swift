public import VectorDrawing

/// A line of steps: each value holds until the next point, as a survival curve does.
public struct StepLine: Mark {
  /// The points at which a new value begins, in order of x.
  public let points: [DataPoint]
  /// The end of the last value, in the unit of x; `nil` to end at the last point.
  public let end: Double?
  /// The name of the line, written at its end or in the legend; `nil` for neither.
  public let name: String?
  /// Colour and dash.
  public let style: SeriesStyle

  /// Creates a line of steps.
  public init(
    _ points: [DataPoint], until end: Double? = nil, name: String? = nil,
    style: SeriesStyle = .ordinal(0)
  ) {
    self.points = points
    self.end = end
    self.name = name
    self.style = style
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent {
    DataExtent(points.map(\.x) + (end.map { [.number($0)] } ?? []))
  }

  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent(points.map(\.y)) }
  /// The overhang beyond the plot rectangle, in points.
  public var overhang: Double { 1 }

  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    name.map {
      [LegendEntry($0, symbol: .line(style, hasMarker: false), standsAtLineEnd: true)]
    } ?? []
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    let corners = Steps.corners(
      points.compactMap(plot.point), until: end.flatMap { plot.x.place($0) })
    guard corners.count > 1 else { return [] }
    let line = LineStyle(
      style.colour, width: plot.theme.lineWidth, dash: style.dash, cap: .butt, join: .miter)
    return [.stroke(Path(through: corners), line)]
  }

  /// Returns the texts of the mark, which the chart places.
  public func labels(in plot: PlotArea) -> [DataLabel] {
    let corners = Steps.corners(
      points.compactMap(plot.point), until: end.flatMap { plot.x.place($0) })
    guard let name, let last = corners.last(where: { plot.holds($0) }) else { return [] }
    return [DataLabel(name, at: last, colour: style.colour, wish: .lineEnd)]
  }
}
