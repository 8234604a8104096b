/// Turnbull's nonparametric maximum likelihood estimate for interval-censored times.
///
/// Maximises Σ log P(leftᵢ < T ≤ rightᵢ)   (Peto 1973; Turnbull 1976). Only the innermost intervals
/// can carry probability; inside one the curve is not determined. Intervals are half-open: (0, 5]
/// and (5, 9] have no time in common.
public struct TurnbullEstimate: Hashable, Sendable {
  /// All innermost intervals, ascending, also those whose mass is 0.
  public let intervals: [InnermostInterval]
  /// Intervals used.
  public let observations: Int
  /// Intervals that could not be used: an end is not a number, or left lies after right.
  public let leftOut: Int
  /// The distance of the result from the maximum: max gⱼ − 1 over the innermost intervals, where gⱼ
  /// is the mean over the observations of (interval j lies in it) / (its probability).
  ///
  /// At the maximum it is 0, up to rounding (Kuhn–Tucker: gⱼ ≤ 1, and gⱼ = 1 if there is mass); n
  /// times this number bounds the loss in log likelihood. 0 without observations.
  public let optimalityGap: Double
  /// Log likelihood at the estimate.
  public let logLikelihood: Double
  /// Rounds of the algorithm.
  public let iterations: Int
  /// The last finite end of an interval, of an event or a censoring; `nil` without observations.
  public let lastObservedTime: Double?

  /// Estimates the masses, starting from equal ones, until the conditions hold to 1e-9.
  ///
  /// The time is about proportional to the observations, also if thousands of short intervals
  /// overlap. All work is counted and limited; if it ended before convergence, `optimalityGap`
  /// shows it.
  public init(_ observed: [CensoredInterval]) {
    let usable = observed.filter(\.isUsable)
    let support = InnermostSupport(usable)
    var maximum = MassMaximisation(support)
    maximum.run()
    var after = 1.0
    var intervals: [InnermostInterval] = []
    for (place, stretch) in support.stretches.enumerated() {
      let mass = maximum.masses[place]
      let isLast = place == support.stretches.count - 1
      after = isLast ? 0 : max(0, after - mass)
      intervals.append(
        InnermostInterval(
          left: stretch.left, right: stretch.right, mass: mass, survivalAfter: after))
    }
    self.intervals = intervals
    observations = usable.count
    leftOut = observed.count - usable.count
    lastObservedTime = usable.map { $0.right.isFinite ? $0.right : $0.left }.max()
    optimalityGap = maximum.gap
    logLikelihood = maximum.logLikelihood
    iterations = maximum.rounds
  }

  /// One point per interval with a finite right end and a mass above `mass`.
  ///
  /// `time` is the right end, `from` the left, `estimate` the probability that the event falls
  /// after it, `atRisk` the number of observations; `events` and `censored` are 0 and there is
  /// neither standard error nor limits.
  public func points(massAbove mass: Double) -> [CurvePoint] {
    intervals.filter { $0.mass > mass && $0.right.isFinite }.map {
      CurvePoint(
        time: $0.right, from: $0.left, atRisk: observations, events: 0, censored: 0,
        estimate: $0.survivalAfter, standardError: nil, lower: nil, upper: nil)
    }
  }
}

/// A stretch (`left`, `right`] that carries probability in Turnbull's estimate.
public struct InnermostInterval: Hashable, Sendable {
  /// Left end, not included unless it equals `right`.
  public let left: Double
  /// Right end, included; may be infinite.
  public let right: Double
  /// Probability that the event falls into the stretch.
  public let mass: Double
  /// Probability that the event falls after the stretch.
  public let survivalAfter: Double

  /// States a stretch.
  public init(left: Double, right: Double, mass: Double, survivalAfter: Double) {
    self.left = left
    self.right = right
    self.mass = mass
    self.survivalAfter = survivalAfter
  }
}
