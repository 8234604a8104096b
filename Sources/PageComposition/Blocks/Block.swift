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
