/// The steps of an Aalen–Johansen curve of one cause with their standard errors.
///
/// With dₖ events of the cause among d events of n at risk at u, the influence of unit i on F̂ₖ(t) is
///   Σ_{u ≤ t} Ŝ(u−)/n · (dNᵢₖ − Yᵢ dₖ/n) − Σ_{u ≤ t} (F̂ₖ(t) − F̂ₖ(u)) (dNᵢ − Yᵢ d/n)/(n − d).
/// The second sum carries the influence on Ŝ(u−) into the later steps of F̂ₖ. Sorted by what belongs
/// to the cluster and what to the time it is jumpsᶜ − F̂ₖ·baseᶜ − (G − F̂ₖ·H)·Yᶜ with
/// H(t) = Σ d/(n(n − d)) and G(t) = Σ (Ŝ(u−) dₖ/n² + F̂ₖ(u) d/(n(n − d))).
/// Everything counts by case weights, and the influence of a unit is multiplied by its weight.
struct IncidenceSteps {
  let cause: Int
  let interval: CurveIntervalMethod
  let scale: LimitScale

  init(cause: Int, interval: CurveIntervalMethod, level: Double) {
    self.cause = cause
    self.interval = interval
    scale = LimitScale(level: level)
  }

  /// The value before the first point: 0.
  func beginning(clusters: Int) -> CurvePoint {
    let error = clusters > 1 ? 0.0 : nil
    let limits = scale.limits(ofProbability: 0, standardError: error, interval)
    return CurvePoint(
      time: 0, atRisk: 0, events: 0, censored: 0, estimate: 0, standardError: error,
      lower: limits?.lower, upper: limits?.upper)
  }

  /// One point per distinct time.
  func points(of table: ObservationTable) -> [CurvePoint] {
    let estimable = table.clusters > 1
    var influence = ClusterInfluence(initiallyAtRisk: estimable ? table.initiallyAtRisk : [])
    var survival = 1.0
    var incidence = 0.0
    var hazard = 0.0
    var carried = 0.0
    var otherEvents = 0
    var points: [CurvePoint] = []
    points.reserveCapacity(table.timesAtMost)
    table.forEachTime { time, joining, leaving, atRisk in
      let events = leaving.count { $0.cause > 0 }
      let own = leaving.count { $0.cause == cause }
      let eventWeight = ObservationTable.weight(of: leaving) { $0 > 0 }
      let ownWeight = ObservationTable.weight(of: leaving) { $0 == cause }
      let n = atRisk.weight
      let remaining = atRisk.remaining(after: events, weighing: eventWeight)
      if estimable {
        for unit in joining {
          influence.change(
            unit.cluster, jumpsBy: unit.weight * carried, baseBy: unit.weight * hazard,
            atRiskBy: unit.weight)
        }
      }
      let step = survival / n
      otherEvents += events - own
      survival = remaining > 0 ? survival * (remaining / n) : 0
      // Without another cause the incidence is the complement, exactly 1 at the end.
      incidence = otherEvents == 0 ? 1 - survival : incidence + step * ownWeight
      let risen = remaining > 0 ? eventWeight / (n * remaining) : 0
      hazard += risen
      carried += step * ownWeight / n + incidence * risen
      if estimable {
        for unit in leaving {
          let base = unit.cause > 0 && remaining > 0 ? 1 / remaining : 0
          let jump = (unit.cause == cause ? step : 0) + incidence * base
          influence.change(
            unit.cluster, jumpsBy: unit.weight * (jump - carried),
            baseBy: unit.weight * (base - hazard), atRiskBy: -unit.weight)
        }
      }
      var error: Double? = estimable ? 0 : nil
      if estimable, incidence > 0, incidence < 1 {
        error = influence.sumOfSquares(
          baseFactor: incidence, atRiskFactor: carried - incidence * hazard
        ).squareRoot()
      }
      let limits = scale.limits(ofProbability: incidence, standardError: error, interval)
      points.append(
        CurvePoint(
          time: time, atRisk: atRisk.units, events: own, censored: leaving.count { $0.cause == 0 },
          estimate: incidence, standardError: error, lower: limits?.lower, upper: limits?.upper,
          weightAtRisk: n, weightOfEvents: ownWeight))
    }
    return points
  }
}
