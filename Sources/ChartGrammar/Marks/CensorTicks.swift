public import VectorDrawing

/// Short strokes across a curve at censored observations.
public struct CensorTicks: Mark {
  /// The positions.
  public let points: [DataPoint]
  /// The name in the legend; `nil` for none.
  public let name: String?
  /// The colour.
  public let style: SeriesStyle
  /// Length, in points.
  public let length: Double

  /// Creates strokes.
  public init(
    _ points: [DataPoint], name: String? = nil, style: SeriesStyle = .ordinal(0),
    length: Double = 5
  ) {
    self.points = points
    self.name = name
    self.style = style
    self.length = length.held(in: 0...48)
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent { DataExtent(points.map(\.x)) }
  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent(points.map(\.y)) }
  /// The overhang beyond the plot rectangle, in points.
  public var overhang: Double { length / 2 + 1 }
  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    name.map { [LegendEntry($0, symbol: .tick(style))] } ?? []
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    let line = LineStyle(style.colour, width: plot.theme.lineWidth * 0.75)
    return points.compactMap(plot.point).filter(plot.holds).map { point in
      .stroke(
        Path(through: [
          Point(point.x, point.y - length / 2), Point(point.x, point.y + length / 2),
        ]), line)
    }
  }
}
