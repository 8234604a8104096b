public import SourceDiagnostics

/// A report's text as its author wrote it: prose, placeholders and directives, each with its
/// position.
public struct Template: Hashable, Sendable {
  /// Facts from the front matter (`title`, `session`), in the order of the file.
  public let facts: [TemplateFact]
  /// The blocks in reading order.
  public let blocks: [TemplateBlock]

  /// Creates a template.
  public init(facts: [TemplateFact], blocks: [TemplateBlock]) {
    self.facts = facts
    self.blocks = blocks
  }

  /// Returns the value of a fact of the front matter.
  public func fact(_ key: String) -> String? { facts.first { $0.key == key }?.value }

  /// Every directive of the template, in order, including those in lists and notes.
  public var directives: [TemplateDirective] { blocks.flatMap(\.directives) }

  /// Tells if the template asks anywhere for a display with that title (`participants profile`).
  public func asks(for display: String) -> Bool { blocks.contains { $0.asks(for: display) } }
}

/// One `key: value` line, of the front matter or of a directive.
public struct TemplateFact: Hashable, Sendable {
  /// The word before the colon.
  public let key: String
  /// The text after it, trimmed.
  public let value: String
  /// The position of the line.
  public let position: SourcePosition

  /// Creates a line.
  public init(key: String, value: String, position: SourcePosition) {
    self.key = key
    self.value = value
    self.position = position
  }
}
