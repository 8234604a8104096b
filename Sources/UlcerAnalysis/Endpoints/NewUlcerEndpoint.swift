import SurvivalStatistics
import UlcerRecords

/// Ulcers first active after treatment (section 6 of the definitions).
struct NewUlcerEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let treated = cohort.treated
    let count = treated.reduce(0) { $0 + $1.newUlcerDays.count }
    let days = treated.reduce(0) { $0 + $1.timeAtRisk }
    let curve = MeanCumulativeFunction(
      treated.map {
        RecurrentHistory(
          followUp: Double($0.timeAtRisk), eventTimes: $0.newUlcerDays.map(Double.init))
      }, variance: .lawlessNadeau, interval: .log, level: cohort.plan.level)
    return [
      cohort.proportionOfTreated(
        .newUlcers(.participants), "Participants with a new ulcer"
      ) { !$0.newUlcerDays.isEmpty },
      cohort.countOfTreated(.newUlcers(.count), "New ulcers", count),
      AnalysisResult(
        .newUlcers(.rate), label: "New ulcers per participant-year",
        population: Cohort.treatedPopulation,
        method: "New ulcers / time at risk, exact Poisson limits, \(cohort.levelText)",
        participants: treated.count,
        value: ResultValue(
          PoissonRate(events: count, exposure: ExposureEndpoint.years(days)),
          level: cohort.plan.level)),
      AnalysisResult(
        .newUlcers(.meanCumulativeCurve), label: "Mean cumulative number of new ulcers",
        population: Cohort.treatedPopulation,
        method: "Mean cumulative function, Lawless–Nadeau robust variance, "
          + "\(cohort.levelText) log limits",
        participants: treated.count,
        value: ResultValue(curve: curve.points, observations: treated.count)),
    ]
  }

  static func robustStandardError(_ cohort: Cohort) -> AnalysisResult {
    let value: ResultValue =
      switch rate(cohort).robustStandardError {
      case .value(let error): .estimate(error, limits: nil, unit: "per participant-year")
      case .notEstimable(let reason): .notEstimable(reason: reason.description)
      }
    return AnalysisResult(
      .newUlcers(.robustStandardError),
      label: "Robust standard error of the rate of new ulcers",
      population: Cohort.treatedPopulation,
      method: "√Σ(n − λT)² / ΣT over participants, no small-sample factor",
      participants: cohort.treated.count, value: value)
  }

  private static func rate(_ cohort: Cohort) -> ParticipantRate {
    ParticipantRate(
      cohort.treated.map {
        EventCount(
          events: $0.newUlcerDays.count, exposure: ExposureEndpoint.years($0.timeAtRisk))
      })
  }
}
