public import VectorDrawing

/// A figure: caption above, drawing, notes and source below; never separated by a page break.
///
/// A figure that does not fit moves to the next page. A figure of several drawings may fill several
/// pages, each with the caption "Figure 3 (continued)".
public struct Figure: Sendable {
  /// Number and title; `nil` for a drawing without a number.
  public var caption: Caption?
  /// The content to draw.
  public var content: FigureContent
  /// The notes on the method; each is a separate paragraph.
  public var notes: [RichText]
  /// The source of the data; may be empty.
  public var source: RichText

  /// Creates a figure.
  public init(
    caption: Caption?, content: FigureContent, notes: [RichText] = [], source: RichText = ""
  ) {
    self.caption = caption
    self.content = content
    self.notes = notes
    self.source = source
  }
}

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
