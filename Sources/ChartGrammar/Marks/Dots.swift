public import VectorDrawing

/// Symbols at points.
public struct Dots: Mark {
  /// The positions.
  public let points: [DataPoint]
  /// The name in the legend; `nil` for none.
  public let name: String?
  /// Colour and symbol.
  public let style: SeriesStyle
  /// Diameter in units of the theme's marker diameter.
  public let scale: Double

  /// Creates symbols.
  public init(
    _ points: [DataPoint], name: String? = nil, style: SeriesStyle = .ordinal(0), scale: Double = 1
  ) {
    self.points = points
    self.name = name
    self.style = style
    self.scale = scale.held(in: 0.1...10)
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent { DataExtent(points.map(\.x)) }
  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent(points.map(\.y)) }
  /// The overhang beyond the plot rectangle, in points.
  public var overhang: Double { 4 + 4 * max(1, scale) }
  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    name.map { [LegendEntry($0, symbol: .marker(style))] } ?? []
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    points.compactMap(plot.point).filter(plot.holds).flatMap {
      style.marker.elements(
        at: $0, diameter: plot.theme.markerDiameter * scale, colour: style.colour)
    }
  }
}
