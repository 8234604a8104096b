import PlainOutput
import UlcerRecords

/// The study analysed again with another confirmation gap or another area ratio of worsening.
struct DefinitionSensitivity {
  /// Gaps in days that are compared with the plan's.
  static let confirmationGaps = [7, 14, 21, 28]
  /// Area ratios that are compared with the plan's: 25, 50 and 100 % larger.
  static let areaRatios = [1.25, 1.5, 2]

  static func rows(_ analysis: StudyAnalysis) -> [SensitivityRow] {
    let plan = analysis.plan
    let gaps = Set(confirmationGaps + [plan.confirmationGap]).sorted()
    let ratios = Set(areaRatios + [plan.worseningAreaRatio]).sorted()
    return rows(
      analysis, .confirmationGap, ids: gapIDs(plan), primary: String(plan.confirmationGap),
      choices: gaps.map { gap in
        var changed = plan
        changed.confirmationGap = gap
        changed.confirmationTolerance = min(plan.confirmationTolerance, gap)
        return (String(gap), changed)
      })
      + rows(
        analysis, .worseningAreaRatio, ids: worseningIDs,
        primary: ShortestNumber.text(plan.worseningAreaRatio),
        choices: ratios.map { ratio in
          var changed = plan
          changed.worseningAreaRatio = ratio
          return (ShortestNumber.text(ratio), changed)
        })
  }

  private static func rows(
    _ analysis: StudyAnalysis, _ parameter: SensitivityParameter, ids: [ResultName],
    primary primaryChoice: String, choices: [(choice: String, plan: StudyPlan)]
  ) -> [SensitivityRow] {
    let primaries = ids.compactMap { analysis[$0] }
    var byID: [ResultName: [SensitivityRow]] = [:]
    for (choice, plan) in choices {
      // Records that are already cut do not change when they are cut again.
      let changed =
        choice == primaryChoice
        ? analysis
        : StudyAnalysis(
          of: analysis.records, plan: plan, requestedCut: analysis.cut.date, allocation: nil)
      for primary in primaries {
        guard let result = changed[primary.name] else { continue }
        byID[primary.name, default: []].append(
          SensitivityRow(
            result, of: primary, parameter, choice: choice, primaryChoice: primaryChoice))
      }
    }
    return primaries.flatMap { byID[$0.name] ?? [] }
  }

  /// Results that depend on the time of confirmation. New ulcers are among them: an ulcer that is
  /// active after an unconfirmed healing is the same one, after a confirmed healing another.
  private static func gapIDs(_ plan: StudyPlan) -> [ResultName] {
    [
      .healing(.confirmed), .healing(.unconfirmed), .healing(.durable),
      .healingTime(.confirmed, .median),
    ]
      + plan.landmarks.map { .healingTime(.confirmed, .day($0)) }
      + [
        .newUlcers(.participants), .newUlcers(.count), .recurrence(.sameLocation),
        .recurrence(.sameLocationEarly), .localToxicity(.newUlcer), .localToxicity(.any),
      ]
      + publishedIDs(plan)
  }

  /// Endpoints of published trials that depend on it, because a cancelled healing is open throughout.
  private static func publishedIDs(_ plan: StudyPlan) -> [ResultName] {
    plan.visits.filter { $0.day > 0 }.flatMap { visit -> [ResultName] in
      [
        .burden(.openUlcers(visit: visit.id)), .burden(.change(visit: visit.id)),
        .burden(.allHealed(visit: visit.id)),
      ]
    } + [.ulcerFreeDays(.day84)] + NewUlcerNumberResult.allCases.map { .newUlcerNumber($0) }
      + NewUlcerTimeResult.listed.filter { $0.reading.day != nil }.map { .newUlcerTime($0) }
  }

  private static let worseningIDs: [ResultName] = [
    .worsening(.baselineUlcers), .localToxicity(.ulcerWorsening), .localToxicity(.any),
    .localToxicityIncidence,
  ]
}
