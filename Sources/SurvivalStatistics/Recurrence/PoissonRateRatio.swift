/// The ratio of two independent Poisson rates, first / second.
///
/// Given the sum of the events, those of the first rate are binomial with probability
/// π = ρT₁/(ρT₁ + T₂), ρ being the ratio   (Przyborowski & Wilenski 1940).
public struct PoissonRateRatio: Hashable, Sendable {
  /// The rate in the numerator.
  public let first: PoissonRate
  /// The rate in the denominator.
  public let second: PoissonRate

  /// States a ratio.
  public init(_ first: PoissonRate, over second: PoissonRate) {
    self.first = first
    self.second = second
  }

  /// λ̂₁/λ̂₂.
  ///
  /// Not estimable when the second rate is 0 or either is not estimable.
  public var estimate: Estimable<Double> {
    if let reason = obstacle { return .notEstimable(reason) }
    guard second.events > 0 else { return .notEstimable(.zeroDenominator) }
    let ratio = Double(first.events) / Double(second.events) * (second.exposure / first.exposure)
    return ratio.isFinite ? .value(ratio) : .notEstimable(.computationFailed)
  }

  /// Conditional exact limits: Clopper–Pearson limits of π carried over to ρ = π/(1 − π) · T₂/T₁.
  ///
  /// `upper` does not exist when the second rate has no event: then not estimable.
  public func conditionalExact(level: Double) -> Estimable<ConfidenceLimits> {
    if let reason = obstacle { return .notEstimable(reason) }
    guard second.events > 0 else { return .notEstimable(.zeroDenominator) }
    let scale = second.exposure / first.exposure
    guard scale.isFinite else { return .notEstimable(.computationFailed) }
    return share.clopperPearson(level: level).map {
      ConfidenceLimits(
        lower: $0.lower / (1 - $0.lower) * scale, upper: $0.upper / (1 - $0.upper) * scale,
        level: level)
    }
  }

  /// Two-sided p value of equal rates: the sum of the binomial probabilities not above the own.
  ///
  /// As R poisson.test, "not above" allows for a relative rounding error of 1e-7.
  public var twoSidedP: Estimable<Double> {
    if let reason = obstacle { return .notEstimable(reason) }
    let total = share.total
    let expected = first.exposure / (first.exposure + second.exposure)
    guard let own = SpecialFunctions.binomial(first.events, of: total, rate: expected) else {
      return .notEstimable(.computationFailed)
    }
    let bound = own * (1 + 1e-7)
    var sum = 0.0
    for count in 0...total {
      guard let probability = SpecialFunctions.binomial(count, of: total, rate: expected) else {
        return .notEstimable(.computationFailed)
      }
      if probability <= bound { sum += probability }
    }
    return .value(min(1, sum))
  }

  /// The events of the first rate among all events.
  private var share: BinomialProportion {
    BinomialProportion(count: first.events, of: first.events + second.events)
  }

  private var obstacle: NotEstimableReason? {
    if let reason = first.estimate.reason ?? second.estimate.reason { return reason }
    let (sum, overflow) = first.events.addingReportingOverflow(second.events)
    if overflow || sum > 1_000_000 { return .computationFailed }
    return sum == 0 ? .noObservations : nil
  }
}
