import Foundation

/// The difference of two independent proportions, first − second.
public struct ProportionDifference: Hashable, Sendable {
  /// The proportion from which is subtracted.
  public let first: BinomialProportion
  /// The proportion that is subtracted.
  public let second: BinomialProportion

  /// States a difference.
  public init(_ first: BinomialProportion, minus second: BinomialProportion) {
    self.first = first
    self.second = second
  }

  /// p̂₁ − p̂₂.
  ///
  /// Not estimable if either proportion is not.
  public var estimate: Estimable<Double> {
    switch (first.estimate, second.estimate) {
    case (.value(let one), .value(let two)): .value(one - two)
    case (.notEstimable(let reason), _), (_, .notEstimable(let reason)): .notEstimable(reason)
    }
  }

  /// Limits from the two Wilson intervals (l₁, u₁) and (l₂, u₂)   (Newcombe 1998, method 10).
  ///
  /// lower = d − √((p̂₁ − l₁)² + (u₂ − p̂₂)²); upper = d + √((u₁ − p̂₁)² + (p̂₂ − l₂)²), d = p̂₁ − p̂₂.
  public func newcombe(level: Double) -> Estimable<ConfidenceLimits> {
    let one: ConfidenceLimits
    let two: ConfidenceLimits
    switch (first.wilson(level: level), second.wilson(level: level)) {
    case (.value(let wilsonOne), .value(let wilsonTwo)):
      one = wilsonOne
      two = wilsonTwo
    case (.notEstimable(let reason), _), (_, .notEstimable(let reason)):
      return .notEstimable(reason)
    }
    let p1 = Double(first.count) / Double(first.total)
    let p2 = Double(second.count) / Double(second.total)
    let below = hypot(p1 - one.lower, two.upper - p2)
    let above = hypot(one.upper - p1, p2 - two.lower)
    return .value(
      ConfidenceLimits(
        lower: max(-1, p1 - p2 - below), upper: min(1, p1 - p2 + above), level: level))
  }

  /// Score limits with the variance factor N/(N − 1)   (Miettinen & Nurminen 1985).
  ///
  /// The differences δ at which (p̂₁ − p̂₂ − δ)² = z² V(δ), V being the variance at the maximum
  /// likelihood under p₁ − p₂ = δ, times N/(N − 1) with N = n₁ + n₂.
  public func miettinenNurminen(level: Double) -> Estimable<ConfidenceLimits> {
    let total = Double(first.total) + Double(second.total)
    return score(level: level, factor: total / (total - 1))
  }

  /// Score limits without the factor N/(N − 1)   (Mee 1984).
  public func mee(level: Double) -> Estimable<ConfidenceLimits> {
    score(level: level, factor: 1)
  }

  private func score(level: Double, factor: Double) -> Estimable<ConfidenceLimits> {
    if case .notEstimable(let reason) = estimate { return .notEstimable(reason) }
    guard level > 0, level < 1 else { return .notEstimable(.impossibleLevel) }
    guard let z = SpecialFunctions.normalQuantile(level: level) else {
      return .notEstimable(.computationFailed)
    }
    let interval = ScoreInterval(first: first, second: second, factor: factor, z: z)
    return .value(ConfidenceLimits(lower: interval.lower, upper: interval.upper, level: level))
  }
}
