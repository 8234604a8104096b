public import SourceDiagnostics

/// A block of a template.
public indirect enum TemplateBlock: Hashable, Sendable {
  /// A heading of level 1 to 6.
  case heading(level: Int, [TemplateInline], SourcePosition)
  /// A paragraph.
  case paragraph([TemplateInline])
  /// A list with bullets (`start` is `nil`) or numbers from `start`.
  case list(start: Int?, items: [[TemplateBlock]])
  /// A block quotation, which a report shows as a callout.
  case quote([TemplateBlock])
  /// Text to be shown as it stands.
  case code(String)
  /// A line of `***` or `---`.
  case thematicBreak
  /// A fenced block `page-break`: what follows starts on a new page.
  case pageBreak
  /// A fenced block that asks for a figure, a table and the like.
  case directive(Directive)
}
