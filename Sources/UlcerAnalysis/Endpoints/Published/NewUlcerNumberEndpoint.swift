import UlcerRecords

/// Participants by their number of new ulcers at the end of the primary window (section 11 of the
/// definitions).
struct NewUlcerNumberEndpoint {
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    let groups = cohort.treated.compactMap(number).map { NewUlcerNumberResult($0) }
    return NewUlcerNumberResult.allCases.map { group in
      AnalysisResult(
        .newUlcerNumber(group), label: "Participants with \(words(group)) in the primary window",
        population: "Treated participants with a complete primary window",
        method: "Proportion with exact (Clopper–Pearson) limits, \(cohort.levelText)",
        participants: groups.count,
        value: cohort.exactProportion(groups.count { $0 == group }, of: groups.count))
    }
  }

  /// The number of new ulcers of a participant at the end of the primary window; `nil` where the window
  /// is not complete.
  static func number(of course: ParticipantCourse) -> Int? {
    guard let window = course.primaryWindow, window.isComplete else { return nil }
    return course.newUlcerDays.count { $0 <= window.lastDay }
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
