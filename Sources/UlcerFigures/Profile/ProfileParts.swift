import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The rows of a profile, made once; the ways to fill a page differ only in the lanes of ulcers and
/// the hands.
struct ProfileParts {
  let subject: ProfileSubject
  let pen: ProfilePen
  let hands: ProfileHands
  private let axis: ProfileAxis
  private let ulcers: UlcerLanes
  private let head: [ProfileRow]
  private let visits: [ProfileRow]
  /// Adverse events and treatments.
  private let events: [ProfileRow]
  private let scores: [ProfileRow]
  private let key: ProfileRow
  private let table: [ProfileRow]
  private let tableHead: ProfileRow

  private static let leastGutter = 84.0
  private static let rightGutter = 66.0

  /// - Parameter head: the rows above the time axis.
  init(_ subject: ProfileSubject, head: [ProfileRow], pen: ProfilePen) {
    self.subject = subject
    self.pen = pen
    self.head = head
    let gutter = max(ProfileParts.leastGutter, UlcerLanes.gutter(subject, pen))
    axis = ProfileAxis(
      subject, left: gutter, right: pen.width - ProfileParts.rightGutter)
    ulcers = UlcerLanes(subject, axis: axis, pen: pen)
    hands = ProfileHands(subject, pen: pen)
    let visits = VisitLane(subject, axis: axis, pen: pen)
    self.visits = visits.rows
    let events = EventLanes.items(subject)
    let treatments = TreatmentLanes.items(subject)
    let timed = TimedLanes(axis: axis, pen: pen)
    let heading = ProfileHeading(axis: axis, pen: pen)
    self.events =
      heading.rows(
        "Adverse events",
        note: events.isEmpty
          ? subject.noneRecorded(.adverseEvents, "none was recorded") : EventLanes.account(subject),
        timed.rows(events))
      + heading.rows(
        "Other treatments",
        note: treatments.isEmpty
          ? subject.noneRecorded(.treatments, "none was recorded") : "",
        timed.rows(treatments))
    let lines = ScoreLanes(subject, axis: axis, pen: pen).rows
    scores =
      lines.isEmpty
      ? []
      : heading.rows(
        "Scores", note: "each over the range of its instrument; right: first → last", lines)
    let episodes = subject.places.flatMap(\.episodes)
    key = ProfileKey(pen: pen).lanes(
      states: ulcers.states, visits: visits.marks.map(\.state),
      lost: episodes.contains { $0.lossDay != nil },
      closed: episodes.contains { $0.healingDay != nil || !$0.flips.isEmpty },
      numbered: subject.places.contains { $0.episodes.count > 1 },
      unscheduled: !visits.unscheduled.isEmpty, events: !events.isEmpty,
      goesOn: (events + treatments).contains { $0.to == nil && !$0.isDashed },
      unobserved: Double(subject.lastDay) + 3 < axis.days.upperBound)
    let table = ProfileTable(subject: subject, pen: pen)
    self.table = table.rows
    tableHead = table.head
  }

  /// Returns the profile with a height of lanes, a scale of hands, and with or without scores.
  func pages(lane: Double, hand: Double, scores: Bool) -> ProfilePages {
    let note =
      subject.places.isEmpty
      ? subject.noneRecorded(.ulcers, "no ulcer was ever recorded") : ulcers.account
    let lanes = ProfileHeading(axis: axis, pen: pen)
      .rows("Ulcers", note: note, ulcers.rows(height: lane))
    return ProfilePages(
      head: head, lanes: lanes + events + (scores ? self.scores : []),
      guides: ProfileGuides(subject: subject, axis: axis, pen: pen), visits: visits,
      tail: [key] + handRows(hand) + table, width: pen.width,
      continued: ProfileParts.continued(subject, pen), tableHead: tableHead)
  }

  private func handRows(_ scale: Double) -> [ProfileRow] {
    guard !hands.isEmpty else { return [] }
    var row = hands.row(scale: scale)
    row.keepsWithNext = true
    return [row, ProfileKey(pen: pen).hands(hands.map, scale: scale)]
  }

  /// Returns the head of a later page.
  static func continued(_ subject: ProfileSubject, _ pen: ProfilePen) -> ProfileRow {
    let text = pen.wrapped(
      "Participant \(subject.record.id), continued", pen.theme.heading, width: pen.width)
    return ProfileRow(height: text.height + 5, isTimed: false) {
      text.elements(x: 0, top: $0, measurer: pen.measurer)
    }
  }
}
