public import SourceDiagnostics

/// A part of a line of text in a template.
public indirect enum TemplateInline: Hashable, Sendable {
  /// Plain text.
  case text(String)
  /// Text in bold.
  case strong([TemplateInline])
  /// Text in italics.
  case emphasis([TemplateInline])
  /// Text to type; placeholders in it are left as they stand.
  case code(String)
  /// Text that leads to `#destination` or to an address (http, https, mailto).
  case link([TemplateInline], address: String)
  /// The end of a line in the source, which reads as a space.
  case softBreak
  /// A new line.
  case lineBreak
  /// `{{result.id}}`, to be worded by the report; the position is that of the braces.
  case placeholder(String, SourcePosition)
}
