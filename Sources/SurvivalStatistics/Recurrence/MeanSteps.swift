/// The steps of a mean cumulative function with their standard errors.
///
/// The contribution of participant i is Σ Yᵢ/Y (dNᵢ − dN/Y) = jumpsᵢ − H·Yᵢ with H = Σ dN/Y², which
/// is also the Poisson variance.
struct MeanSteps {
  let variance: MeanVarianceMethod
  let interval: MeanIntervalMethod
  let scale: LimitScale

  init(variance: MeanVarianceMethod, interval: MeanIntervalMethod, level: Double) {
    self.variance = variance
    self.interval = interval
    scale = LimitScale(level: level)
  }

  /// The value before the first point: 0.
  func beginning(participants: Int) -> CurvePoint {
    let error = variance == .poisson || participants > 1 ? 0.0 : nil
    let limits = scale.limits(ofMean: 0, standardError: error, interval)
    return CurvePoint(
      time: 0, atRisk: 0, events: 0, censored: 0, estimate: 0, standardError: error,
      lower: limits?.lower, upper: limits?.upper)
  }

  /// One point per distinct time.
  func points(of table: HistoryTable) -> [CurvePoint] {
    let participants = table.initiallyAtRisk.count
    var influence = ClusterInfluence(initiallyAtRisk: table.initiallyAtRisk.map(Double.init))
    var atRisk = participants - table.entering.count
    var joined = 0
    var happened = 0
    var left = 0
    var mean = 0.0
    var spread = 0.0
    var points: [CurvePoint] = []
    points.reserveCapacity(table.timesAtMost)
    // The last to leave is the last of all: no event lies after the end of its follow-up.
    while left < table.leaving.count {
      var time = table.leaving[left].time
      if happened < table.events.count { time = min(time, table.events[happened].time) }
      while joined < table.entering.count, table.entering[joined].time < time {
        influence.change(
          table.entering[joined].participant, jumpsBy: spread, baseBy: 0, atRiskBy: 1)
        joined += 1
        atRisk += 1
      }
      let n = Double(atRisk)
      let firstEvent = happened
      while happened < table.events.count, table.events[happened].time == time {
        influence.change(
          table.events[happened].participant, jumpsBy: 1 / n, baseBy: 0, atRiskBy: 0)
        happened += 1
      }
      let events = happened - firstEvent
      if events > 0 {
        mean += Double(events) / n
        spread += Double(events) / (n * n)
      }
      let firstLeaving = left
      while left < table.leaving.count, table.leaving[left].time == time {
        influence.change(
          table.leaving[left].participant, jumpsBy: -spread, baseBy: 0, atRiskBy: -1)
        left += 1
      }
      let error: Double?
      switch variance {
      case .poisson: error = spread.squareRoot()
      case .lawlessNadeau where participants < 2: error = nil
      case .lawlessNadeau:
        error = influence.sumOfSquares(baseFactor: 0, atRiskFactor: spread).squareRoot()
      }
      let limits = scale.limits(ofMean: mean, standardError: error, interval)
      points.append(
        CurvePoint(
          time: time, atRisk: atRisk, events: events, censored: left - firstLeaving,
          estimate: mean, standardError: error, lower: limits?.lower, upper: limits?.upper))
      atRisk -= left - firstLeaving
    }
    return points
  }
}
