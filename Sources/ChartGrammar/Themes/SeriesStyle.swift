public import VectorDrawing

/// The style of one series: colour, dash and marker together, so that it is recognised without
/// colour.
public struct SeriesStyle: Hashable, Sendable {
  /// Colour of lines and symbols.
  public var colour: Colour
  /// The alternating lengths of dashes and gaps, in points; empty for a solid line.
  public var dash: [Double]
  /// The symbol at its points.
  public var marker: Marker
  /// The fill of its areas.
  public var fill: FillStyle

  /// Creates a style.
  public init(
    _ colour: Colour, dash: [Double] = [], marker: Marker = Marker(.circle),
    fill: FillStyle = .solid
  ) {
    self.colour = colour
    self.dash = dash
    self.marker = marker
    self.fill = fill
  }

  /// Returns the style of the n-th series, from 0; styles repeat after 24, colours after eight.
  public static func ordinal(_ index: Int) -> SeriesStyle {
    let count = Palette.series.count
    let place = ((index % count) + count) % count
    let dashes: [[Double]] = [[], [5, 2], [1.5, 1.5], [6, 2, 1.5, 2]]
    let shapes: [Marker.Shape] = [.circle, .square, .triangle, .diamond]
    let fills: [FillStyle] = [.solid, .hatched, .crossed, .pale]
    let round = max(0, index / count)
    return SeriesStyle(
      Palette.series[place], dash: dashes[(place + round) % dashes.count],
      marker: Marker(shapes[(place + round) % shapes.count], isFilled: (place / 4) % 2 == 0),
      fill: fills[(place + round) % fills.count])
  }

  /// Dark grey, for elements that are not series.
  public static let neutral = SeriesStyle(Palette.neutral)
}
