public import VectorDrawing

/// A text at a data point.
///
/// If its position is taken, the chart moves the text, then gives it a leader line, then a number
/// and a line in a key. It is never dropped and never overlaps another.
public struct Label: Mark {
  /// The text.
  public let text: String
  /// The point it belongs to.
  public let point: DataPoint
  /// The anchor: the text starts, is centred or ends at its point.
  public let anchor: PlacedText.Anchor
  /// The colour; darkened if it would not be readable on white.
  public let colour: Colour

  /// Creates a label.
  public init(
    _ text: String, at point: DataPoint, anchor: PlacedText.Anchor = .start,
    colour: Colour = Palette.ink
  ) {
    self.text = text
    self.point = point
    self.anchor = anchor
    self.colour = colour
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent { DataExtent([point.x]) }
  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent([point.y]) }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] { [] }

  /// Returns the texts of the mark, which the chart places.
  public func labels(in plot: PlotArea) -> [DataLabel] {
    guard !text.isEmpty, let place = plot.point(point), plot.holds(place) else { return [] }
    return [DataLabel(text, at: place, colour: colour, wish: .beside(anchor))]
  }
}
