public import VectorDrawing

/// The area in which marks draw themselves: trained scales, a rectangle on paper, and the theme.
public struct PlotArea {
  /// The horizontal scale, from data to points from the left edge of the drawing.
  public let x: Scale
  /// The vertical scale, from data to points from the top edge of the drawing.
  public let y: Scale
  /// The rectangle of the plot on the drawing.
  public let rectangle: Rectangle
  /// The colours and sizes.
  public let theme: Theme
  /// The measurer of text.
  public let measurer: any TextMeasurer

  /// Creates a plot area.
  public init(
    x: Scale, y: Scale, rectangle: Rectangle, theme: Theme, measurer: any TextMeasurer
  ) {
    self.x = x
    self.y = y
    self.rectangle = rectangle
    self.theme = theme
    self.measurer = measurer
  }

  /// Returns the position of a data point on the drawing; `nil` if either position is absent from
  /// its scale.
  public func point(_ data: DataPoint) -> Point? {
    guard let x = x.place(data.x), let y = y.place(data.y) else { return nil }
    return Point(x, y)
  }

  /// Tells if a point lies in the plot rectangle, its edges included.
  public func holds(_ point: Point) -> Bool {
    point.x >= rectangle.x - 0.01 && point.x <= rectangle.right + 0.01
      && point.y >= rectangle.y - 0.01 && point.y <= rectangle.bottom + 0.01
  }
}
