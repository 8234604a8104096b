/// A Bayesian monitoring rule for the probability p of an event.
///
/// p ~ Beta(a, b) before any data; after x events among n participants p ~ Beta(a + x, b + n − x).
/// Flagged when P(p > limit | x of n) > certainty and n ≥ minimum   (Thall & Simon 1994).
public struct BetaBinomialMonitor: Hashable, Sendable {
  /// First parameter of the prior, positive.
  public let priorA: Double
  /// Second parameter of the prior, positive.
  public let priorB: Double
  /// The probability of an event that should not be exceeded, between 0 and 1.
  public let limit: Double
  /// How certain an excess must be, between 0 and 1.
  public let certainty: Double
  /// The smallest number of participants at which the rule applies.
  public let minimum: Int

  /// States a rule.
  public init(
    priorA: Double, priorB: Double, limit: Double, certainty: Double, minimum: Int
  ) {
    self.priorA = priorA
    self.priorB = priorB
    self.limit = limit
    self.certainty = certainty
    self.minimum = minimum
  }

  /// P(p > limit | events of total).
  public func probabilityAboveLimit(events: Int, of total: Int) -> Estimable<Double> {
    .notEstimable(.noObservations)
  }

  /// Equal-tailed credible limits of p.
  public func credibleLimits(events: Int, of total: Int, level: Double)
    -> Estimable<ConfidenceLimits>
  { .notEstimable(.noObservations) }

  /// Whether the rule is met.
  public func isFlagged(events: Int, of total: Int) -> Estimable<Bool> {
    .notEstimable(.noObservations)
  }

  /// The smallest number of events among `total` that meets the rule; `nil` if none does.
  public func boundary(of total: Int) -> Int? { nil }

  /// Exact behaviour of the rule, looked at after each of the given numbers of participants.
  public func operatingCharacteristics(looks: [Int], trueRate: Double)
    -> Estimable<OperatingCharacteristics>
  { .notEstimable(.noObservations) }
}
