import PlainOutput
import UlcerRecords

/// The study analysed again with another confirmation gap or another area ratio of worsening.
struct DefinitionSensitivity {
  /// Gaps in days that stand beside the plan's.
  static let confirmationGaps = [7, 14, 21, 28]
  /// Area ratios that stand beside the plan's: 25, 50 and 100 % larger.
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
    _ analysis: StudyAnalysis, _ parameter: SensitivityParameter, ids: [ResultID],
    primary primaryChoice: String, choices: [(choice: String, plan: StudyPlan)]
  ) -> [SensitivityRow] {
    let primaries = ids.compactMap { analysis[$0] }
    var byID: [ResultID: [SensitivityRow]] = [:]
    for (choice, plan) in choices {
      // Records that were cut are cut the same again.
      let changed =
        choice == primaryChoice
        ? analysis
        : StudyAnalysis(
          of: analysis.records, plan: plan, requestedCut: analysis.cut.date, allocation: nil)
      for primary in primaries {
        guard let result = changed[primary.id] else { continue }
        byID[primary.id, default: []].append(
          SensitivityRow(
            result, of: primary, parameter, choice: choice, primaryChoice: primaryChoice))
      }
    }
    return primaries.flatMap { byID[$0.id] ?? [] }
  }

  /// What depends on when a healing is confirmed: also new ulcers, because an ulcer that is active
  /// after an unconfirmed healing is the same one, after a confirmed one another.
  private static func gapIDs(_ plan: StudyPlan) -> [ResultID] {
    [
      "healing.confirmed", "healing.unconfirmed", "healing.durable",
      "healing.time.confirmed.median",
    ]
      + plan.landmarks.map { ResultID("healing.time.confirmed.day-\($0)") }
      + [
        "new-ulcers.participants", "new-ulcers.count", "recurrence.same-location",
        "recurrence.same-location.within-91-days", "primary.local-toxicity.new-ulcer",
        "primary.local-toxicity.any",
      ]
  }

  private static let worseningIDs: [ResultID] = [
    "worsening.baseline-ulcers", "primary.local-toxicity.ulcer-worsening",
    "primary.local-toxicity.any", "primary.local-toxicity.day-84",
  ]
}
