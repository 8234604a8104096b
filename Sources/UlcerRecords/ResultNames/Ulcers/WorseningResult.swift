/// Worsening by measurement alone: `worsening.baseline-ulcers`.
public enum WorseningResult: String, ResultWords {
  case baselineUlcers = "baseline-ulcers"

  /// `worsening`
  public static var beginning: String { "worsening" }
  /// A proportion of baseline ulcers.
  public var traits: ResultTraits {
    ResultTraits(.proportion, of: .ulcers, comparisons: [.permutation])
  }
}
