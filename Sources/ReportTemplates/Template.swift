/// A report template as its author wrote it: prose, placeholders and directives with positions.
public struct Template: Hashable, Sendable {
  /// The file it came from.
  public let file: String
  /// The `key: value` lines between `---` at the head of the file, in order.
  public let frontMatter: [TemplateOption]
  /// The blocks in order.
  public let blocks: [TemplateBlock]

  /// States a template.
  public init(file: String, frontMatter: [TemplateOption] = [], blocks: [TemplateBlock]) {
    self.file = file
    self.frontMatter = frontMatter
    self.blocks = blocks
  }

  /// The last value of a key of the front matter, or `nil`.
  public func frontMatterValue(_ key: String) -> String? {
    frontMatter.last { $0.key == key }?.value
  }
}
