import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The profile of one participant as finished drawings: one page, more only where lanes or table
/// would have to be smaller than can be read.
///
/// From above: facts, visits, ulcers, adverse events, treatments and, where there is room, scores,
/// all on one time axis; then the hands and the table of ulcers. Lanes of ulcers are as high as the
/// page allows, never lower than `UlcerLanes.leastHeight`.
struct ProfileSheet {
  let subject: ProfileSubject
  /// Title and subtitle for a profile that stands alone.
  var caption: Caption = .none

  /// The least width of a profile, in points.
  static let leastWidth = 470.0
  /// Height of a page to its width: that of paper within its margins.
  static let proportion = 1.45
  private static let leastGutter = 84.0
  private static let rightGutter = 66.0

  /// The drawings, none higher than the room where a single row is not.
  func drawings(room: Extent, theme: Theme, measurer: any TextMeasurer) -> [Drawing] {
    let width = max(room.width, ProfileSheet.leastWidth)
    let pen = ProfilePen(theme: theme, measurer: measurer, width: width)
    let head = titleRows(pen) + ProfileHeader(subject: subject, pen: pen).rows
    guard subject.course.isTreated else {
      return untreated(head: head, pen: pen, room: room)
    }
    let gutter = max(ProfileSheet.leastGutter, UlcerLanes.gutter(subject, pen))
    let axis = ProfileAxis(
      subject, left: gutter, right: width - ProfileSheet.rightGutter)
    let ulcers = UlcerLanes(subject, axis: axis, pen: pen)
    let visits = VisitLane(subject, axis: axis, pen: pen)
    let hands = ProfileHands(subject, pen: pen)
    let table = ProfileTable(subject: subject, pen: pen)
    let key = self.key(ulcers, visits, axis, pen)
    func pages(lane: Double, hand: Double, scores: Bool) -> ProfilePages {
      ProfilePages(
        head: head, lanes: lanes(ulcers, axis, pen, height: lane, scores: scores),
        guides: ProfileGuides(subject: subject, axis: axis, pen: pen), visits: visits.rows,
        tail: [key] + handRows(hands, scale: hand, pen) + table.rows, width: width,
        continued: continued(pen), tableHead: table.head)
    }
    let count = Double(max(subject.places.count, 1))
    let largest = hands.widest
    let least = min(ProfileHands.leastScale, largest)
    let middle = max(least, largest * 0.8)
    // From the most comfortable to the tightest that fits on one page.
    for (lane, hand, scores) in [
      (30, largest, true), (24, middle, true), (30, largest, false), (24, middle, false),
      (UlcerLanes.leastHeight, middle, false), (UlcerLanes.leastHeight, least, false),
    ] as [(Double, Double, Bool)] {
      let tight = pages(lane: lane, hand: hand, scores: scores)
      guard tight.height <= room.height else { continue }
      let spare = (room.height - tight.height) / count
      let height = min(UlcerLanes.fullHeight, lane + spare - 0.01)
      return pages(lane: height, hand: hand, scores: scores).drawings(room: room.height)
    }
    // The lanes fill the first page as far as they can; hands and table go to the next.
    for (lane, scores) in [(22, true), (22, false), (UlcerLanes.leastHeight, false)] {
      let height = pages(lane: lane, hand: largest, scores: scores).height(withTail: 1)
      guard height <= room.height else { continue }
      let full = min(UlcerLanes.fullHeight, lane + (room.height - height) / count - 0.01)
      return pages(lane: full, hand: largest, scores: scores).drawings(room: room.height)
    }
    return pages(lane: 22, hand: largest, scores: true).drawings(room: room.height)
  }

  private func continued(_ pen: ProfilePen) -> ProfileRow {
    let text = pen.wrapped(
      "Participant \(subject.record.id), continued", pen.theme.heading, width: pen.width)
    return ProfileRow(height: text.height + 5, isTimed: false) {
      text.elements(x: 0, top: $0, measurer: pen.measurer)
    }
  }

  private func titleRows(_ pen: ProfilePen) -> [ProfileRow] {
    [
      pen.wrapped(caption.title, pen.theme.title, width: pen.width),
      pen.wrapped(caption.subtitle, pen.theme.base, width: pen.width),
    ].filter { !$0.lines.isEmpty }.map { text in
      ProfileRow(height: text.height + 2, isTimed: false) {
        text.elements(x: 0, top: $0, measurer: pen.measurer)
      }
    }
  }

  private func lanes(
    _ ulcers: UlcerLanes, _ axis: ProfileAxis, _ pen: ProfilePen, height: Double, scores: Bool
  ) -> [ProfileRow] {
    let timed = TimedLanes(axis: axis, pen: pen)
    let heading = ProfileHeading(axis: axis, pen: pen)
    let events = EventLanes.items(subject)
    let treatments = TreatmentLanes.items(subject)
    var rows = heading.rows(
      "Ulcers", note: subject.places.isEmpty ? "no ulcer was ever recorded" : ulcers.account,
      ulcers.rows(height: height))
    rows += heading.rows(
      "Adverse events",
      note: events.isEmpty ? "none was recorded" : EventLanes.account(subject), timed.rows(events))
    rows += heading.rows(
      "Other treatments", note: treatments.isEmpty ? "none was recorded" : "",
      timed.rows(treatments))
    let lines = ScoreLanes(subject, axis: axis, pen: pen).rows
    if scores, !lines.isEmpty {
      rows += heading.rows(
        "Scores", note: "each over the range of its instrument; right: first → last", lines)
    }
    return rows
  }

  private func key(
    _ ulcers: UlcerLanes, _ visits: VisitLane, _ axis: ProfileAxis, _ pen: ProfilePen
  ) -> ProfileRow {
    let episodes = subject.places.flatMap(\.episodes)
    return ProfileKey(pen: pen).lanes(
      states: ulcers.states, visits: visits.marks.map(\.state),
      lost: episodes.contains { $0.lossDay != nil },
      closed: episodes.contains { $0.healingDay != nil || !$0.flips.isEmpty },
      numbered: subject.places.contains { $0.episodes.count > 1 },
      unscheduled: !visits.unscheduled.isEmpty, events: !subject.course.adverseEvents.isEmpty,
      goesOn: (EventLanes.items(subject) + TreatmentLanes.items(subject)).contains {
        $0.to == nil && !$0.isDashed
      },
      unobserved: Double(subject.lastDay) + 3 < axis.days.upperBound)
  }

  private func handRows(
    _ hands: ProfileHands, scale: Double, _ pen: ProfilePen
  ) -> [ProfileRow] {
    guard !hands.isEmpty else { return [] }
    var row = hands.row(scale: scale)
    row.keepsWithNext = true
    return [row, ProfileKey(pen: pen).hands(hands.map, scale: scale)]
  }

  /// The page of somebody who was not treated: there is no time since treatment to draw.
  private func untreated(head: [ProfileRow], pen: ProfilePen, room: Extent) -> [Drawing] {
    let reason = subject.record.screenFailureReason.map { ": \($0)" } ?? ""
    let text = pen.wrapped(
      "Not treated up to the data cut-off (\(subject.state)\(reason)). A profile runs from treatment on: there is nothing to draw yet. Consent \(DateWording.text(subject.record.consentDate)).",
      pen.theme.base, width: pen.width)
    let statement = ProfileRow(height: text.height + 8, isTimed: false) {
      text.elements(x: 0, top: $0 + 4, measurer: pen.measurer)
    }
    let table = ProfileTable(subject: subject, pen: pen)
    return ProfilePages.plain(
      head + [statement] + table.rows, width: pen.width, room: room.height,
      continued: continued(pen), tableHead: table.head)
  }
}
