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
