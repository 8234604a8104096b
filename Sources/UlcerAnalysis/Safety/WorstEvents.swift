import UlcerRecords

/// The treatment-emergent adverse events of the highest grade, the most severe first.
///
/// Fatal events come before serious ones, then the others, each by day, then in the order of the
/// participants. A fatal event has grade 5. Events without a grade are never among them.
public struct WorstEvents: Hashable, Sendable {
  /// The highest grade; `nil` if no event has one.
  public let grade: Int?
  /// The events of that grade.
  public let events: [DatedAdverseEvent]

  /// The same events under the grade of the results of an analysis.
  init(_ worst: WorstEvents, told analysis: StudyAnalysis) {
    grade = analysis[.highestGradeSeen(.grade)]?.value.estimate.map { Int($0) }
    events = worst.events
  }

  /// Finds them among all treated participants.
  public init(of analysis: StudyAnalysis) {
    let all = analysis.courses.filter(\.isTreated).flatMap { course in
      analysis.adverseEvents[course.adverseEvents].filter(\.isTreatmentEmergent)
    }
    let highest = all.compactMap(\.grade).max()
    grade = highest
    events =
      highest == nil
      ? []
      : all.filter { $0.grade == highest }.enumerated().sorted { one, other in
        WorstEvents.rank(one.element, one.offset) < WorstEvents.rank(other.element, other.offset)
      }.map(\.element)
  }

  private static func rank(_ event: DatedAdverseEvent, _ place: Int) -> (Int, Int, Int) {
    (event.isFatal ? 0 : event.isSerious ? 1 : 2, event.day ?? .max, place)
  }
}
