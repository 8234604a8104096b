public import UlcerRecords

/// Treated participants who attended after treatment, but whose ulcers were not assessed: new
/// ulcers, worsening and healing are not known and cannot be ruled out.
public struct UnassessedUlcers: Hashable, Sendable {
  /// This many attended visits after treatment without an assessment are not chance, and not visits
  /// for which the plan has no assessment of ulcers.
  private static let visits = 2

  /// Their places in the records at the cut-off; empty if the study has no assessment at all,
  /// because then the file itself is reported.
  public let participants: Set<Int>

  /// Finds them among all treated participants.
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
  /// There are rows of ulcers, but none of them is an assessment.
  public var hasOnlyUnassessedUlcers: Bool {
    !ulcers.isEmpty && ulcers.allSatisfy { $0.status == .notAssessed }
  }
}
