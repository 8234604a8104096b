import UlcerRecords

/// Participants by their number of new ulcers at the end of the primary window (section 11 of the
/// definitions).
struct NewUlcerNumberEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let complete = cohort.treated.filter(\.hasCompleteWindow)
    let groups = complete.map { course in
      let lastDay = course.primaryWindow?.lastDay ?? cohort.plan.primaryWindow
      return NewUlcerNumberResult(course.newUlcerDays.count { $0 <= lastDay })
    }
    return NewUlcerNumberResult.allCases.map { group in
      AnalysisResult(
        .newUlcerNumber(group), label: "Participants with \(words(group)) in the primary window",
        population: "Treated participants with a complete primary window",
        method: "Proportion with exact (Clopper–Pearson) limits, \(cohort.levelText)",
        participants: complete.count,
        value: cohort.exactProportion(groups.count { $0 == group }, of: complete.count))
    }
  }

  private static func words(_ group: NewUlcerNumberResult) -> String {
    switch group {
    case .none: "no new ulcer"
    case .one: "1 new ulcer"
    case .two: "2 new ulcers"
    case .threeOrMore: "3 or more new ulcers"
    }
  }
}
