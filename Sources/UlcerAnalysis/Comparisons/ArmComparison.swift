public import UlcerRecords

/// A test that the plan names, of the first arm against the second.
public struct ArmComparison: Hashable, Sendable {
  /// What it found.
  public enum Outcome: Hashable, Sendable {
    /// A p value, with the statistic and its degrees of freedom where the test has them.
    case test(statistic: Double?, degreesOfFreedom: Int?, pValue: Double)
    /// First − second arm with limits.
    case difference(Double, limits: ResultLimits)
    /// First / second arm with limits and p value; no ratio where the second arm has no event.
    case ratio(Double?, limits: ResultLimits?, pValue: Double)
    /// The reason why there is nothing to say.
    case notEstimable(reason: String)
  }

  /// The result and the method as the plan names them.
  public let planned: StudyPlan.Comparison
  /// The arm in the first place, as coded.
  public let firstArm: String
  /// The arm in the second place, as coded.
  public let secondArm: String
  /// The method in words: what was computed, and which units were taken as independent.
  public let method: String
  /// What it found.
  public let outcome: Outcome
}
