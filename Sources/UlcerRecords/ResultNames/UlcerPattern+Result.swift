/// Treated participants by their pattern: `pattern.chronic`.
extension UlcerPattern: ResultWords {
  /// `pattern`
  public static var beginning: String { "pattern" }
  /// A proportion of the treated.
  public var traits: ResultTraits { ResultTraits(.proportion, of: .participants) }
}
