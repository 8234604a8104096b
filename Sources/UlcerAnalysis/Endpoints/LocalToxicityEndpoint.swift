import SurvivalStatistics
import UlcerRecords

/// Local toxicity in the primary window (section 8, part 1, of the definitions).
struct LocalToxicityEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let words = "primary window (\(cohort.plan.primaryWindowWords))"
    return LocalToxicityComponent.allCases.map { component in
      cohort.proportionOfTreated(.localToxicity(component), "\(component.label), \(words)") {
        $0.finding(component).isPresent
      }
    } + [
      cohort.proportionOfTreated(
        .toxicity(.worstCase), "\(LocalToxicityComponent.any.label) or an incomplete \(words)"
      ) { $0.finding(.any).isPresent || !$0.hasCompleteWindow }
    ] + hands(cohort, words)
  }

  /// Worsening and new ulcers found in the ulcer assessments, on the treated and on the other hand; a
  /// participant whose treated hand is not recorded counts on neither.
  private static func hands(_ cohort: Cohort, _ words: String) -> [AnalysisResult] {
    let sides: [(side: LocalToxicityResult.Side, words: String)] = [
      (.treatedHand, "on the treated hand"), (.otherHand, "on the other hand"),
    ]
    return LocalToxicityResult.HandComponent.allCases.flatMap { part in
      sides.map { side, place in
        cohort.proportionOfTreated(
          .toxicity(.byHand(part, side)), "\(part.component.label) \(place), \(words)"
        ) { isFound(part.component, of: $0, on: side, in: cohort.study) }
      }
    }
  }

  private static func isFound(
    _ component: LocalToxicityComponent, of course: ParticipantCourse,
    on side: LocalToxicityResult.Side, in study: AnalysedRecords
  ) -> Bool {
    guard let treated = study.records.participants[course.participant].treatedHand else {
      return false
    }
    return course.localToxicity.contains { occurrence in
      guard occurrence.component == component, case .ulcer(let row) = occurrence.source else {
        return false
      }
      return (study.records.ulcers[row].location.hand == treated) == (side == .treatedHand)
    }
  }

  /// The time to the first local toxicity, in days of the planned window: 1 is the first sign, 2 a
  /// death in the primary window before any. Days after the planned end that belong to the window
  /// count as its end.
  static func observation(_ course: ParticipantCourse, plannedDay: Int) -> Observation {
    func observation(_ day: Int, cause: Int) -> Observation {
      Observation(
        time: Double(max(0, min(day, plannedDay))), cause: cause, cluster: course.participant)
    }
    if let day = course.finding(.any).firstDay { return observation(day, cause: 1) }
    if let death = course.day(of: course.deathDate),
      death <= (course.primaryWindow?.lastDay ?? plannedDay)
    {
      return observation(death, cause: 2)
    }
    return observation(course.timeAtRisk, cause: 0)
  }

  /// The cumulative incidence by the end of the window: Aalen–Johansen with death competing, read at
  /// the planned day; each participant is a cluster.
  static func cumulativeIncidence(_ cohort: Cohort) -> AnalysisResult {
    let window = cohort.plan.primaryWindow
    let curves = AalenJohansen(
      cohort.treated.map { observation($0, plannedDay: window) }, interval: .logLog,
      level: cohort.plan.level)
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
      label: "Cumulative incidence of local toxicity by the end of the primary window",
      population: Cohort.treatedPopulation,
      method: "Aalen–Johansen, death competing, \(cohort.levelText) log-log limits",
      participants: cohort.treated.count, value: value)
  }
}
