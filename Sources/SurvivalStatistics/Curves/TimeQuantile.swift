/// The time by which a given share of the units had their event, read off a survival curve.
public enum TimeQuantile: Hashable, Sendable {
  /// The curve falls to the level at `at`.
  ///
  /// A limit is `nil` where the curve of that limit does not fall to the level.
  case reached(at: Double, lower: Double?, upper: Double?)
  /// The curve stays above the level up to its last observed time.
  case notReached(lastFollowUp: Double, lower: Double?)
  /// There is no curve to read.
  case notEstimable(NotEstimableReason)
}
