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
