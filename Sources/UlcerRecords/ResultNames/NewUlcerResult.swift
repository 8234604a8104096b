/// Ulcers first active after treatment: `new-ulcers.rate`.
public enum NewUlcerResult: String, ResultWords {
  /// Treated participants with one.
  case participants
  case count, rate
  /// The mean number per participant over time.
  case meanCumulativeCurve = "mean-cumulative.curve"
  /// The standard error of the rate that allows for participants with different rates.
  case robustStandardError = "rate.robust-standard-error"

  /// `new-ulcers`
  public static var beginning: String { "new-ulcers" }
  /// A proportion of the treated, a count, a rate or a curve.
  public var traits: ResultTraits {
    switch self {
    case .participants: .comparedShare
    case .count: ResultTraits(.count, of: .events, comparisons: [.permutation])
    case .rate:
      ResultTraits(.rate, of: .events, unit: "per participant-year", comparisons: [.rateRatio])
    case .meanCumulativeCurve: ResultTraits(.curve, of: .participants, unit: "days")
    case .robustStandardError:
      ResultTraits(.estimate, of: .participants, unit: "per participant-year")
    }
  }
}
