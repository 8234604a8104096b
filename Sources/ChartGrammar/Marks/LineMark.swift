public import VectorDrawing

/// A line through points, in segments; a gap between segments stands, for example, for a missed
/// visit.
public struct LineMark: Mark {
  /// The segments; each is drawn separately, one of a single point as a symbol alone.
  public let segments: [[DataPoint]]
  /// The name of the line, written at its end or in the legend; `nil` for neither.
  public let name: String?
  /// Colour, dash and symbol.
  public let style: SeriesStyle
  /// The points have symbols.
  public let hasMarkers: Bool
  /// Width of the line in units of the theme's line width.
  public let weight: Double

  /// Creates a line; a point that is not finite ends a segment and is not drawn.
  public init(
    _ segments: [[DataPoint]], name: String? = nil, style: SeriesStyle = .ordinal(0),
    hasMarkers: Bool = true, weight: Double = 1
  ) {
    self.segments = segments
    self.name = name
    self.style = style
    self.hasMarkers = hasMarkers
    self.weight = weight.held(in: 0...10)
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent { DataExtent(segments.lazy.joined().map(\.x)) }
  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent(segments.lazy.joined().map(\.y)) }
  /// The overhang beyond the plot rectangle, in points; a point alone has a symbol.
  public var overhang: Double { hasMarkers || segments.contains { $0.count == 1 } ? 6 : 1 }

  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    name.map {
      [LegendEntry($0, symbol: .line(style, hasMarker: hasMarkers), standsAtLineEnd: true)]
    } ?? []
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    let line = LineStyle(
      style.colour, width: plot.theme.lineWidth * weight, dash: style.dash, join: .round)
    var lines: [DrawingElement] = []
    var symbols: [DrawingElement] = []
    for run in placedRuns(in: plot) {
      if run.count > 1 { lines.append(.stroke(Path(through: run), line)) }
      guard hasMarkers || run.count == 1 else { continue }
      for point in run where plot.holds(point) {
        symbols += style.marker.elements(
          at: point, diameter: plot.theme.markerDiameter, colour: style.colour)
      }
    }
    return [.clipped(plot.rectangle.inset(-1, -1), lines)] + symbols
  }

  /// Returns the texts of the mark, which the chart places.
  public func labels(in plot: PlotArea) -> [DataLabel] {
    guard let name, let end = placedRuns(in: plot).last?.last(where: { plot.holds($0) }) else {
      return []
    }
    return [DataLabel(name, at: end, colour: style.colour, wish: .lineEnd)]
  }

  /// Returns runs of adjacent points that all have a position.
  private func placedRuns(in plot: PlotArea) -> [[Point]] {
    segments.flatMap { segment in
      segment.map(plot.point).split(separator: nil).map { $0.compactMap { $0 } }
    }
  }
}
