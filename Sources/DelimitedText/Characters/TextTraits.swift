/// Traits of a text's bytes, found in one quick pass over all of them.
public struct TextTraits: Hashable, Sendable {
  /// The text has a quote, so that a field may hold delimiters and line ends.
  public var hasQuote = false
  /// The text has a slash, so that a date may need an order of day and month.
  public var hasSlash = false
  /// The text has a zero byte.
  public var hasZero = false
}
