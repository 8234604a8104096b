public import UlcerRecords

/// A test that the plan names, of the first arm against the second.
public struct ArmComparison: Hashable, Sendable {
  /// The outcome of the test.
  public enum Outcome: Hashable, Sendable {
    /// A p value, with the statistic and its degrees of freedom if the test has them.
    case test(statistic: Double?, degreesOfFreedom: Int?, pValue: Double)
    /// First − second arm with a confidence interval.
    case difference(Double, limits: ResultLimits)
    /// First / second arm with confidence interval and p value; no ratio if the second arm has no
    /// event.
    case ratio(Double?, limits: ResultLimits?, pValue: Double)
    /// The reason why there is no outcome.
    case notEstimable(reason: String)
  }

  /// The result and the method as the plan names them.
  public let planned: StudyPlan.Comparison
  /// The arm in the first place, as coded.
  public let firstArm: String
  /// The arm in the second place, as coded.
  public let secondArm: String
  /// The method in words: the computation, and the units taken as independent.
  public let method: String
  /// The outcome of the test.
  public let outcome: Outcome
}
