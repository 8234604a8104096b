/// What bytes a text has, known from one quick look at all of it.
public struct TextTraits: Hashable, Sendable {
  /// A quote stands somewhere, so that a field may hold delimiters and line ends.
  public var hasQuote = false
  /// A slash stands somewhere, so that a date may need an order of day and month.
  public var hasSlash = false
  /// A zero byte stands somewhere.
  public var hasZero = false
}
