/// The steps of a Nelson–Aalen curve with their standard errors.
///
/// The influence of unit i on Ĥ(t) is Σ_{u ≤ t} (dNᵢ(u) − Yᵢ(u) d/n)/n; summed in cluster c it is
/// jumpsᶜ(t) − V(t)·Yᶜ(t) with V(t) = Σ d/n², which is also Aalen's variance.
/// Everything counts by case weights, and the influence of a unit is multiplied by its weight.
struct HazardSteps {
  let variance: HazardVarianceMethod
  let interval: MeanIntervalMethod
  let scale: LimitScale

  init(variance: HazardVarianceMethod, interval: MeanIntervalMethod, level: Double) {
    self.variance = variance
    self.interval = interval
    scale = LimitScale(level: level)
  }

  /// The value before the first point: 0.
  func beginning(clusters: Int) -> CurvePoint {
    let error = variance == .aalen || clusters > 1 ? 0.0 : nil
    let limits = scale.limits(ofMean: 0, standardError: error, interval)
    return CurvePoint(
      time: 0, atRisk: 0, events: 0, censored: 0, estimate: 0, standardError: error,
      lower: limits?.lower, upper: limits?.upper)
  }

  /// One point per distinct time.
  func points(of table: ObservationTable) -> [CurvePoint] {
    let byCluster = variance == .clustered && table.clusters > 1
    var influence = ClusterInfluence(initiallyAtRisk: byCluster ? table.initiallyAtRisk : [])
    var hazard = 0.0
    var spread = 0.0
    var points: [CurvePoint] = []
    points.reserveCapacity(table.timesAtMost)
    table.forEachTime { time, joining, leaving, atRisk in
      let events = leaving.count { $0.cause > 0 }
      let eventWeight = ObservationTable.weight(of: leaving) { $0 > 0 }
      let n = atRisk.weight
      if byCluster {
        for unit in joining {
          influence.change(
            unit.cluster, jumpsBy: unit.weight * spread, baseBy: 0, atRiskBy: unit.weight)
        }
      }
      if events > 0 {
        hazard += eventWeight / n
        spread += eventWeight / (n * n)
      }
      if byCluster {
        for unit in leaving {
          let jump = unit.cause > 0 ? 1 / n : 0
          influence.change(
            unit.cluster, jumpsBy: unit.weight * (jump - spread), baseBy: 0,
            atRiskBy: -unit.weight)
        }
      }
      let error: Double?
      switch variance {
      case .aalen: error = spread.squareRoot()
      case .clustered where !byCluster: error = nil
      case .clustered:
        error = influence.sumOfSquares(baseFactor: 0, atRiskFactor: spread).squareRoot()
      }
      let limits = scale.limits(ofMean: hazard, standardError: error, interval)
      points.append(
        CurvePoint(
          time: time, atRisk: atRisk.units, events: events, censored: leaving.count - events,
          estimate: hazard, standardError: error, lower: limits?.lower, upper: limits?.upper,
          weightAtRisk: n, weightOfEvents: eventWeight))
    }
    return points
  }
}
