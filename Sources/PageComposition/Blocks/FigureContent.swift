public import VectorDrawing

/// What a figure shows: finished drawings, or a way to draw them for the room there is.
public enum FigureContent: Sendable {
  /// Finished drawings; one that is larger than the page is made smaller as a whole.
  case ready([Drawing])
  /// Drawings for the given room: the width of the text and the height that one page leaves to a
  /// drawing beside its caption and notes. A drawing may be lower.
  case fitted(@Sendable (_ room: Extent, _ measurer: any TextMeasurer) -> [Drawing])
  /// One drawing for the given room, whose height lies within the bounds: the upper one where the
  /// page has room for it, less, down to the lower one, before the figure moves to the next page.
  case elastic(
    height: ClosedRange<Double>,
    draw: @Sendable (_ room: Extent, _ measurer: any TextMeasurer) -> Drawing)
}
