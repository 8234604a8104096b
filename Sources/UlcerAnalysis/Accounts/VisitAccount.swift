public import UlcerRecords

/// The status of one planned visit for every treated participant, at the cut-off.
public struct VisitAccount: Hashable, Sendable {
  /// The status for one participant.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It took place.
    case done
    /// It is recorded as missed.
    case missed
    /// Its window is over and there is no record.
    case overdue
    /// Its window is not over.
    case open
    /// The participant discontinued before the visit.
    case left
    /// Its window has not begun.
    case later

    /// The visit is due: it should have taken place.
    package var isDue: Bool { self == .done || self == .missed || self == .overdue }

    /// The word of the status in names of results.
    public var result: VisitResult.State {
      switch self {
      case .done: .done
      case .missed: .missed
      case .overdue: .overdue
      case .open: .open
      case .left: .left
      case .later: .later
      }
    }
  }

  /// The visit as planned.
  public let visit: PlannedVisit
  /// One status per participant, in the order of the courses.
  public let states: [State]

  /// Returns the number of participants with a status at the visit.
  func count(_ state: VisitResult.State) -> Int {
    states.count { state == .due ? $0.isDue : $0.result == state }
  }

  /// One account for each planned visit, in the order of the plan, of some courses of a study.
  public static func rows(
    _ courses: [ParticipantCourse], in analysis: StudyAnalysis
  ) -> [VisitAccount] {
    let records = analysis.records
    var known: [Int: [String: Bool]] = [:]
    for visit in records.visits {
      let attended = known[visit.participant]?[visit.visit] ?? false
      known[visit.participant, default: [:]][visit.visit] = attended || visit.isAttended
    }
    return analysis.plan.visits.map { visit in
      VisitAccount(
        visit: visit,
        states: courses.map { course in
          state(
            of: visit, course, records.participants[course.participant],
            isAttended: known[course.participant]?[visit.id], cut: analysis.cut.date)
        })
    }
  }

  /// Returns the status of a visit for one participant; `isAttended` is the record, `nil` if there
  /// is none.
  public static func state(
    of visit: PlannedVisit, _ course: ParticipantCourse, _ record: Participant, isAttended: Bool?,
    cut: CalendarDate?
  ) -> State {
    if let isAttended { return isAttended ? .done : .missed }
    let start = visit.windowStart ?? visit.day
    let ends = [course.deathDate, record.endDate].compactMap(course.day(of:))
    if let end = ends.min(), end <= visit.windowEnd { return .left }
    guard let today = course.day(of: cut) else { return .later }
    if today < start { return .later }
    return today > visit.windowEnd ? .overdue : .open
  }
}
