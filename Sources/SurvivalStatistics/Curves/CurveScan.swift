/// One scan over risk sets, the same for every curve; a rule gives the change at a time.
struct CurveScan<Rule: CurveRule> {
  private let isRecurrent: Bool
  private let clusters: Int
  private let scale: LimitScale
  /// The standard error is made from the influences of clusters.
  private let isByCluster: Bool
  private var rule: Rule
  private var influence: ClusterInfluence

  /// The curve of a rule over all times.
  static func curve(of sets: RiskSets, by rule: Rule, level: Double) -> StepCurve {
    var scan = CurveScan(sets, rule: rule, level: level)
    let initial = scan.point(at: 0, .none, atRisk: 0, censored: 0)
    var points: [CurvePoint] = []
    points.reserveCapacity(sets.timesAtMost)
    sets.forEachTime { time, joining, happening, atRisk in
      let step = RiskStep(happening, of: atRisk, where: scan.rule.isCounted)
      scan.pass(step, joining, happening)
      let censored = happening.count { $0.cause == 0 }
      points.append(scan.point(at: time, step, atRisk: atRisk.units, censored: censored))
    }
    return StepCurve(points: points, initial: initial, entries: EntryTimes(sets))
  }

  private init(_ sets: RiskSets, rule: Rule, level: Double) {
    isRecurrent = sets.isRecurrent
    clusters = sets.clusters
    scale = LimitScale(level: level)
    isByCluster = rule.independentError == nil && sets.clusters > 1
    self.rule = rule
    influence = ClusterInfluence(initiallyAtRisk: isByCluster ? sets.initiallyAtRisk : [])
  }

  /// Takes those who join into the risk set, then the rule over the time, then events and ends.
  private mutating func pass(
    _ step: RiskStep, _ joining: ArraySlice<RiskSets.Unit>, _ happening: ArraySlice<RiskSets.Unit>
  ) {
    if isByCluster {
      // Earlier losses of the units at risk do not affect the units that join.
      let taken = rule.taken
      for unit in joining {
        influence.change(
          unit.cluster, jumpsBy: unit.weight * taken.jumps, baseBy: unit.weight * taken.base,
          atRiskBy: unit.weight)
      }
    }
    rule.pass(step)
    guard isByCluster else { return }
    for unit in happening {
      let added = unit.cause > 0 ? rule.added(byEventOf: unit.cause) : (jumps: 0, base: 0)
      let isLeaving = !isRecurrent || unit.cause == 0
      let taken = isLeaving ? rule.taken : (jumps: 0, base: 0)
      influence.change(
        unit.cluster, jumpsBy: unit.weight * (added.jumps - taken.jumps),
        baseBy: unit.weight * (added.base - taken.base), atRiskBy: isLeaving ? -unit.weight : 0)
    }
  }

  // `mutating` here and below spares a copy of the influences at each time.
  private mutating func standardError() -> Double? {
    if let error = rule.independentError { return error }
    guard clusters > 1 else { return nil }
    guard let made = rule.influence else { return 0 }
    let squares = influence.sumOfSquares(
      baseFactor: made.baseFactor, atRiskFactor: made.atRiskFactor)
    return made.scale * squares.squareRoot()
  }

  private mutating func point(
    at time: Double, _ step: RiskStep, atRisk: Int, censored: Int
  ) -> CurvePoint {
    let error = standardError()
    let limits = rule.limits(scale, standardError: error)
    return CurvePoint(
      time: time, atRisk: atRisk, events: step.counted, censored: censored,
      estimate: rule.estimate, standardError: error, lower: limits?.lower, upper: limits?.upper,
      weightAtRisk: step.atRisk, weightOfEvents: step.countedWeight)
  }
}
