import Foundation

extension BetaBinomialMonitor {
  /// The probability that the rule will be met at a larger total, given the events so far.
  ///
  /// Σ P(y more events among the N − n to come) over the y with x + y at or above the boundary of N;
  /// y is beta-binomial with the posterior's parameters   (Spiegelhalter, Freedman & Blackburn 1986).
  /// Only the review at N counts, not those between. Not estimable with impossible counts, a rule
  /// outside its domain, or a total below `seen`.
  public func predictiveProbability(
    events: Int, of seen: Int, flaggedAt total: Int
  ) -> Estimable<Double> {
    if let reason = probabilityAboveLimit(events: events, of: seen).reason {
      return .notEstimable(reason)
    }
    guard total >= seen, total <= 1_000_000 else { return .notEstimable(.impossibleArgument) }
    guard let boundary = boundary(of: total) else { return .value(0) }
    let coming = total - seen
    let needed = boundary - events
    if needed <= 0 { return .value(1) }
    if needed > coming { return .value(0) }
    let a = priorA + Double(events)
    let b = priorB + Double(seen - events)
    let n = Double(coming)
    func logBeta(_ x: Double, _ y: Double) -> Double { lgamma(x) + lgamma(y) - lgamma(x + y) }
    var sum = 0.0
    for more in (needed...coming).reversed() {
      let y = Double(more)
      let ways = lgamma(n + 1) - lgamma(y + 1) - lgamma(n - y + 1)
      sum += exp(ways + logBeta(y + a, n - y + b) - logBeta(a, b))
    }
    return sum.isFinite ? .value(min(1, sum)) : .notEstimable(.computationFailed)
  }
}
