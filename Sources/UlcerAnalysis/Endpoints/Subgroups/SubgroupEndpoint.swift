import SurvivalStatistics
import UlcerRecords

/// Estimates by the subgroups that the plan names: any local toxicity, new ulcers and confirmed
/// healing, with confidence limits and without a test.
struct SubgroupEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    cohort.study.subgroups.flatMap { levels in
      levels.levels.flatMap { results(cohort, levels.division, $0) }
    }
  }

  private static func results(
    _ whole: Cohort, _ division: PlannedSubgroup, _ level: SubgroupLevels.Level
  ) -> [AnalysisResult] {
    let cohort = Cohort(
      whole.study,
      courses: whole.treated.filter {
        SubgroupLevels.slug(of: $0, division, whole.study.records) == level.slug
      })
    let words = "\(division.label): \(level.label.lowercased())"
    func name(_ outcome: SubgroupResult.Outcome) -> ResultName {
      .subgroup(SubgroupResult(division.slug, level.slug, outcome))
    }
    return [
      cohort.proportionOfTreated(
        name(.anyLocalToxicity), "\(LocalToxicityComponent.any.label), \(words)"
      ) { $0.finding(.any).isPresent },
      cohort.proportionOfTreated(name(.newUlcer), "With a new ulcer, \(words)") {
        !$0.newUlcerDays.isEmpty
      },
    ] + (cohort.plan.headlineLandmark.map { [healing(cohort, by: $0, name, words)] } ?? [])
  }

  private static func healing(
    _ cohort: Cohort, by day: Int, _ name: (SubgroupResult.Outcome) -> ResultName, _ words: String
  ) -> AnalysisResult {
    let observations = cohort.baselineUlcers.map(HealingEndpoint.observation)
    let curves = AalenJohansen(observations, interval: .logLog, level: cohort.plan.level)
    return cohort.baselineResult(
      name(.healing(day: day)),
      "Probability of confirmed healing by day \(day), loss competing, \(words)",
      method: cohort.aalenJohansenMethod, atRisk: NumberAtRisk(observations, on: day),
      ResultValue(curves.probability(of: 1, at: Double(day))))
  }
}
