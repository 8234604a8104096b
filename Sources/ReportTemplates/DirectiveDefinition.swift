/// A directive that templates may use, with its options and their allowed values.
public struct DirectiveDefinition: Hashable, Sendable {
  /// What an option's value may be.
  public enum OptionValue: Hashable, Sendable {
    /// One of these words.
    case word([String])
    /// A length with its unit: `80mm`, `3cm`, `200pt`.
    case length
    /// A whole number in this range.
    case number(ClosedRange<Int>)
    /// Any text.
    case text
  }

  /// Name and argument: `figure healing-curve`.
  public let title: String
  /// What it shows, in one line.
  public let summary: String
  /// Options by name.
  public let options: [String: OptionValue]
  /// Options that only a template of a closed session may use, by name.
  public let closedOptions: [String: OptionValue]
  /// Whether only a template of a closed session may ask for it.
  public let isClosed: Bool

  /// Describes a directive.
  public init(
    _ title: String, summary: String, options: [String: OptionValue] = [:],
    closedOptions: [String: OptionValue] = [:], isClosed: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.options = options
    self.closedOptions = closedOptions
    self.isClosed = isClosed
  }
}
