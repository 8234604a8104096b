/// The value of a curve at a requested time (a landmark).
public struct CurveValue: Hashable, Sendable {
  /// The requested time.
  public let time: Double
  /// Units under observation just before the requested time; a unit that leaves on it counts.
  public let atRisk: Int
  /// Their case weights, added up; `atRisk` if every weight is 1.
  public let weightAtRisk: Double
  /// Value of the curve.
  public let estimate: Double
  /// Standard error on the scale of `estimate`; `nil` if it is not estimable.
  public let standardError: Double?
  /// Lower confidence limit; `nil` if it does not exist.
  public let lower: Double?
  /// Upper confidence limit; `nil` if it does not exist.
  public let upper: Double?

  /// States a value.
  public init(
    time: Double, atRisk: Int, estimate: Double, standardError: Double?, lower: Double?,
    upper: Double?, weightAtRisk: Double? = nil
  ) {
    self.time = time
    self.atRisk = atRisk
    self.weightAtRisk = weightAtRisk ?? Double(atRisk)
    self.estimate = estimate
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
  }
}

/// Two-sided confidence limits of one quantity.
public struct ConfidenceLimits: Hashable, Sendable {
  /// Lower limit, on the scale of the estimate.
  public let lower: Double
  /// Upper limit, on the scale of the estimate; not below `lower`.
  public let upper: Double
  /// Confidence level, strictly between 0 and 1 (0.95 for 95 %).
  public let level: Double

  /// States limits.
  public init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }
}

/// The time by which a given share of the units had their event, read off a curve.
public enum TimeQuantile: Hashable, Sendable {
  /// The curve reaches the level at `at`.
  ///
  /// A limit is `nil` where the curve of that limit does not reach the level.
  case reached(at: Double, lower: Double?, upper: Double?)
  /// The curve does not reach the level up to its last observed time.
  case notReached(lastFollowUp: Double, lower: Double?)
  /// There is no curve to read.
  case notEstimable(NotEstimableReason)
}
