/// The mean time without an event up to a horizon: the area under the Kaplan–Meier curve.
///
/// μ̂(τ) = ∫₀^τ Ŝ(t) dt   (Irwin 1949; Karrison 1987), in the unit of the times. With
/// A(u) = ∫_u^τ Ŝ(t) dt the variance is
/// - `greenwood`: Σ A(tᵢ)² dᵢ/(nᵢ(nᵢ − dᵢ)) over the event times up to τ;
/// - `clustered`: Σ over clusters of (Σ over its units Σ A(u)(dN(u) − Y(u) d/n)/(n − d))².
///
/// All count by case weights. Times below 0 count as 0. The horizon has no default: a mean without its horizon says nothing.
public struct RestrictedMean: Hashable, Sendable {
  /// A restricted mean that could be estimated.
  public struct Outcome: Hashable, Sendable {
    /// The mean, between 0 and the horizon.
    public let estimate: Double
    /// Its standard error; `nil` with fewer than two clusters.
    public let standardError: Double?
    /// mean − z·SE, not below 0; `nil` without a standard error.
    public let lower: Double?
    /// mean + z·SE, not above the horizon; `nil` without a standard error.
    public let upper: Double?
  }

  /// The horizon τ.
  public let horizon: Double
  /// The method of the standard error.
  public let variance: CurveVarianceMethod
  /// Confidence level of the limits.
  public let level: Double
  /// The mean; not estimable with a horizon below 0 or beyond the last observed time, unless no
  /// unit is left without an event there.
  public let outcome: Estimable<Outcome>

  /// Estimates the mean.
  public init(
    _ observations: [Observation], horizon: Double, variance: CurveVarianceMethod, level: Double
  ) {
    self.horizon = horizon
    self.variance = variance
    self.level = level
    outcome = Self.outcome(
      of: ObservationTable(observations).sets, horizon: horizon, variance: variance, level: level)
  }

  private static func outcome(
    of sets: RiskSets, horizon: Double, variance: CurveVarianceMethod, level: Double
  ) -> Estimable<Outcome> {
    guard horizon.isFinite, horizon >= 0 else { return .notEstimable(.impossibleArgument) }
    let points = CurveScan.curve(
      of: sets, by: SurvivalRule(variance: .greenwood, interval: .plain), level: level
    ).points
    guard let end = points.last else { return .notEstimable(.noObservations) }
    guard horizon <= end.time || end.estimate == 0 else {
      return .notEstimable(.beyondLastObservedTime(last: end.time))
    }
    // The area from each step to the horizon, from the last step backwards.
    var areas = Array(repeating: 0.0, count: points.count)
    var area = 0.0
    var right = horizon
    for (place, point) in points.enumerated().reversed() {
      let left = min(max(point.time, 0), horizon)
      area += point.estimate * (right - left)
      areas[place] = area
      right = left
    }
    let mean = area + right
    let squares =
      variance == .greenwood
      ? greenwood(points, areas) : clustered(sets, areas)
    guard let z = SpecialFunctions.normalQuantile(level: level) else {
      return .notEstimable(.impossibleLevel)
    }
    let error = squares?.squareRoot()
    return .value(
      Outcome(
        estimate: mean, standardError: error, lower: error.map { max(0, mean - z * $0) },
        upper: error.map { min(horizon, mean + z * $0) }))
  }

  private static func greenwood(_ points: [CurvePoint], _ areas: [Double]) -> Double {
    var sum = 0.0
    for (point, area) in zip(points, areas) where point.events < point.atRisk {
      let atRisk = RiskSets.AtRisk(units: point.atRisk, weight: point.weightAtRisk)
      let remaining = atRisk.remaining(after: point.events, weighing: point.weightOfEvents)
      sum += area * area * point.weightOfEvents / (point.weightAtRisk * remaining)
    }
    return sum
  }

  private static func clustered(_ sets: RiskSets, _ areas: [Double]) -> Double? {
    guard sets.clusters > 1 else { return nil }
    var influence = Array(repeating: 0.0, count: sets.clusters)
    var carried = 0.0
    var place = 0
    sets.forEachTime { _, joining, leaving, atRisk in
      for unit in joining { influence[unit.cluster] -= unit.weight * carried }
      let events = leaving.count { $0.cause > 0 }
      let eventWeight = leaving.reduce(0.0) { $1.cause > 0 ? $0 + $1.weight : $0 }
      let remaining = atRisk.remaining(after: events, weighing: eventWeight)
      let step = remaining > 0 ? areas[place] / remaining : 0
      carried += step * eventWeight / atRisk.weight
      for unit in leaving {
        influence[unit.cluster] += unit.weight * (carried - (unit.cause > 0 ? step : 0))
      }
      place += 1
    }
    return influence.reduce(0) { $0 + $1 * $1 }
  }
}
