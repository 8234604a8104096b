public import VectorDrawing

/// How one series looks: colour, dash and marker together, so that it is known without colour.
public struct SeriesStyle: Hashable, Sendable {
  /// Colour of lines and symbols.
  public var colour: Colour
  /// Lengths of dashes and gaps by turns, in points; empty for a solid line.
  public var dash: [Double]
  /// The symbol at its points.
  public var marker: Marker
  /// How its areas are filled.
  public var fill: FillStyle

  /// Describes a style.
  public init(
    _ colour: Colour, dash: [Double] = [], marker: Marker = Marker(.circle),
    fill: FillStyle = .solid
  ) {
    self.colour = colour
    self.dash = dash
    self.marker = marker
    self.fill = fill
  }

  /// The style of the n-th series, from 0; styles repeat after 24, colours after eight.
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

  /// Dark grey, for what is no series.
  public static let neutral = SeriesStyle(Palette.neutral)
}
