/// A tinted box with a title, for data problems and notes; a long one continues on the next page.
public struct Callout: Sendable {
  /// Its title; may be empty.
  public var title: RichText
  /// The status that gives the colour; the mark beside the title shows it without colour.
  public var status: StatusMark?
  /// The contents.
  public var blocks: [Block]

  /// Creates a box of blocks.
  public init(_ title: RichText, status: StatusMark? = nil, blocks: [Block]) {
    self.title = title
    self.status = status
    self.blocks = blocks
  }
}
