/// Limits of a Kaplan–Meier curve for small samples: the beta product confidence procedure.
///
/// With n at risk and d events at each time u ≤ t, W(t) = Π Beta(n − d + 1, d). The upper limit from
/// t on is the 1 − α/2 quantile of W(t), the lower one the α/2 quantile of W(t)·Beta(m, 1), where m
/// are at risk just before the next observed time (0 where nobody is). A product of betas is taken
/// as the beta with its mean and variance   (Fay, Brittain & Proschan 2013, method of moments).
///
/// Without censoring the limits are those of Clopper and Pearson. They exist also where the
/// estimate is 0 or 1. Units are taken as independent. Delayed entry and case weights
/// are not provided for.
public struct BetaProductConfidence: Hashable, Sendable {
  /// Confidence level of the limits.
  public let level: Double
  /// One point per distinct observed time, with Greenwood's standard error; `lower` and `upper`
  /// hold from the time on, up to the next. Empty if `obstacle` says why.
  public let points: [CurvePoint]
  /// Units used.
  public let observations: Int
  /// Events among them.
  public let events: Int
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int
  /// Why there are no limits: delayed entry, case weights, an impossible level, or no observations.
  public let obstacle: NotEstimableReason?

  /// The limits before the first observed time.
  private let initial: CurvePoint

  /// Estimates the curve and its limits.
  public init(_ observations: [Observation], level: Double) {
    let table = ObservationTable(observations)
    let curve = SurvivalSteps(variance: .greenwood, interval: .plain, level: level)
      .points(of: table)
    self.level = level
    self.observations = table.leaving.count
    leftOut = table.leftOut
    events = curve.reduce(0) { $0 + $1.events }
    let obstacle: NotEstimableReason? =
      if !table.entering.isEmpty {
        .delayedEntry
      } else if table.isWeighted {
        .caseWeights
      } else if SpecialFunctions.tail(level: level) == nil {
        .impossibleLevel
      } else {
        curve.isEmpty ? .noObservations : nil
      }
    self.obstacle = obstacle
    var product = BetaProduct(tail: SpecialFunctions.tail(level: level) ?? 0.5)
    // The upper limit changes at events alone.
    var upper = product.upper
    func point(_ step: CurvePoint, followedBy next: Int) -> CurvePoint {
      CurvePoint(
        time: step.time, atRisk: step.atRisk, events: step.events, censored: step.censored,
        estimate: step.estimate, standardError: step.standardError,
        lower: product.lower(atRisk: next), upper: upper)
    }
    let start = CurvePoint(
      time: 0, atRisk: 0, events: 0, censored: 0, estimate: 1, standardError: 0, lower: nil,
      upper: nil)
    initial = point(start, followedBy: curve.first?.atRisk ?? 0)
    guard obstacle == nil else {
      points = []
      return
    }
    var points: [CurvePoint] = []
    for (place, step) in curve.enumerated() {
      if step.events > 0 {
        product.multiply(atRisk: step.atRisk, events: step.events)
        upper = product.upper
      }
      let next = place + 1 < curve.count ? curve[place + 1].atRisk : 0
      points.append(point(step, followedBy: next))
    }
    self.points = points
  }

  /// The probability to be still without an event at a time, with its limits.
  ///
  /// Not estimable where `KaplanMeier.probability(at:)` is not, or if there is an `obstacle`.
  public func probability(at time: Double) -> Estimable<CurveValue> {
    if let obstacle { return .notEstimable(obstacle) }
    return CurveReading(points: points).value(
      at: time, entries: EntryTimes([]), initial: initial, complete: points.last?.estimate == 0)
  }

  /// The time at which a share of the units had their event: see `KaplanMeier.quantile`.
  public func quantile(_ share: Double) -> TimeQuantile {
    if let obstacle { return .notEstimable(obstacle) }
    return CurveReading(points: points).quantile(share)
  }
}
