/// Recurrence of ulcers after confirmed healing: `recurrence.same-location`.
public enum RecurrenceResult: String, ResultWords {
  case sameLocation = "same-location"
  /// Within the plan's days, even if they are not 91.
  case sameLocationEarly = "same-location.within-91-days"
  /// At the same or a contiguous location within the plan's days, even if they are not 84.
  case contiguousEarly = "contiguous.within-84-days"
  /// The proportion not yet recurred.
  case curve = "time.curve"
  case median = "time.median"
  /// The probability to have recurred by the plan's day, even if it is not day 91.
  case early = "time.day-91"

  /// `recurrence`
  public static var beginning: String { "recurrence" }
  /// A proportion of confirmed healed episodes, a curve, a time or a probability.
  public var traits: ResultTraits {
    switch self {
    case .sameLocation, .sameLocationEarly, .contiguousEarly:
      ResultTraits(
        .proportion, of: .episodes, isEfficacy: true, comparisons: [.permutation])
    case .curve:
      ResultTraits(
        .curve, of: .episodes, unit: "days", isEfficacy: true,
        comparisons: ComparisonMethod.ofCurves)
    case .median: ResultTraits(.quantile, of: .episodes, unit: "days", isEfficacy: true)
    case .early:
      ResultTraits(.estimate, of: .episodes, unit: "probability", isEfficacy: true)
    }
  }
}
