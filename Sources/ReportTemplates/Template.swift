public import SourceDiagnostics

/// A report's text as its author wrote it: prose, placeholders and directives, each with its place.
public struct Template: Hashable, Sendable {
  /// Facts from the front matter (`title`, `session`), in the order of the file.
  public let facts: [TemplateFact]
  /// The blocks in reading order.
  public let blocks: [TemplateBlock]

  /// States a template.
  public init(facts: [TemplateFact], blocks: [TemplateBlock]) {
    self.facts = facts
    self.blocks = blocks
  }

  /// The value of a fact of the front matter.
  public func fact(_ key: String) -> String? { facts.first { $0.key == key }?.value }

  /// Every directive of it, also in lists and notes, in their order.
  public var directives: [TemplateDirective] { blocks.flatMap(\.directives) }

  /// Whether a display of that title (`participants profile`) stands anywhere in it.
  public func asks(for display: String) -> Bool { blocks.contains { $0.asks(for: display) } }
}

/// One `key: value` line, of the front matter or of a directive.
public struct TemplateFact: Hashable, Sendable {
  /// The word before the colon.
  public let key: String
  /// What stands after it, trimmed.
  public let value: String
  /// Where the line is.
  public let position: SourcePosition

  /// States a line.
  public init(key: String, value: String, position: SourcePosition) {
    self.key = key
    self.value = value
    self.position = position
  }
}
