public import SourceDiagnostics

/// A piece of running text.
public indirect enum TemplateInline: Hashable, Sendable {
  /// Words.
  case text(String)
  /// Strongly emphasised words.
  case strong([TemplateInline])
  /// Emphasised words.
  case emphasis([TemplateInline])
  /// A name as in the program.
  case code(String)
  /// A link to an address (`https://…`) or to a destination in the report (`#name`).
  case link([TemplateInline], to: String)
  /// `{{id}}`: a number of the results, in words.
  case placeholder(String, SourcePosition)
  /// The end of a source line inside a paragraph: a blank.
  case softBreak
  /// A forced new line.
  case lineBreak
}
