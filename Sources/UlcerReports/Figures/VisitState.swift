import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// How one planned visit of one participant stands at the cut-off.
enum VisitState: String, CaseIterable {
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

  var colour: Colour {
    switch self {
    case .done: Palette.series[0]
    case .missed: Palette.mix(Palette.series[1], .white, share: 0.35)
    case .overdue: Palette.alert
    case .open: Palette.mix(Palette.series[0], .white, share: 0.7)
    case .left: Palette.pale
    case .later: ParticipantStrip.quiet
    }
  }

  /// Whether the visit should have taken place.
  var isDue: Bool { self == .done || self == .missed || self == .overdue }

  /// The state of a visit.
  /// - Parameters:
  ///   - isAttended: what is recorded; `nil` without a record.
  ///   - cut: the data cut-off.
  init(
    of visit: PlannedVisit, _ course: ParticipantCourse, _ record: Participant, isAttended: Bool?,
    cut: CalendarDate?
  ) {
    if let isAttended {
      self = isAttended ? .done : .missed
      return
    }
    let start = visit.windowStart ?? visit.day
    let ends = [course.deathDate, record.endDate].compactMap(course.day(of:))
    if let end = ends.min(), end <= visit.windowEnd {
      self = .left
    } else if let today = course.day(of: cut), today >= start {
      self = today > visit.windowEnd ? .overdue : .open
    } else {
      self = .later
    }
  }
}
