import PlainOutput
import UlcerRecords

/// Results behind those of the endpoints: participant disposition, completeness of assessments,
/// gaps in the records, and operating characteristics of the monitoring rule.
struct AccountsTable {
  /// Results over all participants, or over one coded arm if the closed report shows them by arm.
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    let byArm =
      VisitAccount.results(analysis, arm: arm)
      + BaselineSummary.results(analysis, arm: arm)
      + LocalToxicityWindows.results(analysis, arm: arm)
      + LocalToxicitySources.results(analysis, arm: arm)
      + AdverseEventsByTerm.results(analysis, arm: arm)
      + GraveEvents.results(analysis, arm: arm) + PlaceCounts.results(analysis, arm: arm)
    let ofAll =
      arm != nil
      ? RecordAccount.results(analysis, arm: arm) + scores(analysis, arm: arm)
      : ScreeningFailures.results(analysis) + Accrual.results(analysis)
        + ParticipantStates.results(analysis) + WorstEvents.results(analysis)
        + DeathAccount.results(analysis) + BestChange.results(analysis)
        + MonitoringCourse.results(analysis) + AbsentEvents.results(analysis)
        + RecordAccount.results(analysis, arm: nil) + scores(analysis)
    return (byArm + ofAll).map(analysis.needs.told)
  }

  /// The scores of an arm, where the plan allows efficacy by arm.
  private static func scores(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    guard let arm, analysis.plan.efficacyByArm else { return [] }
    return ScoresByArm(of: analysis).results(of: arm)
  }

  /// The scores, and the number of instruments that have any.
  private static func scores(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let scores = ScoreAnalysis(of: analysis)
    return [
      AnalysisResult(
        .record(.instruments), label: "Instruments with a score of a treated participant",
        population: Cohort.treatedPopulation, method: "Count",
        participants: analysis.courses.count(where: \.isTreated),
        value: .count(Set(scores.readings.map(\.instrument)).count))
    ] + scores.results
  }

  /// The text of a level: `95 %`.
  static func levelText(_ analysis: StudyAnalysis) -> String {
    "\(ShortestNumber.text(analysis.plan.level * 100)) %"
  }

  /// A proportion of treated participants that describes them and has no confidence interval.
  static func describingShare(
    _ name: ResultName, _ label: String, _ count: Int, of total: Int,
    population: String = Cohort.treatedPopulation
  ) -> AnalysisResult {
    AnalysisResult(
      name, label: label, population: population, method: "Proportion, a description",
      participants: total,
      value: .proportion(count: count, of: total, orNotEstimable: "no participants"))
  }
}

extension VisitAccount {
  /// `visits.VISIT.STATE` of each planned visit, then of all together.
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    let courses = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    let accounts = rows(courses, in: analysis)
    func result(
      _ visit: String?, _ label: String, _ state: VisitResult.State, _ count: Int
    ) -> AnalysisResult {
      AnalysisResult(
        .visits(visit, state), label: "\(label): \(words(of: state))",
        population: "Planned visits of treated participants", method: "Count",
        participants: courses.count, value: .count(count))
    }
    return accounts.flatMap { account in
      VisitResult.State.allCases.map {
        result(account.visit.id, account.visit.label, $0, account.count($0))
      }
    }
      + VisitResult.State.allCases.map { state in
        result(nil, "All planned visits", state, accounts.reduce(0) { $0 + $1.count(state) })
      }
  }

  private static func words(of state: VisitResult.State) -> String {
    switch state {
    case .due: "due"
    case .done: "done"
    case .missed: "missed"
    case .overdue: "overdue"
    case .open: "visit window open"
    case .left: "discontinued before the visit"
    case .later: "not yet due"
    }
  }
}
