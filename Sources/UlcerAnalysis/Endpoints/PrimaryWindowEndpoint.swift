import UlcerRecords

/// The completeness of the primary window, and the worst case of grades (sections 1 and 8).
struct PrimaryWindowEndpoint {
  /// Treated participants whose primary window is complete.
  static func results(_ cohort: Cohort) -> [AnalysisResult] {
    [
      cohort.proportionOfTreated(
        .primaryWindow(.complete),
        "Primary window complete (\(cohort.plan.primaryWindowWords))",
        where: \.hasCompleteWindow)
    ]
  }

  /// Treated participants with an event of grade 3 or higher, or whose window is not complete.
  static func gradeThreeWorstCase(_ cohort: Cohort) -> [AnalysisResult] {
    [
      cohort.proportionOfTreated(
        .primaryWindow(.gradeThreeWorstCase),
        "Any organ system: grade 3 or higher, or an incomplete primary window"
      ) { $0.hasGradeThree || !$0.hasCompleteWindow }
    ]
  }
}

extension ParticipantCourse {
  /// An adverse event of grade 3 or higher in the primary window, events of local toxicity left out.
  var hasGradeThree: Bool {
    self.maximumGrades.contains { $0.organSystem == nil && ($0.grade ?? 0) >= 3 }
  }
}
