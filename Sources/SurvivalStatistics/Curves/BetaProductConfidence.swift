/// Limits of a Kaplan–Meier curve for small samples: the beta product confidence procedure.
///
/// With n at risk and d events at each time u ≤ t, W(t) = Π Beta(n − d + 1, d). The upper limit
/// from t on is the 1 − α/2 quantile of W(t), the lower one the α/2 quantile of W(t)·Beta(m, 1),
/// where m are at risk just before the next observed time (0 if none is). A product of betas is
/// approximated by the beta with its mean and variance   (Fay, Brittain & Proschan 2013, method of
/// moments).
///
/// Without censoring the limits are those of Clopper and Pearson. They exist also where the
/// estimate is 0 or 1. Units are taken as independent. Delayed entry and case weights are not
/// supported.
public struct BetaProductConfidence: Hashable, Sendable {
  /// Confidence level of the limits.
  public let level: Double
  /// One point per distinct observed time, with Greenwood's standard error; `lower` and `upper`
  /// hold from the time on, up to the next. Empty if `obstacle` says why.
  public var points: [CurvePoint] { curve.points }
  /// Units used.
  public let observations: Int
  /// Events among them.
  public let events: Int
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int
  /// The reason why there are no limits: delayed entry, case weights, an impossible level, or no
  /// observations.
  public let obstacle: NotEstimableReason?

  private let curve: StepCurve

  /// Estimates the curve and its limits.
  public init(_ observations: [Observation], level: Double) {
    let table = ObservationTable(observations)
    let steps = CurveScan.curve(
      of: table.sets, by: SurvivalRule(variance: .greenwood, interval: .plain), level: level)
    self.level = level
    self.observations = table.sets.units
    leftOut = table.leftOut
    events = steps.events
    let obstacle: NotEstimableReason? =
      if !table.sets.entering.isEmpty {
        .delayedEntry
      } else if table.sets.isWeighted {
        .caseWeights
      } else if SpecialFunctions.tail(level: level) == nil {
        .impossibleLevel
      } else {
        steps.points.isEmpty ? .noObservations : nil
      }
    self.obstacle = obstacle
    var product = BetaProduct(tail: SpecialFunctions.tail(level: level) ?? 0.5)
    // The upper limit changes only at events.
    var upper = product.upper
    func point(_ step: CurvePoint, followedBy next: Int) -> CurvePoint {
      CurvePoint(
        time: step.time, atRisk: step.atRisk, events: step.events, censored: step.censored,
        estimate: step.estimate, standardError: step.standardError,
        lower: product.lower(atRisk: next), upper: upper)
    }
    let initial = point(steps.initial, followedBy: steps.points.first?.atRisk ?? 0)
    var points: [CurvePoint] = []
    for (place, step) in steps.points.enumerated() where obstacle == nil {
      if step.events > 0 {
        product.multiply(atRisk: step.atRisk, events: step.events)
        upper = product.upper
      }
      let next = place + 1 < steps.points.count ? steps.points[place + 1].atRisk : 0
      points.append(point(step, followedBy: next))
    }
    curve = StepCurve(points: points, initial: initial, entries: .none)
  }

  /// The probability to be still without an event at a time, with its limits.
  ///
  /// Not estimable if `KaplanMeier.probability(at:)` is not, or if there is an `obstacle`.
  public func probability(at time: Double) -> Estimable<CurveValue> {
    if let obstacle { return .notEstimable(obstacle) }
    return curve.value(at: time, complete: curve.reachesZero)
  }

  /// The time at which a proportion of the units had their event: see `KaplanMeier.quantile`.
  public func quantile(_ share: Double) -> TimeQuantile {
    if let obstacle { return .notEstimable(obstacle) }
    return curve.quantile(share)
  }
}
