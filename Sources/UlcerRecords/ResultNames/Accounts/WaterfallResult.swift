/// Baseline ulcers by the maximum reduction of their area since baseline: `waterfall.closed`.
public enum WaterfallResult: String, ResultWords {
  /// With an area at baseline and after it.
  case shown
  case notShown = "not-shown"
  /// Closed at some assessment.
  case closed
  /// Smaller or unchanged at best.
  case smaller
  /// Never smaller than at baseline.
  case grown
  /// Grown by more than 100 % at best.
  case doubled = "grown-by-more-than-100-percent"
  case shownConfirmed = "shown.healed-confirmed"
  case shownUnconfirmed = "shown.healed-unconfirmed"
  case shownOpen = "shown.open"
  case shownLost = "shown.lost"

  /// `waterfall`
  public static var beginning: String { "waterfall" }
  /// A count of baseline ulcers.
  public var traits: ResultTraits { ResultTraits(.count, of: .ulcers, isEfficacy: true) }
}
