public import VectorDrawing

/// Bars between two values, upright over columns or lying in rows.
public struct Bars: Mark {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// The column or row, or a number on a continuous axis.
    public let position: Position
    /// The start value: 0, or the top of the bar below.
    public let from: Double
    /// The end value.
    public let to: Double
    /// Colour and fill.
    public let style: SeriesStyle
    /// The name in the legend; `nil` for none.
    public let name: String?
    /// A text at its end; empty for none.
    public let label: String

    /// Creates a bar at any position.
    public init(
      at position: Position, from: Double = 0, to: Double, style: SeriesStyle = .ordinal(0),
      name: String? = nil, label: String = ""
    ) {
      self.position = position
      self.from = from
      self.to = to
      self.style = style
      self.name = name
      self.label = label
    }
  }

  /// The direction of bars.
  public enum Direction: String, Hashable, Sendable {
    /// Upright, over the horizontal axis.
    case upright
    /// Lying, from the vertical axis.
    case lying
  }

  /// The bars; later ones are drawn over earlier ones.
  public let bars: [Bar]
  /// The direction.
  public let direction: Direction
  /// The thickness of a bar as a proportion of its band, 0 to 1; on a continuous axis, of 12
  /// points.
  public let thickness: Double

  /// Creates bars.
  public init(_ bars: [Bar], direction: Direction = .upright, thickness: Double = 0.72) {
    self.bars = bars
    self.direction = direction
    self.thickness = thickness
  }

  private var values: DataExtent {
    var extent = DataExtent(numbers: bars.map(\.to))
    for bar in bars { extent.include(foot: bar.from) }
    return extent
  }
  private var positions: DataExtent { DataExtent(bars.map(\.position)) }
  /// The extent along the horizontal axis.
  public var horizontal: DataExtent { direction == .upright ? positions : values }
  /// The extent along the vertical axis.
  public var vertical: DataExtent { direction == .upright ? values : positions }
  /// The overhang beyond the plot rectangle, in points.
  public var overhang: Double { 1 }
  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    bars.compactMap { bar in
      bar.name.map { LegendEntry($0, symbol: .patch(bar.style.colour, bar.style.fill)) }
    }
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    bars.flatMap { bar -> [DrawingElement] in
      // A bar of length 0 is not drawn; a thin line would suggest a value.
      guard bar.from != bar.to, let rectangle = rectangle(of: bar, in: plot) else { return [] }
      return bar.style.fill.elements(
        rectangle: rectangle, colour: bar.style.colour, hairline: plot.theme.hairline)
    }
  }

  /// Returns the texts of the mark, which the chart places.
  public func labels(in plot: PlotArea) -> [DataLabel] {
    bars.compactMap { bar in
      guard !bar.label.isEmpty, let box = rectangle(of: bar, in: plot) else { return nil }
      let isNegative = bar.to < bar.from
      switch direction {
      case .upright:
        return DataLabel(
          bar.label, at: Point(box.centre.x, isNegative ? box.bottom : box.y),
          colour: Palette.ink, wish: .beside(.middle))
      case .lying:
        return DataLabel(
          bar.label, at: Point(isNegative ? box.x : box.right, box.centre.y),
          colour: Palette.ink, wish: .beside(isNegative ? .end : .start))
      }
    }
  }

  private func rectangle(of bar: Bar, in plot: PlotArea) -> Rectangle? {
    let (across, along) = direction == .upright ? (plot.x, plot.y) : (plot.y, plot.x)
    guard let middle = across.place(bar.position), let from = along.place(bar.from) ?? along.base,
      let to = along.place(bar.to), bar.from.isFinite
    else { return nil }
    let thick = (across.step ?? 12) * thickness.held(in: 0.05...1)
    let (start, length) = (min(from, to), abs(to - from))
    return direction == .upright
      ? Rectangle(x: middle - thick / 2, y: start, width: thick, height: length)
      : Rectangle(x: start, y: middle - thick / 2, width: length, height: thick)
  }
}
