import SurvivalStatistics
import UlcerRecords

extension Cohort {
  /// A number of treated participants, or of their events.
  func countOfTreated(_ name: ResultName, _ label: String, _ count: Int) -> AnalysisResult {
    AnalysisResult(
      name, label: label, population: Cohort.treatedPopulation, method: "Count",
      participants: treated.count, value: .count(count))
  }

  /// A proportion of treated participants with an exact confidence interval.
  func proportionOfTreated(_ name: ResultName, _ label: String, _ count: Int) -> AnalysisResult {
    AnalysisResult(
      name, label: label, population: Cohort.treatedPopulation,
      method: "Proportion with exact (Clopper–Pearson) limits, \(levelText)",
      participants: treated.count, value: exactProportion(count, of: treated.count))
  }

  /// A proportion of treated participants that meet a condition.
  func proportionOfTreated(
    _ name: ResultName, _ label: String, where condition: (ParticipantCourse) -> Bool
  ) -> AnalysisResult {
    proportionOfTreated(name, label, treated.count(where: condition))
  }

  /// A proportion of baseline ulcers, which are clustered and have no confidence interval.
  func proportionOfBaselineUlcers(
    _ name: ResultName, _ label: String, where condition: (BaselineUlcer) -> Bool
  ) -> AnalysisResult {
    baselineResult(
      name, label, method: "Proportion; ulcers of one participant are not independent",
      .proportion(
        count: baselineUlcers.count(where: condition), of: baselineUlcers.count,
        orNotEstimable: "no baseline ulcers"))
  }

  /// A result over baseline ulcers.
  func baselineResult(
    _ name: ResultName, _ label: String, method: String, atRisk: NumberAtRisk? = nil,
    _ value: ResultValue
  ) -> AnalysisResult {
    AnalysisResult(
      name, label: label, population: Cohort.baselinePopulation, method: method,
      participants: participantsWithBaselineUlcer, ulcers: baselineUlcers.count, atRisk: atRisk,
      value: value)
  }

  /// `count` of `total` participants with Clopper–Pearson limits.
  func exactProportion(_ count: Int, of total: Int) -> ResultValue {
    .exactProportion(count, of: total, level: plan.level)
  }
}

extension ResultValue {
  /// `count` of `total` independent participants with Clopper–Pearson limits.
  static func exactProportion(_ count: Int, of total: Int, level: Double) -> ResultValue {
    guard total > 0 else { return .notEstimable(reason: "no participants") }
    switch BinomialProportion(count: count, of: total).clopperPearson(level: level) {
    case .value(let limits):
      return .proportion(count: count, of: total, limits: ResultLimits(limits))
    case .notEstimable(let reason): return .notEstimable(reason: reason.description)
    }
  }

  /// A proportion of clustered units, without limits.
  static func proportion(count: Int, of total: Int, orNotEstimable reason: String) -> ResultValue {
    total > 0
      ? .proportion(count: count, of: total, limits: nil) : .notEstimable(reason: reason)
  }

  /// A quantile of a curve, in days.
  init(_ quantile: TimeQuantile) {
    switch quantile {
    case .reached(let time, let lower, let upper):
      self = .estimate(time, limits: ResultLimits(lower: lower, upper: upper), unit: "days")
    case .notReached(let last, let lower):
      self = .notReached(unit: "days", lastFollowUp: last, lower: lower)
    case .notEstimable(let reason): self = .notEstimable(reason: reason.description)
    }
  }

  /// The probability of an event by a time, from the value of the curve of units without one.
  init(complementOf value: Estimable<CurveValue>) {
    switch value {
    case .value(let point):
      self = .estimate(
        1 - point.estimate,
        limits: ResultLimits(
          lower: point.upper.map { 1 - $0 }, upper: point.lower.map { 1 - $0 }),
        unit: "probability")
    case .notEstimable(let reason): self = .notEstimable(reason: reason.description)
    }
  }

  /// The probability of an event by a time, from the value of its cumulative incidence.
  init(_ incidence: Estimable<CurveValue>) {
    switch incidence {
    case .value(let point):
      self = .estimate(
        point.estimate, limits: ResultLimits(lower: point.lower, upper: point.upper),
        unit: "probability")
    case .notEstimable(let reason): self = .notEstimable(reason: reason.description)
    }
  }

  /// A curve over days, not estimable without a single observation.
  ///
  /// - Parameter participants: those at risk at each point, where the units are their ulcers.
  init(curve points: [CurvePoint], observations: Int, participants: [Int]? = nil) {
    guard observations > 0 else {
      self = .notEstimable(reason: NotEstimableReason.noObservations.description)
      return
    }
    self = .curve(
      unit: "days",
      points: points.enumerated().map { place, point in
        ResultCurvePoint(
          time: point.time, from: point.from, atRisk: point.atRisk, events: point.events,
          censored: point.censored, estimate: point.estimate, standardError: point.standardError,
          lower: point.lower, upper: point.upper, participants: participants?[place])
      })
  }

  /// A rate per participant-year with exact limits.
  init(_ rate: PoissonRate, level: Double) {
    switch (rate.estimate, rate.exact(level: level)) {
    case (.value(let estimate), .value(let limits)):
      self = .rate(
        events: rate.events, exposure: rate.exposure, estimate: estimate,
        limits: ResultLimits(limits), unit: "per participant-year")
    case (.notEstimable(let reason), _), (_, .notEstimable(let reason)):
      self = .notEstimable(reason: reason.description)
    }
  }
}

extension ResultLimits {
  /// The limits of a statistic.
  init(_ limits: ConfidenceLimits) { self.init(lower: limits.lower, upper: limits.upper) }
}
