import SurvivalStatistics
import UlcerRecords

/// The contribution of each participant of an arm to a proportion, a count or a rate.
enum ComparedCounts {
  /// The number that count, of a total of ulcers, episodes or participants.
  struct Tally: Hashable {
    var count = 0
    var total = 0
  }

  /// One tally per treated participant: the result computed over that participant alone.
  static func of(_ id: ResultName, in cohort: Cohort) -> [Tally] {
    cohort.treated.map { course in
      let alone = Cohort(cohort.study, courses: [course])
      switch value(id, alone) {
      case .count(let count): return Tally(count: count, total: 1)
      case .proportion(let count, let total, _): return Tally(count: count, total: total)
      default: return Tally()
      }
    }
  }

  static func total(_ tallies: [Tally]) -> Tally {
    tallies.reduce(into: Tally()) { sum, tally in
      sum.count += tally.count
      sum.total += tally.total
    }
  }

  /// The rate of a cohort; not estimable without participants.
  static func rate(_ id: ResultName, in cohort: Cohort) -> PoissonRate {
    guard case .rate(let events, let exposure, _, _, _) = value(id, cohort) else {
      return PoissonRate(events: 0, exposure: 0)
    }
    return PoissonRate(events: events, exposure: exposure)
  }

  /// Scores to permute: the counts themselves. For clustered ulcers, each participant's excess of
  /// counted ulcers over the number expected from the proportion in both arms, times the number of
  /// all ulcers, which keeps the scores whole and so the test exact.
  static func scores(
    _ first: [Tally], _ second: [Tally], isClustered: Bool
  ) -> ([Double], [Double]) {
    guard isClustered else {
      return (first.map { Double($0.count) }, second.map { Double($0.count) })
    }
    let all = total(first + second)
    func score(_ tally: Tally) -> Double {
      Double(tally.count * all.total - tally.total * all.count)
    }
    // A participant without an ulcer makes no difference in either arm.
    return (first.filter { $0.total > 0 }.map(score), second.filter { $0.total > 0 }.map(score))
  }

  private static func value(_ id: ResultName, _ cohort: Cohort) -> ResultValue? {
    let results: [AnalysisResult] =
      switch id {
      case .toxicity: LocalToxicityEndpoint.results(cohort)
      case .primaryWindow: PrimaryWindowEndpoint.gradeThreeWorstCase(cohort)
      case .complication: ComplicationEndpoint.results(cohort)
      case .highestGrade: MaximumGradeEndpoint.results(cohort)
      case .adverseEvent: AdverseEventEndpoint.results(cohort)
      case .healing: HealingEndpoint.states(cohort)
      case .worsening: WorseningEndpoint.results(cohort)
      case .newUlcers: NewUlcerEndpoint.results(cohort)
      case .recurrence: RecurrenceEndpoint.results(cohort)
      default: []
      }
    return results.last { $0.name == id }?.value
  }
}
