import PlainOutput
import SurvivalStatistics
import UlcerRecords

/// All results in the order of the table of ids, pooled and, with an allocation, by arm.
struct ResultsTable {
  /// Results that are computed over one cohort, independently of all others.
  private struct Part: Sendable {
    let results: @Sendable (Cohort) -> [AnalysisResult]
    /// The part takes long, so it should not be started last.
    var isLong = false
  }

  /// The pooled ids in the order of the table.
  private static let parts = [
    Part(results: DispositionEndpoint.results), Part(results: ExposureEndpoint.results),
    Part(results: PrimaryWindowEndpoint.results),
    Part(results: LocalToxicityEndpoint.results), Part(results: ComplicationEndpoint.results),
    Part(results: MaximumGradeEndpoint.results),
    Part(results: PrimaryWindowEndpoint.gradeThreeWorstCase),
    Part(results: AdverseEventEndpoint.results), Part(results: HealingEndpoint.states),
    Part(results: HealingEndpoint.times, isLong: true),
    Part(results: HealingEndpoint.turnbull, isLong: true),
    Part(results: HealingEndpoint.incidences, isLong: true),
    Part(results: OpenUlcerEndpoint.afterHealing), Part(results: OpenUlcerEndpoint.results),
    Part(results: TargetUlcerEndpoint.results), Part(results: BurdenEndpoint.results),
    Part(results: UlcerFreeDaysEndpoint.results),
    Part(results: HealingEndpoint.areaReduction), Part(results: WorseningEndpoint.results),
    Part(results: NewUlcerEndpoint.results), Part(results: NewUlcerNumberEndpoint.results),
    Part(results: NewUlcerTimeEndpoint.results), Part(results: RecurrenceEndpoint.results),
    Part(results: PatternEndpoint.results), Part(results: PlaceEndpoint.results, isLong: true),
    Part(results: {
      [LocalToxicityEndpoint.cumulativeIncidence($0), NewUlcerEndpoint.robustStandardError($0)]
    }), Part(results: MonitoringEndpoint.results), Part(results: SubgroupEndpoint.results),
  ]

  /// The parts, the long ones first.
  private static let order =
    parts.indices.filter { parts[$0].isLong }
    + parts.indices.filter { !parts[$0].isLong }

  /// All parts of each cohort, in the order of the table.
  private static func results(_ cohorts: [Cohort], _ runner: some ResultsRunner)
    -> [[AnalysisResult]]
  {
    let found = runner.run(cohorts.count * parts.count) { place in
      let cohort = cohorts[place % cohorts.count]
      let results = parts[order[place / cohorts.count]].results(cohort)
      return cohort.study.needs.areMet ? results : results.map(cohort.study.needs.told)
    }
    return cohorts.indices.map { cohort in
      var own = [[AnalysisResult]](repeating: [], count: parts.count)
      for (place, part) in order.enumerated() {
        own[part] = found[place * cohorts.count + cohort]
      }
      return own.flatMap { $0 }
    }
  }

  /// Pooled results, then one block per arm, then the differences of each pair of arms.
  static func results(
    _ study: AnalysedRecords, arms: [String], runner: some ResultsRunner
  ) -> ResultBlocks {
    let cohorts =
      [Cohort(study, courses: study.courses)]
      + arms.map { arm in Cohort(study, courses: study.courses.filter { $0.arm == arm }) }
    return blocks(results(cohorts, runner), study.needs, study.plan, arms)
  }

  /// The accounts of a study with known endpoints, in the same blocks.
  static func accounts(_ analysis: StudyAnalysis, runner: some ResultsRunner) -> ResultBlocks {
    let arms = analysis.arms
    let groups: [String?] = [nil] + arms
    let found = runner.run(groups.count) { AccountsTable.results(analysis, arm: groups[$0]) }
    var blocks = blocks(found, analysis.needs, analysis.plan, arms)
    // Results that an open analysis does not have come last.
    if analysis.plan.efficacyByArm, arms.count > 1 {
      blocks.differences += ScoresByArm(of: analysis).differences()
    }
    blocks.differences += RecordAccount.inNoArm(analysis)
    return blocks
  }

  /// Blocks from the results over all participants and those of each arm.
  private static func blocks(
    _ found: [[AnalysisResult]], _ needs: ResultNeeds, _ plan: StudyPlan, _ arms: [String]
  ) -> ResultBlocks {
    let byArm = found.dropFirst().map { results in
      results.filter { plan.efficacyByArm || !$0.name.traits.isEfficacy }
    }
    var differences: [AnalysisResult] = []
    for first in arms.indices {
      for second in arms.indices where second > first {
        differences += zip(byArm[first], byArm[second]).compactMap {
          difference($0, $1, needs, arms: (arms[first], arms[second]), level: plan.level)
        }
      }
    }
    return ResultBlocks(
      pooled: found.first ?? [],
      byArm: zip(arms, byArm).map { arm, results in results.map { $0.of(arm: arm) } },
      differences: differences)
  }

  /// First − second arm for a proportion of participants; `nil` for every other result.
  private static func difference(
    _ first: AnalysisResult, _ second: AnalysisResult, _ needs: ResultNeeds,
    arms: (first: String, second: String), level: Double
  ) -> AnalysisResult? {
    guard first.id == second.id, first.name.traits.isProportionOfParticipants else { return nil }
    let value: ResultValue
    let wanting = [first, second].compactMap { needs.reason(for: $0.name, count: $0.value.count) }
    switch (first.value, second.value) {
    case _ where !wanting.isEmpty: value = .notEstimable(reason: wanting[0])
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
      id: first.id.of(arms.first, minus: arms.second),
      label: "\(first.label), difference \(arms.first)-\(arms.second)",
      population: first.population,
      method: "Difference of proportions, Newcombe limits, \(percent) %",
      participants: first.participants + second.participants, value: value)
  }
}

/// Results in the order of the file: over all participants, of each arm, then the differences of
/// arms.
struct ResultBlocks {
  /// Results over all participants.
  var pooled: [AnalysisResult]
  /// Results of each arm, in the order of the arms.
  var byArm: [[AnalysisResult]]
  /// Results of each pair of arms.
  var differences: [AnalysisResult]

  /// The number of all deaths.
  var all: [AnalysisResult] { pooled + byArm.flatMap { $0 } + differences }

  /// Each block, followed by that of further results.
  func followed(by further: ResultBlocks) -> ResultBlocks {
    ResultBlocks(
      pooled: pooled + further.pooled, byArm: zip(byArm, further.byArm).map { $0 + $1 },
      differences: differences + further.differences)
  }
}
