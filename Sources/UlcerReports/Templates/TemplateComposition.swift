import PageComposition
import ReportTemplates
import VectorDrawing

/// From a template's blocks to a document's blocks: prose is worded, directives become displays.
struct TemplateComposition {
  /// The words for a placeholder.
  let words: (String) -> String
  /// The blocks for a directive.
  let display: (TemplateDirective) -> [Block]

  /// The document's blocks.
  func blocks(of blocks: [TemplateBlock]) -> [Block] { blocks.flatMap(self.blocks(of:)) }

  private func blocks(of block: TemplateBlock) -> [Block] {
    switch block {
    case .heading(let level, let inlines):
      [.heading(Heading(level, RichText(runs(of: inlines))))]
    case .paragraph(let inlines): [.paragraph(RichText(runs(of: inlines)))]
    case .list(let isOrdered, let items):
      [.list(ItemList(items.map(self.blocks(of:)), marker: isOrdered ? .number(from: 1) : .bullet))]
    case .note(let inner): [.callout(Callout("", status: .note, blocks: self.blocks(of: inner)))]
    case .pageBreak: [.pageBreak]
    case .directive(let directive): display(directive)
    }
  }

  private func runs(
    of inlines: [TemplateInline], style: (inout TextRun) -> Void = { _ in }
  ) -> [TextRun] {
    inlines.flatMap { inline -> [TextRun] in
      switch inline {
      case .text(let text): [styled(.plain(text), style)]
      case .code(let text): [styled(.code(text), style)]
      case .placeholder(let id, _): [styled(.plain(words(id)), style)]
      case .softBreak: [styled(.plain(" "), style)]
      case .lineBreak: [.lineBreak]
      case .strong(let inner):
        runs(of: inner) {
          style(&$0)
          $0.isStrong = true
        }
      case .emphasis(let inner):
        runs(of: inner) {
          style(&$0)
          $0.isEmphasised = true
        }
      case .link(let inner, let address):
        runs(of: inner) {
          style(&$0)
          $0.target =
            address.hasPrefix("#")
            ? .destination(String(address.dropFirst())) : .address(address)
        }
      }
    }
  }

  private func styled(_ run: TextRun, _ style: (inout TextRun) -> Void) -> TextRun {
    var run = run
    style(&run)
    return run
  }
}
