public import VectorDrawing

/// A reference line through the whole plot, with an optional label.
public struct Rule: Mark {
  /// The position of a reference line.
  public enum Place: Hashable, Sendable {
    /// Upright at a position of the horizontal axis.
    case x(Position)
    /// Level at a position of the vertical axis.
    case y(Position)
  }

  /// The position.
  public let place: Place
  /// The label; empty for none.
  public let label: String
  /// Colour and dash.
  public let style: SeriesStyle

  /// Creates a line at a position of either axis.
  public init(
    _ place: Place, label: String = "",
    style: SeriesStyle = SeriesStyle(Palette.neutral, dash: [3, 2])
  ) {
    self.place = place
    self.label = label
    self.style = style
  }

  /// Creates an upright line at a number of the horizontal axis.
  public init(
    x: Double, label: String = "", style: SeriesStyle = SeriesStyle(Palette.neutral, dash: [3, 2])
  ) {
    self.init(.x(.number(x)), label: label, style: style)
  }

  /// Creates a level line at a number of the vertical axis.
  public init(
    y: Double, label: String = "", style: SeriesStyle = SeriesStyle(Palette.neutral, dash: [3, 2])
  ) {
    self.init(.y(.number(y)), label: label, style: style)
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent {
    if case .x(let position) = place { DataExtent([position]) } else { DataExtent() }
  }

  /// The extent along the vertical axis.
  public var vertical: DataExtent {
    if case .y(let position) = place { DataExtent([position]) } else { DataExtent() }
  }

  /// The overhang beyond the plot rectangle, in points.
  public var overhang: Double { 1 }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    guard let ends = ends(in: plot) else { return [] }
    let line = LineStyle(style.colour, width: plot.theme.hairline * 1.6, dash: style.dash)
    return [.stroke(Path(through: [ends.start, ends.end]), line)]
  }

  /// Returns the texts of the mark, which the chart places.
  public func labels(in plot: PlotArea) -> [DataLabel] {
    guard !label.isEmpty, let ends = ends(in: plot) else { return [] }
    switch place {
    case .x:
      return [
        DataLabel(
          label, at: ends.end, colour: style.colour, wish: .along(ends.start))
      ]
    case .y:
      return [DataLabel(label, at: ends.end, colour: style.colour, wish: .along(ends.start))]
    }
  }

  private func ends(in plot: PlotArea) -> (start: Point, end: Point)? {
    let box = plot.rectangle
    let ends: (start: Point, end: Point)
    switch place {
    case .x(let position):
      guard let x = plot.x.place(position) else { return nil }
      ends = (Point(x, box.bottom), Point(x, box.y))
    case .y(let position):
      guard let y = plot.y.place(position) else { return nil }
      ends = (Point(box.x, y), Point(box.right, y))
    }
    return plot.holds(ends.start) ? ends : nil
  }
}
