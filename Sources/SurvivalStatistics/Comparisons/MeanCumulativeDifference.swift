/// The difference of the mean cumulative functions of two groups of independent participants.
///
/// D̂(t) = M̂₁(t) − M̂₂(t) with SE² = SE₁² + SE₂² and limits D̂ ± z·SE   (Nelson 1995; Lawless &
/// Nadeau 1995). In events per participant; positive if the first group has more.
public struct MeanCumulativeDifference: Hashable, Sendable {
  /// The method of the standard errors.
  public let variance: MeanVarianceMethod
  /// Confidence level of the limits.
  public let level: Double
  /// One point per distinct time of either function up to the earlier of their last times.
  ///
  /// `atRisk`, `events` and `censored` count both groups; `estimate` and limits may be negative.
  public let points: [CurvePoint]
  /// The function of the first group.
  public let first: MeanCumulativeFunction
  /// The function of the second group.
  public let second: MeanCumulativeFunction

  /// Estimates both functions and their difference.
  public init(
    _ first: [RecurrentHistory], minus second: [RecurrentHistory], variance: MeanVarianceMethod,
    level: Double
  ) {
    self.variance = variance
    self.level = level
    self.first = MeanCumulativeFunction(first, variance: variance, interval: .plain, level: level)
    self.second = MeanCumulativeFunction(
      second, variance: variance, interval: .plain, level: level)
    let one = self.first
    let two = self.second
    guard let end = one.points.last.flatMap({ a in two.points.last.map { min(a.time, $0.time) } })
    else {
      points = []
      return
    }
    let happenings = [one, two].flatMap(\.points).filter { $0.time <= end }
    var points: [CurvePoint] = []
    for (time, those) in Dictionary(grouping: happenings, by: \.time).sorted(by: { $0.key < $1.key }
    ) {
      guard case .value(let value) = Self.difference(one, two, at: time, level: level) else {
        continue
      }
      points.append(
        CurvePoint(
          time: time, atRisk: value.atRisk, events: those.reduce(0) { $0 + $1.events },
          censored: those.reduce(0) { $0 + $1.censored }, estimate: value.estimate,
          standardError: value.standardError, lower: value.lower, upper: value.upper))
    }
    self.points = points
  }

  /// The difference by a time, with its limits; not estimable after the last of a group has left.
  public func difference(at time: Double) -> Estimable<CurveValue> {
    Self.difference(first, second, at: time, level: level)
  }

  private static func difference(
    _ first: MeanCumulativeFunction, _ second: MeanCumulativeFunction, at time: Double,
    level: Double
  ) -> Estimable<CurveValue> {
    switch (first.mean(at: time), second.mean(at: time)) {
    case (.notEstimable(let reason), _), (_, .notEstimable(let reason)):
      return .notEstimable(reason)
    case (.value(let one), .value(let two)):
      let estimate = one.estimate - two.estimate
      var error: Double?
      if let a = one.standardError, let b = two.standardError {
        error = (a * a + b * b).squareRoot()
      }
      let z = SpecialFunctions.normalQuantile(level: level)
      let width = z.flatMap { z in error.map { z * $0 } }
      return .value(
        CurveValue(
          time: time, atRisk: one.atRisk + two.atRisk, estimate: estimate, standardError: error,
          lower: width.map { estimate - $0 }, upper: width.map { estimate + $0 }))
    }
  }
}
