import SurvivalStatistics
import UlcerRecords

/// Local toxicity in the primary window (section 8, part 1, of the definitions).
struct LocalToxicityEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let window = cohort.plan.primaryWindow
    return LocalToxicityComponent.allCases.map { component in
      cohort.proportionOfTreated(
        .localToxicity(component),
        "\(component.label), day 0 to \(window)"
      ) { $0.finding(component).isPresent }
    }
  }

  /// 1 is the first local toxicity, 2 a death before any.
  static func observation(_ course: ParticipantCourse) -> Observation {
    if let day = course.finding(.any).firstDay {
      return Observation(time: Double(day), cause: 1, cluster: course.participant)
    }
    if let death = course.day(of: course.deathDate) {
      return Observation(time: Double(max(0, death)), cause: 2, cluster: course.participant)
    }
    return Observation(time: Double(course.timeAtRisk), cause: 0, cluster: course.participant)
  }

  /// The cumulative incidence by the end of the window: the earliest day of any local toxicity,
  /// else the death day (competing), else the time at risk.
  static func cumulativeIncidence(_ cohort: Cohort) -> AnalysisResult {
    let window = cohort.plan.primaryWindow
    let curves = AalenJohansen(
      cohort.treated.map(observation), interval: .logLog, level: cohort.plan.level)
    let value: ResultValue =
      switch curves.probability(of: 1, at: Double(window)) {
      case .value(let point):
        .estimate(
          point.estimate, limits: ResultLimits(lower: point.lower, upper: point.upper),
          unit: "probability")
      case .notEstimable(let reason): .notEstimable(reason: reason.description)
      }
    return AnalysisResult(
      .localToxicityIncidence,
      label: "Cumulative incidence of local toxicity by day \(window)",
      population: Cohort.treatedPopulation,
      method: "Aalen–Johansen, death competing, \(cohort.levelText) log-log limits",
      participants: cohort.treated.count, value: value)
  }
}
