/// One line of text at a fixed place: its baseline starts at `baseline`.
public struct PlacedText: Hashable, Sendable {
  /// The direction in which the text runs.
  public enum Direction: String, Hashable, Sendable {
    /// Left to right.
    case across
    /// From below upwards, as beside a vertical axis.
    case upwards
  }

  /// The part of a text that is placed at the given point.
  public enum Anchor: String, Hashable, Sendable { case start, middle, end }

  /// The text, a single line.
  public let text: String
  /// Left end of the baseline (lower end, when it runs upwards).
  public let baseline: Point
  /// Its appearance.
  public let style: TypeStyle
  /// Its measured room.
  public let extent: TextExtent
  /// Its direction.
  public let direction: Direction

  /// Places text by the start of its baseline, with the room that was measured for it.
  public init(
    _ text: String, baseline: Point, style: TypeStyle, extent: TextExtent,
    direction: Direction = .across
  ) {
    self.text = text
    self.baseline = baseline
    self.style = style
    self.extent = extent
    self.direction = direction
  }

  /// Measures a text and places it with its start, middle or end at a point of the baseline.
  public init(
    _ text: String, at point: Point, anchor: Anchor = .start, style: TypeStyle,
    direction: Direction = .across, measurer: any TextMeasurer
  ) {
    let extent = measurer.extent(of: text, style: style)
    let shift: Double =
      switch anchor {
      case .start: 0
      case .middle: extent.width / 2
      case .end: extent.width
      }
    let baseline =
      direction == .across ? Point(point.x - shift, point.y) : Point(point.x, point.y + shift)
    self.init(text, baseline: baseline, style: style, extent: extent, direction: direction)
  }

  /// The rectangle that the line of type occupies.
  public var box: Rectangle {
    switch direction {
    case .across:
      Rectangle(
        x: baseline.x, y: baseline.y - extent.ascent, width: extent.width, height: extent.height)
    case .upwards:
      Rectangle(
        x: baseline.x - extent.ascent, y: baseline.y - extent.width, width: extent.height,
        height: extent.width)
    }
  }
}
