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
