public import VectorDrawing

/// The content of a figure: finished drawings, or a function that draws them for the available
/// room.
public enum FigureContent: Sendable {
  /// Finished drawings; one larger than the page is scaled down as a whole.
  case ready([Drawing])
  /// Drawings for the given room: the width of the text and the height that one page leaves beside
  /// caption and notes. A drawing may be lower.
  case fitted(@Sendable (_ room: Extent, _ measurer: any TextMeasurer) -> [Drawing])
  /// One drawing for the given room, whose height lies within the bounds. It has the upper height
  /// if the page has room for it; otherwise it is lowered, at most to the lower bound, before the
  /// figure moves to the next page.
  case elastic(
    height: ClosedRange<Double>,
    draw: @Sendable (_ room: Extent, _ measurer: any TextMeasurer) -> Drawing)
}
