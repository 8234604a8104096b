/// One block of a template.
public indirect enum TemplateBlock: Hashable, Sendable {
  /// A heading, level 1 to 6.
  case heading(level: Int, [TemplateInline])
  /// A paragraph.
  case paragraph([TemplateInline])
  /// A list; each item is a run of blocks.
  case list(isOrdered: Bool, items: [[TemplateBlock]])
  /// A block quotation, set as a note.
  case note([TemplateBlock])
  /// `---`: a new page.
  case pageBreak
  /// A fenced block that asks for a display.
  case directive(TemplateDirective)

  /// The directives that the block is or holds, in order.
  var directives: [TemplateDirective] {
    switch self {
    case .directive(let directive): [directive]
    case .note(let inner): inner.flatMap(\.directives)
    case .list(_, let items): items.flatMap { $0.flatMap(\.directives) }
    case .heading, .paragraph, .pageBreak: []
    }
  }

  /// Tells if the block is, or holds, a display with that title.
  func asks(for display: String) -> Bool {
    switch self {
    case .directive(let directive): directive.title == display
    case .note(let inner): inner.contains { $0.asks(for: display) }
    case .list(_, let items): items.contains { $0.contains { $0.asks(for: display) } }
    case .heading, .paragraph, .pageBreak: false
    }
  }
}
