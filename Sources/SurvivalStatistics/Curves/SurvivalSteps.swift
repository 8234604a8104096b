/// The steps of a Kaplan–Meier curve with their standard errors.
///
/// With d events among n at risk at u, both counted by case weights wᵢ, the influence of unit i on Ŝ(t) is
///   −Ŝ(t) Σ_{u ≤ t} (dNᵢ(u) − Yᵢ(u) d/n) / (n − d);
/// times wᵢ and summed in cluster c it is −Ŝ(t)·(jumpsᶜ(t) − H(t)·Yᶜ(t)) with H(t) = Σ d/(n(n − d)), which is also
/// Greenwood's sum. Yᶜ and jumpsᶜ count by weights too.
struct SurvivalSteps {
  let variance: CurveVarianceMethod
  let interval: CurveIntervalMethod
  let scale: LimitScale

  init(variance: CurveVarianceMethod, interval: CurveIntervalMethod, level: Double) {
    self.variance = variance
    self.interval = interval
    scale = LimitScale(level: level)
  }

  /// The value before the first point: 1.
  func beginning(clusters: Int) -> CurvePoint {
    let estimable = variance == .greenwood || clusters > 1
    let limits = scale.limits(
      ofProbability: 1, standardError: estimable ? 0 : nil, interval)
    return CurvePoint(
      time: 0, atRisk: 0, events: 0, censored: 0, estimate: 1, standardError: estimable ? 0 : nil,
      lower: limits?.lower, upper: limits?.upper)
  }

  /// One point per distinct time.
  func points(of table: ObservationTable) -> [CurvePoint] {
    let byCluster = variance == .clustered && table.clusters > 1
    var influence = ClusterInfluence(initiallyAtRisk: byCluster ? table.initiallyAtRisk : [])
    var survival = 1.0
    var hazard = 0.0
    var points: [CurvePoint] = []
    points.reserveCapacity(table.timesAtMost)
    table.forEachTime { time, joining, leaving, atRisk in
      let events = leaving.count { $0.cause > 0 }
      let eventWeight = ObservationTable.weight(of: leaving) { $0 > 0 }
      let n = atRisk.weight
      let remaining = atRisk.remaining(after: events, weighing: eventWeight)
      if byCluster {
        for unit in joining {
          influence.change(
            unit.cluster, jumpsBy: unit.weight * hazard, baseBy: 0, atRiskBy: unit.weight)
        }
      }
      if events == atRisk.units {
        survival = 0
      } else if events > 0 {
        survival *= remaining / n
        hazard += eventWeight / (n * remaining)
      }
      if byCluster {
        for unit in leaving {
          let jump = unit.cause > 0 && remaining > 0 ? 1 / remaining : 0
          influence.change(
            unit.cluster, jumpsBy: unit.weight * (jump - hazard), baseBy: 0,
            atRiskBy: -unit.weight)
        }
      }
      let error: Double?
      if variance == .greenwood {
        error = survival * hazard.squareRoot()
      } else if table.clusters < 2 {
        error = nil
      } else if survival == 0 || survival == 1 {
        error = 0
      } else {
        let squares = influence.sumOfSquares(baseFactor: 0, atRiskFactor: hazard)
        error = survival * squares.squareRoot()
      }
      let limits = scale.limits(ofProbability: survival, standardError: error, interval)
      points.append(
        CurvePoint(
          time: time, atRisk: atRisk.units, events: events, censored: leaving.count - events,
          estimate: survival, standardError: error, lower: limits?.lower, upper: limits?.upper,
          weightAtRisk: n, weightOfEvents: eventWeight))
    }
    return points
  }
}
