/// One part of a document.
public indirect enum Block: Sendable {
  /// A heading; it appears in the outline and stays with the next block.
  case heading(Heading)
  /// A paragraph.
  case paragraph(RichText, ParagraphStyle = .body)
  /// A list with bullets or numbers.
  case list(ItemList)
  /// A tinted box with a title.
  case callout(Callout)
  /// A table.
  case table(Table)
  /// A figure with its caption and notes.
  case figure(Figure)
  /// Big numbers side by side, as many in a row as there is room for.
  case factTiles([FactTile])
  /// Questions and their answers, one below the other.
  case answerRows([AnswerRow])
  /// Empty room of a height in points; none at the head of a page.
  case spacer(Double)
  /// A fine line across the text.
  case rule
  /// Sections with their figures, tables and listings, each with its page.
  case contents
  /// A page break: the next block starts on a new page.
  case pageBreak
  /// Blocks that stay on one page when one page can hold them.
  case keepTogether([Block])
  /// A drawing with a page to itself.
  case fullPage(FullPage)
  /// Blocks on separate landscape pages.
  case landscape([Block])
}

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

/// The style of a paragraph.
public enum ParagraphStyle: String, Hashable, Sendable, CaseIterable {
  /// Body text.
  case body
  /// The name of the document, on its first page.
  case title
  /// The line below the name.
  case subtitle
  /// Small, secondary text: methods, sources.
  case note
}

/// A heading; the headings make up the outline.
public struct Heading: Hashable, Sendable {
  /// 1 for a section, 2 and 3 below it; other numbers count as the nearest of these.
  public var level: Int
  /// The text.
  public var text: RichText
  /// The name for links and references; if it is `nil`, a deterministic one is given.
  public var destination: String?
  /// The heading starts a new page.
  public var startsPage: Bool

  /// Creates a heading.
  public init(
    _ level: Int, _ text: RichText, destination: String? = nil, startsPage: Bool = false
  ) {
    self.level = min(3, max(1, level))
    self.text = text
    self.destination = destination
    self.startsPage = startsPage
  }
}
