public import VectorDrawing

/// Short strokes across a curve where observation ended without the event.
public struct CensorTicks: Mark {
  /// Where they stand.
  public let points: [DataPoint]
  /// What they stand for in the legend; `nil` for nothing.
  public let name: String?
  /// Their colour.
  public let style: SeriesStyle
  /// Length, in points.
  public let length: Double

  /// Describes strokes.
  public init(
    _ points: [DataPoint], name: String? = nil, style: SeriesStyle = .ordinal(0),
    length: Double = 5
  ) {
    self.points = points
    self.name = name
    self.style = style
    self.length = length.held(in: 0...48)
  }

  /// What it spans along the horizontal axis.
  public var horizontal: DataExtent { DataExtent(points.map(\.x)) }
  /// What it spans along the vertical axis.
  public var vertical: DataExtent { DataExtent(points.map(\.y)) }
  /// How far, in points, it may be seen outside the plot rectangle.
  public var overhang: Double { length / 2 + 1 }
  /// Its names for a legend.
  public var legendEntries: [LegendEntry] {
    name.map { [LegendEntry($0, symbol: .tick(style))] } ?? []
  }

  /// Draws itself into the plot area.
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
