/// A tinted box with a title, for data problems and notes; a long one goes on on the next page.
public struct Callout: Sendable {
  /// Its title; may be empty.
  public var title: RichText
  /// The colour's role; the mark beside the title tells it without colour.
  public var status: StatusMark?
  /// What it says.
  public var blocks: [Block]

  /// A box of blocks.
  public init(_ title: RichText, status: StatusMark? = nil, blocks: [Block]) {
    self.title = title
    self.status = status
    self.blocks = blocks
  }
}
