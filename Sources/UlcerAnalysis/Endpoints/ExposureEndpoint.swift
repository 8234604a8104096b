import UlcerRecords

/// The time for which treated participants were observed (section 1 of the definitions).
struct ExposureEndpoint {
  static let daysPerYear = 365.25

  /// Days in years of 365.25 days.
  static func years(_ days: Int) -> Double { Double(days) / daysPerYear }

  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let atRisk = cohort.treated.reduce(0) { $0 + $1.timeAtRisk }
    let observed = cohort.treated.reduce(0) { $0 + $1.observation }
    return [
      years(
        cohort, .participantYears, "Ulcer follow-up",
        method: "Sum of days from treatment to the last attended visit or assessment, / 365.25",
        atRisk),
      years(
        cohort, .adverseEventYears, "Adverse-event reporting period",
        method:
          "Sum of days from treatment to the earliest of cut-off, end and death, to the end of "
          + "ulcer follow-up of those lost to follow-up, / 365.25",
        observed),
      cohort.countOfTreated(
        .exposure(.followedShort),
        "Followed for fewer than \(cohort.plan.primaryWindow) days",
        cohort.treated.count(where: \.isFollowedShort)),
    ]
  }

  private static func years(
    _ cohort: Cohort, _ result: ExposureResult, _ label: String, method: String, _ days: Int
  ) -> AnalysisResult {
    AnalysisResult(
      .exposure(result), label: label, population: Cohort.treatedPopulation, method: method,
      participants: cohort.treated.count,
      value: .estimate(years(days), limits: nil, unit: "years"))
  }
}
