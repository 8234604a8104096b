import SurvivalStatistics
import UlcerRecords

/// All results in the order of the table of ids, pooled and, with an allocation, by arm.
struct ResultsTable {
  /// The pooled ids, computed over one cohort.
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    DispositionEndpoint.results(cohort)
      + ExposureEndpoint.results(cohort)
      + LocalToxicityEndpoint.results(cohort)
      + MaximumGradeEndpoint.results(cohort)
      + AdverseEventEndpoint.results(cohort)
      + HealingEndpoint.results(cohort)
      + WorseningEndpoint.results(cohort)
      + NewUlcerEndpoint.results(cohort)
      + RecurrenceEndpoint.results(cohort)
      + PatternEndpoint.results(cohort)
      + PlaceEndpoint.results(cohort)
      + [
        LocalToxicityEndpoint.cumulativeIncidence(cohort),
        NewUlcerEndpoint.robustStandardError(cohort),
      ]
      + MonitoringEndpoint.results(cohort)
  }

  /// Pooled results, then one block per arm, then the differences of each pair of arms.
  static func results(_ study: AnalysedRecords, arms: [String]) -> [AnalysisResult] {
    let pooled = results(Cohort(study, courses: study.courses))
    guard !arms.isEmpty else { return pooled }
    let byArm = arms.map { arm in
      results(Cohort(study, courses: study.courses.filter { $0.arm == arm }))
        .filter { study.plan.efficacyByArm || !isEfficacy($0.id) }
    }
    var all = pooled
    for (arm, results) in zip(arms, byArm) { all += results.map { $0.of(arm: arm) } }
    for first in arms.indices {
      for second in arms.indices where second > first {
        all += zip(byArm[first], byArm[second]).compactMap {
          difference($0, $1, arms: "\(arms[first])-\(arms[second])", level: study.plan.level)
        }
      }
    }
    return all
  }

  /// Results by arm that need the plan's consent: healing, recurrence and medians by place.
  static func isEfficacy(_ id: ResultID) -> Bool {
    id.text.hasPrefix("healing.") || id.text.hasPrefix("recurrence.")
      || id.text.hasSuffix(".median-days-to-healing")
  }

  /// First − second arm for a proportion of participants; `nil` for every other result.
  private static func difference(
    _ first: AnalysisResult, _ second: AnalysisResult, arms: String, level: Double
  ) -> AnalysisResult? {
    guard first.id == second.id, first.isProportionOfParticipants else { return nil }
    let value: ResultValue
    switch (first.value, second.value) {
    case (.proportion(let countOne, let totalOne, _), .proportion(let countTwo, let totalTwo, _)):
      let difference = ProportionDifference(
        BinomialProportion(count: countOne, of: totalOne),
        minus: BinomialProportion(count: countTwo, of: totalTwo))
      switch (difference.estimate, difference.newcombe(level: level)) {
      case (.value(let estimate), .value(let limits)):
        value = .estimate(estimate, limits: ResultLimits(limits), unit: "proportion")
      case (.notEstimable(let reason), _), (_, .notEstimable(let reason)):
        value = .notEstimable(reason: reason.description)
      }
    default: value = .notEstimable(reason: "an arm without participants")
    }
    let percent = ShortestNumber.text(level * 100)
    return AnalysisResult(
      id: first.id.of(arm: arms), label: "\(first.label), difference \(arms)",
      population: first.population,
      method: "Difference of proportions, Newcombe limits, \(percent) %",
      participants: first.participants + second.participants, value: value)
  }
}
