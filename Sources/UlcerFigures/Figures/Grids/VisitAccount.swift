import UlcerAnalysis
package import UlcerRecords

/// How one planned visit stands for every treated participant, at the cut-off.
package struct VisitAccount {
  /// How it stands for one participant.
  package enum State: String, CaseIterable {
    case done, missed, overdue, open, left, later

    var name: String {
      switch self {
      case .done: "D done"
      case .missed: "M missed"
      case .overdue: "O overdue: window over, no record"
      case .open: "W in its window now"
      case .left: "L left the study before"
      case .later: "not yet due"
      }
    }

    var letter: String { self == .later ? "" : String(rawValue.prefix(1)).uppercased() }

    /// Whether the visit should have taken place.
    var isDue: Bool { self == .done || self == .missed || self == .overdue }
  }

  /// The visit as planned.
  package let visit: PlannedVisit
  /// One state per participant, in their order.
  package let states: [State]

  /// How many participants are in a state at the visit.
  package func count(_ state: State) -> Int { states.count { $0 == state } }
  /// Visits that should have taken place.
  package var due: Int { states.count(where: \.isDue) }
  /// `19/20`: done of those due.
  var account: String { due == 0 ? "none due" : "\(count(.done))/\(due)" }

  /// One account for each planned visit, in the order of the plan.
  package static func rows(
    _ participants: TreatedParticipants, plan: StudyPlan, records: StudyRecords,
    cut: CalendarDate?
  ) -> [VisitAccount] {
    var known: [Int: [String: Bool]] = [:]
    for visit in records.visits {
      let attended = known[visit.participant]?[visit.visit] ?? false
      known[visit.participant, default: [:]][visit.visit] = attended || visit.isAttended
    }
    return plan.visits.map { visit in
      VisitAccount(
        visit: visit,
        states: participants.members.map { member in
          state(
            of: visit, member.course, member.record,
            isAttended: known[member.course.participant]?[visit.id], cut: cut)
        })
    }
  }

  /// How a visit stands for one participant; `isAttended` is what is recorded, `nil` nothing.
  static func state(
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
