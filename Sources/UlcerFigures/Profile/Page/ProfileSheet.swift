package import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
package import VectorDrawing

/// The profile of one participant as finished drawings: one page, or more if lanes or table would
/// otherwise be too small to read.
///
/// From the top: facts, visits, ulcers, adverse events, treatments and, if there is room, scores,
/// all on one time axis; then the hands and the table of ulcers. Lanes of ulcers are as high as the
/// page allows, never lower than `UlcerLanes.leastHeight`.
package struct ProfileSheet: Sendable {
  let subject: ProfileSubject

  /// Creates the profile of a subject.
  package init(subject: ProfileSubject) {
    self.subject = subject
  }

  /// The least width of a profile, in points.
  private static let leastWidth = 470.0
  /// The ratio of a page's height to its width: that of paper within its margins.
  private static let proportion = 1.45

  /// Returns the room of a page of paper, at least as wide and as high as desired.
  static func page(atLeast extent: Extent) -> Extent {
    let width = max(extent.width, leastWidth)
    return Extent(width, max(extent.height, width * proportion))
  }

  /// Returns the drawings, none higher than the room unless a single row is; the title and the
  /// subtitle of a caption are above the first.
  package func drawings(
    room: Extent, caption: Caption = .none, measurer: any TextMeasurer
  ) -> [Drawing] {
    let pen = ProfilePen(measurer: measurer, width: max(room.width, ProfileSheet.leastWidth))
    let head = titleRows(caption, pen) + ProfileHeader(subject: subject, pen: pen).rows
    guard subject.course.isTreated else {
      return untreated(head: head, pen: pen, room: room)
    }
    let parts = ProfileParts(subject, head: head, pen: pen)
    let count = Double(max(subject.places.count, 1))
    let largest = parts.hands.widest
    let least = min(ProfileHands.leastScale, largest)
    let middle = max(least, largest * 0.8)
    let small = max(least, largest * 0.62)
    let fullLane = UlcerLanes.fullHeight(subject.places.count)
    let leastLane = UlcerLanes.leastHeight
    // From the most spacious to the tightest layout that fits on one page.
    for (lane, hand, scores) in [
      (30, largest, true), (24, middle, true), (24, small, true),
      (30, largest, false), (24, middle, false), (leastLane, middle, false),
      (leastLane, least, false),
    ] as [(Double, Double, Bool)] {
      let tight = parts.pages(lane: lane, hand: hand, scores: scores).height
      guard tight <= room.height else { continue }
      let full = min(fullLane, lane + (room.height - tight) / count - 0.01)
      return parts.pages(lane: full, hand: hand, scores: scores).drawings(room: room.height)
    }
    // The lanes fill as much of the first page as they can; hands and table go to the next.
    for (lane, scores) in [(22, true), (22, false), (leastLane, false)] {
      let tight = parts.pages(lane: lane, hand: largest, scores: scores).height(withTail: 1)
      guard tight <= room.height else { continue }
      let full = min(fullLane, lane + (room.height - tight) / count - 0.01)
      return parts.pages(lane: full, hand: largest, scores: scores).drawings(room: room.height)
    }
    return parts.pages(lane: 22, hand: largest, scores: true)
      .drawings(room: room.height)
  }

  private func titleRows(_ caption: Caption, _ pen: ProfilePen) -> [ProfileRow] {
    [
      pen.wrapped(
        caption.title, pen.theme.title, width: pen.width, longest: TextFitting.longestNote),
      pen.wrapped(
        caption.subtitle, pen.theme.base, width: pen.width, longest: TextFitting.longestNote),
    ].filter { !$0.lines.isEmpty }.map { text in
      ProfileRow(height: text.height + 2, isTimed: false) {
        text.elements(x: 0, top: $0, measurer: pen.measurer)
      }
    }
  }

  /// Returns the page of a participant who was not treated, without a time axis.
  private func untreated(head: [ProfileRow], pen: ProfilePen, room: Extent) -> [Drawing] {
    let reason = subject.record.screenFailureReason.map { ": \($0)" } ?? ""
    let text = pen.wrapped(
      "Not treated up to the data cut-off (\(subject.state)\(reason)). A profile runs from treatment on: there is nothing to draw yet. Consent \(DateWording.text(subject.record.consentDate)).",
      pen.theme.base, width: pen.width, longest: TextFitting.longestNote)
    let statement = ProfileRow(height: text.height + 8, isTimed: false) {
      text.elements(x: 0, top: $0 + 4, measurer: pen.measurer)
    }
    let table = ProfileTable(subject: subject, pen: pen)
    return ProfilePages.plain(
      head + [statement] + table.rows, width: pen.width, room: room.height,
      continued: ProfileParts.continued(subject, pen), tableHead: table.head)
  }
}
