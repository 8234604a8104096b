import ChartGrammar
import SourceDiagnostics
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The planned visits at their true time: done, missed, overdue, not yet due.
struct VisitLane {
  /// One visit on the axis.
  struct Mark: Hashable {
    let name: String
    /// The day on which the visit took place, else the planned one.
    let day: Int
    let state: VisitAccount.State
  }

  let subject: ProfileSubject
  let axis: ProfileAxis
  let pen: ProfilePen
  let marks: [Mark]
  /// Days of attended visits that the plan does not have.
  let unscheduled: [Int]

  init(_ subject: ProfileSubject, axis: ProfileAxis, pen: ProfilePen) {
    self.subject = subject
    self.axis = axis
    self.pen = pen
    // If visits were not read, it is unknown which took place.
    let known = subject.gap(.visits)?.isAbsent == true ? [] : subject.plan.visits
    marks = known.map { visit in
      let state = subject.state(of: visit)
      let seen = subject.course.day(of: subject.visitRecords[visit.id]?.date)
      return Mark(
        name: visit.id,
        day: state == .done ? seen ?? visit.day : visit.day,
        state: state)
    }.sorted { $0.day < $1.day }
    let planned = Set(subject.plan.visits.map(\.id))
    unscheduled = subject.visits.filter { $0.isAttended && !planned.contains($0.visit) }
      .compactMap { subject.course.day(of: $0.date) }.sorted()
  }

  /// `8 due, 7 done`.
  var account: String {
    let due = marks.filter(\.state.isDue)
    if subject.gap(.visits)?.isAbsent == true { return "not known" }
    guard !due.isEmpty else { return "none due yet" }
    return "\(due.count) due, \(due.count { $0.state == .done }) done"
  }

  /// The names, with a line to each symbol below, and the symbols.
  var rows: [ProfileRow] {
    let labels = marks.filter { axis.has($0.day) }
    let line = pen.line
    let fall = 7.0
    let beyond = self.beyond
    let edge = beyond.map { pen.width - pen.width(of: $0, pen.quiet) - 6 } ?? pen.width
    let (named, centres) = named(labels, upTo: max(edge, axis.left + 1))
    let row = ProfileRow(height: line + fall, isTimed: false, keepsWithNext: true) { top in
      names(named, at: centres, beyond: beyond, top: top, height: line + fall)
    }
    return [row, symbols(labels, every: labels.count / max(named.count, 1))]
  }

  /// Returns the labelled visits and their positions: all visits, or every second, third … if a
  /// line has no room for more.
  private func named(_ labels: [Mark], upTo edge: Double) -> ([Mark], [Double]) {
    for step in 1...max(labels.count, 1) {
      let some = labels.enumerated().filter { $0.offset % step == 0 }.map(\.element)
      let wishes = some.map {
        (wish: axis.x($0.day), width: pen.width(of: $0.name, style(of: $0.state)))
      }
      if let centres = SpreadLabels.centres(wishes, in: axis.left...edge, gap: 3.5) {
        return (some, centres)
      }
    }
    return ([], [])
  }

  private func names(
    _ labels: [Mark], at centres: [Double], beyond: String?, top: Double, height: Double
  ) -> [DrawingElement] {
    let guides = ProfileGuides(subject: subject, axis: axis, pen: pen)
    var elements = guides.strongLines(top: top, bottom: top + height)
    for (label, centre) in zip(labels, centres) {
      let (style, x) = (style(of: label.state), axis.x(label.day))
      let width = pen.width(of: label.name, style)
      let ground = Rectangle(x: centre - width / 2 - 1, y: top, width: width + 2, height: pen.line)
      elements += [
        pen.hairline(Palette.axis, [Point(centre, top + pen.line), Point(x, top + height)]),
        .fill(Path(ground), .white),
        pen.text(label.name, x: centre, top: top, style, anchor: .middle),
      ]
    }
    if let beyond {
      elements.append(pen.text(beyond, x: pen.width, top: top, pen.quiet, anchor: .end))
    }
    return elements
  }

  /// Visits after the end of the axis: `w24, w52 →`.
  private var beyond: String? {
    let later = marks.filter { Double($0.day) > axis.days.upperBound }
    guard !later.isEmpty else { return nil }
    let states = Set(later.map(\.state))
    let state = states.count == 1 ? states.first.map { VisitSign.name($0) + ": " } ?? "" : ""
    return state
      + (later.count > 3
        ? CountedNoun.text(later.count, "visit") : later.map(\.name).joined(separator: ", ")) + " →"
  }

  /// Returns the symbols; one that would overlap another is one level lower.
  private func symbols(_ labels: [Mark], every step: Int) -> ProfileRow {
    var ends: [Double] = []
    let levels = labels.map { label -> Int in
      let x = axis.x(label.day)
      let level = ends.firstIndex { $0 + 5 <= x } ?? min(ends.count, 2)
      if level < ends.count { ends[level] = x } else { ends.append(x) }
      return level
    }
    let height = 10 + 5.4 * Double(max(ends.count, 1) - 1)
    return ProfileRow(height: height, keepsWithNext: true) { top in
      let middle = top + 5
      var elements = [
        pen.text(
          step > 1 ? "Visits, some named" : "Visits", x: 0, top: middle - pen.line / 2, pen.strong),
        pen.text(account, x: axis.right + 5, top: middle - pen.line / 2, pen.quiet),
        pen.hairline(Palette.pale, [Point(axis.left, middle), Point(axis.right, middle)]),
      ]
      for day in unscheduled where axis.has(day) {
        elements += VisitSign.unscheduled(at: Point(axis.x(day), middle))
      }
      return elements
        + zip(labels, levels).flatMap { label, level in
          VisitSign.elements(
            label.state, at: Point(axis.x(label.day), middle + 5.4 * Double(level)), pen)
        }
    }
  }

  private func style(of state: VisitAccount.State) -> TypeStyle {
    switch state {
    case .missed, .overdue:
      TypeStyle(size: pen.theme.smallSize, weight: .semibold, colour: Palette.alert)
    case .done, .open: pen.label
    case .left, .later: pen.quiet
    }
  }
}
