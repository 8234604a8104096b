public import VectorDrawing

/// What a figure shows: finished drawings, or a way to draw them for the room there is.
public enum FigureContent: Sendable {
  /// Finished drawings; one that is larger than the page is made smaller as a whole.
  case ready([Drawing])
  /// Drawings for the given room: the width of the text and the height that one page leaves to a
  /// drawing beside its caption and notes. A drawing may be lower.
  case fitted(@Sendable (_ room: Extent, _ measurer: any TextMeasurer) -> [Drawing])
}
