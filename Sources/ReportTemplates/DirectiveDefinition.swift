/// A directive that templates may use, with its options and their allowed values.
public struct DirectiveDefinition: Hashable, Sendable {
  /// The allowed values of an option.
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
  /// A description of the display, in one line.
  public let summary: String
  /// Options by name.
  public let options: [String: OptionValue]
  /// Options that only a template of a closed session may use, by name.
  public let closedOptions: [String: OptionValue]
  /// Only a template of a closed session may use it.
  public let isClosed: Bool

  /// Creates a definition of a directive.
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
