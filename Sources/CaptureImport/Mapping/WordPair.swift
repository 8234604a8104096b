/// A word of the source and its meaning.
public struct WordPair: Hashable, Sendable {
  /// The word of the source.
  public var source: String
  /// The word of the study format; `nil` for no value.
  public var target: String?

  /// States the meaning of a word.
  public init(source: String, target: String?) {
    self.source = source
    self.target = target
  }
}
