/// A word of the source and what it means.
public struct WordPair: Hashable, Sendable {
  /// What the source writes.
  public var source: String
  /// What the study format writes; `nil` for no value.
  public var target: String?

  /// States what a word means.
  public init(source: String, target: String?) {
    self.source = source
    self.target = target
  }
}
