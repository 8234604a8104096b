import Foundation

/// Two probabilities of an event with independent beta posteriors of one common prior.
///
/// After xᵢ events among nᵢ participants pᵢ ~ Beta(a + xᵢ, b + nᵢ − xᵢ).
public struct PosteriorComparison: Hashable, Sendable {
  /// The first group.
  public let first: BinomialProportion
  /// The second group.
  public let second: BinomialProportion
  /// First parameter of the prior, positive.
  public let priorA: Double
  /// Second parameter of the prior, positive.
  public let priorB: Double

  /// States a comparison.
  public init(
    _ first: BinomialProportion, _ second: BinomialProportion, priorA: Double, priorB: Double
  ) {
    self.first = first
    self.second = second
    self.priorA = priorA
    self.priorB = priorB
  }

  /// P(p₁ > p₂) = ∫₀¹ F₂(Q₁(u)) du, with F₂ the second distribution function and Q₁ the first
  /// quantile function, to about 1e-12.
  ///
  /// A group without participants keeps the prior; not estimable with impossible counts or a prior
  /// outside its domain. The integral is taken by the tanh-sinh rule, to which the steep ends of F
  /// and Q do no harm   (Takahasi & Mori 1974).
  public var probabilityFirstAbove: Estimable<Double> {
    guard priorA > 0, priorB > 0, priorA.isFinite, priorB.isFinite else {
      return .notEstimable(.impossibleArgument)
    }
    for group in [first, second] where group.obstacle == .impossibleCounts {
      return .notEstimable(.impossibleCounts)
    }
    let step = 1.0 / 32
    var sum = 0.0
    var weights = 0.0
    for place in -130...130 {
      let x = Double(place) * step
      let angle = Double.pi / 2 * sinh(x)
      // The proportion below, or above for the upper half: never rounded to 1.
      let share = 1 / (1 + exp(2 * abs(angle)))
      let weight = Double.pi / 2 * cosh(x) / (2 * cosh(angle) * cosh(angle))
      guard share > 0, weight > 0, weight.isFinite else { continue }
      guard let value = integrand(share: share, isUpper: angle > 0) else {
        return .notEstimable(.computationFailed)
      }
      sum += weight * value
      weights += weight
    }
    return .value(min(1, max(0, sum / weights)))
  }

  private func integrand(share: Double, isUpper: Bool) -> Double? {
    let a = priorA + Double(first.count)
    let b = priorB + Double(first.total - first.count)
    let quantile =
      isUpper
      ? SpecialFunctions.betaTailQuantile(a, b, of: share)
      : SpecialFunctions.betaQuantile(a, b, of: share)
    guard let quantile else { return nil }
    return SpecialFunctions.beta(
      priorA + Double(second.count), priorB + Double(second.total - second.count), at: quantile)
  }
}
