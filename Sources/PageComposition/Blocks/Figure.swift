/// A figure: caption above, drawing, notes and source below; never separated by a page break.
///
/// A figure that does not fit moves to the next page. One of several drawings may fill several
/// pages, each with the caption "Figure 3 (continued)".
public struct Figure: Sendable {
  /// Number and title; `nil` for a drawing without a number.
  public var caption: Caption?
  /// What is drawn.
  public var content: FigureContent
  /// How it was made; each note is a paragraph of its own.
  public var notes: [RichText]
  /// Where its data come from; may be empty.
  public var source: RichText

  /// States a figure.
  public init(
    caption: Caption?, content: FigureContent, notes: [RichText] = [], source: RichText = ""
  ) {
    self.caption = caption
    self.content = content
    self.notes = notes
    self.source = source
  }
}
