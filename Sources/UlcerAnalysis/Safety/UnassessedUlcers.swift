public import UlcerRecords

/// Treated participants whose ulcers nobody assessed after treatment, although they came: of whom no
/// new ulcer, no worsening and no healing is known, and none can be ruled out.
public struct UnassessedUlcers: Hashable, Sendable {
  /// So many attended visits after treatment without an assessment are no chance, and no visit at
  /// which the plan assesses no ulcers.
  private static let visits = 2

  /// Their places in the records at the cut-off; empty where the study has no assessment at all,
  /// which is told of the file.
  public let participants: Set<Int>

  /// Looks at everybody treated.
  init(of analysis: StudyAnalysis) {
    let assessed = analysis.records.ulcers.filter { $0.status != .notAssessed }
    guard !assessed.isEmpty else {
      participants = []
      return
    }
    let courses = analysis.courses
    let followed = Set(
      assessed.filter { ulcer in
        courses[ulcer.participant].treatmentDate.map { ulcer.date > $0 } ?? false
      }.map(\.participant))
    participants = Set(
      courses.filter { course in
        guard let treatment = course.treatmentDate else { return false }
        return !followed.contains(course.participant)
          && course.attendedVisits.count { $0 > treatment } >= UnassessedUlcers.visits
      }.map(\.participant))
  }
}

extension StudyRecords {
  /// Whether there are rows of ulcers, and none of them tells of an assessment.
  public var hasOnlyUnassessedUlcers: Bool {
    !ulcers.isEmpty && ulcers.allSatisfy { $0.status == .notAssessed }
  }
}
