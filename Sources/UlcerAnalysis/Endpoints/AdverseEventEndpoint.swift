import SurvivalStatistics
import UlcerRecords

/// Treatment-emergent adverse events over the whole follow-up (section 7 of the definitions).
struct AdverseEventEndpoint {
  private struct Category {
    let kind: AdverseEventResult.Kind
    let label: String
    let includes: (DatedAdverseEvent) -> Bool
  }

  private static func categories() -> [Category] {
    [
      Category(kind: .any, label: "Any adverse event") { _ in true },
      Category(kind: .serious, label: "Serious adverse event", includes: \.isSerious),
      Category(kind: .related, label: "Related adverse event", includes: \.isRelated),
      Category(
        kind: .grade3OrHigher, label: "Adverse event of grade 3 or higher",
        includes: \.isGrade3OrHigher),
      Category(kind: .fatal, label: "Fatal adverse event", includes: \.isFatal),
      Category(
        kind: .leadingToWithdrawal, label: "Adverse event leading to withdrawal",
        includes: \.isLeadingToWithdrawal),
    ]
  }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let byParticipant = cohort.treated.map(cohort.treatmentEmergent)
    let categories = categories()
    let participants = categories.map { category in
      cohort.proportionOfTreated(
        .adverseEvents(category.kind), category.label,
        byParticipant.count { $0.contains(where: category.includes) })
    }
    let events = categories.map { category in
      cohort.countOfTreated(
        .adverseEventCount(category.kind), "\(category.label): events",
        byParticipant.reduce(0) { $0 + $1.count(where: category.includes) })
    }
    let total = byParticipant.reduce(0) { $0 + $1.count }
    let days = cohort.treated.reduce(0) { $0 + $1.observation }
    let rate = PoissonRate(events: total, exposure: ExposureEndpoint.years(days))
    return participants + events + [
      AnalysisResult(
        .adverseEventRate, label: "Adverse events per participant-year",
        population: Cohort.treatedPopulation,
        method: "Events / observation, exact Poisson limits, \(cohort.levelText)",
        participants: cohort.treated.count, value: ResultValue(rate, level: cohort.plan.level))
    ]
  }
}
