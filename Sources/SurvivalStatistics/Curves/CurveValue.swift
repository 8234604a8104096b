/// The value of a curve at a requested time (a landmark).
public struct CurveValue: Hashable, Sendable {
  /// The requested time.
  public let time: Double
  /// Units under observation just before the requested time; a unit that leaves on it counts.
  public let atRisk: Int
  /// Their case weights, added up; `atRisk` where every weight is 1.
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
