import SurvivalStatistics
import UlcerRecords

/// Healing of baseline ulcers (section 4 of the definitions).
struct HealingEndpoint {
  static func states(_ cohort: Cohort) -> [AnalysisResult] {
    let episodes = cohort.study.history.episodes
    func proportion(
      _ result: HealingResult, _ label: String, where condition: (Episode) -> Bool
    ) -> AnalysisResult {
      cohort.proportionOfBaselineUlcers(.healing(result), label) { condition(episodes[$0.episode]) }
    }
    return [
      cohort.baselineResult(
        .healing(.baselineUlcers), "Baseline ulcers", method: "Count",
        .count(cohort.baselineUlcers.count)),
      proportion(.confirmed, "Healed, confirmed") { $0.status == .healedConfirmed },
      proportion(.unconfirmed, "Healed, not confirmed") { $0.status == .healedUnconfirmed },
      proportion(.open, "Open") { $0.status == .open },
      proportion(.lost, "Lost (amputated, surgically closed or died)") { $0.status == .lost },
      proportion(.durable, "Durably healed (\(cohort.plan.durableDays) days or longer)") {
        $0.isDurable
      },
    ]
  }

  static func times(_ cohort: Cohort) -> [AnalysisResult] {
    curve(
      cohort, .confirmed, "confirmed healing",
      cohort.baselineUlcers.map { observation($0).counting(onlyCause: 1) })
      + curve(
        cohort, .any, "healing, confirmed or not", cohort.baselineUlcers.map(observationAny))
      + curve(
        cohort, .midpoint, "confirmed healing, mid-points of intervals",
        cohort.baselineUlcers.map(observationMidpoint))
  }

  /// Rule `confirmed`: 1 is a confirmed healing, 2 a loss.
  static func observation(_ ulcer: BaselineUlcer) -> Observation {
    Observation(
      time: Double(ulcer.time), cause: ulcer.isConfirmed ? 1 : ulcer.isLost ? 2 : 0,
      cluster: ulcer.participant)
  }

  /// Rule `any`: 1 is a healing, confirmed or not.
  static func observationAny(_ ulcer: BaselineUlcer) -> Observation {
    Observation(
      time: Double(ulcer.timeAny), cause: ulcer.isHealed ? 1 : 0, cluster: ulcer.participant)
  }

  /// Mid-points: 1 is a confirmed healing in the middle of its interval.
  static func observationMidpoint(_ ulcer: BaselineUlcer) -> Observation {
    Observation(
      time: ulcer.timeMidpoint, cause: ulcer.isConfirmed ? 1 : 0, cluster: ulcer.participant)
  }

  /// The interval in which confirmed healing lies.
  static func interval(_ ulcer: BaselineUlcer) -> CensoredInterval {
    ulcer.isConfirmed
      ? CensoredInterval(left: Double(ulcer.intervalLeft), right: Double(ulcer.time))
      : CensoredInterval(left: Double(ulcer.time), right: .infinity)
  }

  private static func curve(
    _ cohort: Cohort, _ rule: HealingTimeResult.Rule, _ event: String, _ observations: [Observation]
  ) -> [AnalysisResult] {
    let curve = cohort.kaplanMeier(observations)
    let method = cohort.kaplanMeierMethod
    var results = [
      cohort.baselineResult(
        .healingTime(rule, .curve), "Proportion without \(event)", method: method,
        value(of: curve.points, observations)),
      cohort.baselineResult(
        .healingTime(rule, .median), "Median time to \(event)", method: method,
        ResultValue(curve.median)),
    ]
    for day in cohort.plan.landmarks {
      results.append(
        cohort.baselineResult(
          .healingTime(rule, .day(day)), "Probability of \(event) by day \(day)",
          method: method, atRisk: NumberAtRisk(observations, on: day),
          ResultValue(complementOf: curve.probability(at: Double(day)))))
    }
    return results
  }

  /// A curve of ulcers, with the participants at risk at each point.
  private static func value(
    of points: [CurvePoint], _ observations: [Observation]
  ) -> ResultValue {
    ResultValue(
      curve: points, observations: observations.count,
      participants: NumberAtRisk.participants(observations, at: points))
  }

  static func turnbull(_ cohort: Cohort) -> [AnalysisResult] {
    let intervals = cohort.baselineUlcers.map(interval)
    let points = TurnbullEstimate(intervals).points(massAbove: 1e-7)
    return [
      cohort.baselineResult(
        .turnbull, "Proportion without confirmed healing, interval-censored",
        method: "Turnbull nonparametric maximum likelihood",
        ResultValue(curve: points, observations: intervals.count))
    ]
  }

  static func incidences(_ cohort: Cohort) -> [AnalysisResult] {
    let observations = cohort.baselineUlcers.map(observation)
    let curves = AalenJohansen(observations, interval: .logLog, level: cohort.plan.level)
    let method = cohort.aalenJohansenMethod
    func curve(
      _ ending: HealingTimeResult.Ending, _ label: String, cause: Int
    ) -> AnalysisResult {
      cohort.baselineResult(
        .healingIncidence(ending), label, method: method,
        value(of: curves.cumulativeIncidence(of: cause), observations))
    }
    let median = cohort.baselineResult(
      .medianHealing, "Median time to confirmed healing, loss competing", method: method,
      ResultValue(curves.quantile(0.5, of: 1)))
    let landmarks = cohort.plan.landmarks.map { day in
      cohort.baselineResult(
        .healingProbability(by: day),
        "Probability of confirmed healing by day \(day), loss competing", method: method,
        atRisk: NumberAtRisk(observations, on: day),
        ResultValue(curves.probability(of: 1, at: Double(day))))
    }
    return [curve(.healed, "Cumulative incidence of confirmed healing", cause: 1), median]
      + landmarks + [curve(.lost, "Cumulative incidence of loss", cause: 2)]
  }

  static func areaReduction(_ cohort: Cohort) -> [AnalysisResult] {
    let ulcers = cohort.baselineUlcers.filter { $0.reductionAtDay28 != nil }
    let median = Median.of(ulcers.compactMap(\.reductionAtDay28))
    return [
      AnalysisResult(
        .healing(.areaReduction),
        label: "Median percentage area reduction about day \(BaselineUlcerDefinition.reductionDay)",
        population: "Baseline ulcers with both areas known",
        method: "Median of the rows in the window of visit "
          + "\(BaselineUlcerDefinition.reductionVisitID) closest to the day",
        participants: Cohort.distinct(ulcers.lazy.map(\.participant)), ulcers: ulcers.count,
        value: median.map { .estimate($0, limits: nil, unit: "percent") }
          ?? .notEstimable(reason: "no baseline ulcer with both areas known"))
    ]
  }
}
