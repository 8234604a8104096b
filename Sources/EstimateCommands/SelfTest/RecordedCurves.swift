import CommandConventions
import SurvivalStatistics

/// The recorded values of curves and of recurrent events, computed anew.
struct RecordedCurves {
  private let study: RecordedReferences.Study
  private(set) var values: [String: [Double?]] = [:]

  init(_ study: RecordedReferences.Study) {
    self.study = study
    kaplanMeier()
    hazards()
    competing()
    recurrent()
    intervals()
  }

  private func units(
    cause: Int? = 1, clustered: Bool = false, late: Bool = false
  ) -> [Observation] {
    study.time.indices.map { place in
      let unit = Observation(
        time: study.time[place], cause: study.cause[place],
        entry: late ? study.entry[place] : nil, cluster: clustered ? study.id[place] : nil)
      return cause.map(unit.counting) ?? unit
    }
  }

  private mutating func kaplanMeier() {
    for scale in CurveIntervalMethod.allCases {
      add(
        "greenwood \(scale.rawValue)",
        KaplanMeier(units(), variance: .greenwood, interval: scale, level: 0.95))
      add(
        "clustered \(scale.rawValue)",
        KaplanMeier(
          units(clustered: true), variance: .clustered, interval: scale, level: 0.95))
    }
    add(
      "entry",
      KaplanMeier(units(late: true), variance: .greenwood, interval: .logLog, level: 0.95))
    let product = BetaProductConfidence(units(), level: 0.95).points
    values["beta product lower"] = product.map(\.lower)
    values["beta product upper"] = product.map(\.upper)
    let followUp = KaplanMeier.ofFollowUp(
      units(), variance: .greenwood, interval: .log, level: 0.95)
    values["follow-up"] = followUp.points.map(\.estimate)
    values["follow-up median"] = [Self.quantile(followUp.median)[0]]
    for (name, variance) in [
      ("restricted mean", CurveVarianceMethod.greenwood),
      ("restricted mean clustered", .clustered),
    ] {
      let mean = RestrictedMean(
        units(clustered: true), horizon: 70, variance: variance, level: 0.95)
      values[name] = [mean.outcome.value?.estimate, mean.outcome.value?.standardError]
    }
  }

  private mutating func add(_ name: String, _ curve: KaplanMeier) {
    values["\(name) survival"] = curve.points.map(\.estimate)
    values["\(name) error"] = curve.points.map(\.standardError)
    values["\(name) lower"] = curve.points.map(\.lower)
    values["\(name) upper"] = curve.points.map(\.upper)
    values["\(name) quantiles"] = [0.25, 0.5, 0.75].flatMap { Self.quantile(curve.quantile($0)) }
  }

  private static func quantile(_ quantile: TimeQuantile) -> [Double?] {
    switch quantile {
    case .reached(let at, let lower, let upper): [at, lower, upper]
    case .notReached(_, let lower): [nil, lower, nil]
    case .notEstimable: [nil, nil, nil]
    }
  }

  private mutating func hazards() {
    let plain = NelsonAalen(units(), variance: .aalen, interval: .log, level: 0.95)
    let robust = NelsonAalen(
      units(clustered: true), variance: .clustered, interval: .log, level: 0.95)
    values["hazard"] = plain.points.map(\.estimate)
    values["hazard error"] = plain.points.map(\.standardError)
    values["hazard clustered error"] = robust.points.map(\.standardError)
  }

  private mutating func competing() {
    let single = AalenJohansen(units(cause: nil), interval: .logLog, level: 0.95)
    let clustered = AalenJohansen(
      units(cause: nil, clustered: true), interval: .logLog, level: 0.95)
    values["states free"] = single.eventFree.map(\.estimate)
    for cause in 1...2 {
      values["states \(cause)"] = single.cumulativeIncidence(of: cause).map(\.estimate)
      values["states error \(cause)"] =
        single.cumulativeIncidence(of: cause).map(\.standardError)
      values["states clustered error \(cause)"] =
        clustered.cumulativeIncidence(of: cause).map(\.standardError)
    }
    values["states lower 1"] = clustered.cumulativeIncidence(of: 1).map(\.lower)
    values["states upper 1"] = clustered.cumulativeIncidence(of: 1).map(\.upper)
  }

  private mutating func recurrent() {
    let histories = zip(study.followUp, study.events).map {
      RecurrentHistory(followUp: $0, eventTimes: $1)
    }
    let robust = MeanCumulativeFunction(
      histories, variance: .lawlessNadeau, interval: .log, level: 0.95
    ).points.filter { $0.events > 0 }
    let poisson = MeanCumulativeFunction(
      histories, variance: .poisson, interval: .log, level: 0.95
    ).points.filter { $0.events > 0 }
    values["mean cumulative"] = robust.map(\.estimate)
    values["mean cumulative error"] = robust.map(\.standardError)
    values["mean cumulative poisson error"] = poisson.map(\.standardError)
    func half(_ remainder: Int) -> [RecurrentHistory] {
      histories.enumerated().filter { $0.offset % 2 == remainder }.map(\.element)
    }
    let difference = MeanCumulativeDifference(
      half(0), minus: half(1), variance: .lawlessNadeau, level: 0.95)
    let read = [30.0, 60].map { difference.difference(at: $0).value }
    values["mean cumulative difference"] =
      read.map { $0?.estimate } + read.map { $0?.standardError }
    let rate = ParticipantRate(
      zip(study.followUp, study.events).map { EventCount(events: $1.count, exposure: $0) })
    values["robust rate"] = [rate.pooled.estimate.value, rate.robustStandardError.value]
  }

  private mutating func intervals() {
    let intervals = zip(study.left, study.right).map {
      CensoredInterval(left: $0, right: $1 ?? .infinity)
    }
    let estimate = TurnbullEstimate(intervals)
    let ends = Set(study.left + study.right.compactMap { $0 }).sorted().dropFirst()
    values["turnbull survival"] = ends.map { time in
      1 - estimate.intervals.reduce(0) { $1.right <= time ? $0 + $1.mass : $0 }
    }
    values["turnbull likelihood"] = [estimate.logLikelihood]
    let test = IntervalLogRankTest(
      intervals.enumerated().map {
        IntervalObservation(
          interval: $0.element, group: $0.offset / 2 % 2, cluster: $0.offset / 2)
      }, method: .exact)
    let outcome = test.outcome.value
    values["interval log-rank"] = [test.score, outcome?.arrangements, outcome?.asExtreme]
    let three = ChiSquarePermutation(
      intervals: intervals.enumerated().map {
        IntervalObservation(
          interval: $0.element, group: $0.offset / 2 % 3, cluster: $0.offset / 2)
      }, method: .exact)
    values["interval log-rank three"] = [
      three.chiSquare.value, three.outcome.value?.arrangements, three.outcome.value?.asExtreme,
    ]
  }
}
