import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The planned visits at their true time: done, missed, overdue, still to come.
struct VisitLane {
  /// One visit on the axis.
  struct Mark: Hashable {
    let name: String
    /// The day on which it took place, else the planned one.
    let day: Int
    let state: VisitState
  }

  let subject: ProfileSubject
  let axis: ProfileAxis
  let pen: ProfilePen
  let marks: [Mark]
  /// Days of attended visits that are in no plan.
  let unscheduled: [Int]

  init(_ subject: ProfileSubject, axis: ProfileAxis, pen: ProfilePen) {
    self.subject = subject
    self.axis = axis
    self.pen = pen
    marks = subject.plan.visits.map { visit in
      let state = subject.state(of: visit)
      let seen = subject.course.day(of: subject.visitRecords[visit.id]?.date)
      return Mark(
        name: visit.day == 0 ? "day 0" : visit.id,
        day: state == .done ? seen ?? visit.day : visit.day,
        state: state)
    }.sorted { $0.day < $1.day }
    let planned = Set(subject.plan.visits.map(\.id))
    unscheduled = subject.visits.filter { $0.isAttended && !planned.contains($0.visit) }
      .compactMap { subject.course.day(of: $0.date) }
  }

  /// `7 of 8 due done`.
  var account: String {
    let due = marks.filter(\.state.isDue)
    guard !due.isEmpty else { return "none due yet" }
    return "\(due.count { $0.state == .done }) of \(due.count) due done"
  }

  /// The names, with a line to each symbol below, and the symbols.
  var rows: [ProfileRow] {
    let labels = marks.filter { axis.has($0.day) }
    let wishes = labels.map {
      (wish: axis.x($0.day), width: pen.width(of: $0.name, style(of: $0.state)))
    }
    let line = pen.line
    let fall = 7.0
    let beyond = self.beyond
    let edge = beyond.map { pen.width - pen.width(of: $0, pen.quiet) - 6 } ?? pen.width
    var rows: [ProfileRow] = []
    if let centres = SpreadLabels.centres(
      wishes, in: axis.left...max(edge, axis.left + 1), gap: 3.5)
    {
      rows.append(
        ProfileRow(height: line + fall, isTimed: false, keepsWithNext: true) { top in
          let rest = beyond.map {
            [pen.text($0, x: pen.width, top: top, pen.quiet, anchor: .end)]
          }
          return (rest ?? [])
            + zip(labels, centres).flatMap { label, centre -> [DrawingElement] in
              let x = axis.x(label.day)
              return [
                pen.hairline(
                  Palette.axis, [Point(centre, top + line), Point(x, top + line + fall)]),
                pen.text(label.name, x: centre, top: top, style(of: label.state), anchor: .middle),
              ]
            }
        })
    }
    return rows + [symbols(labels)]
  }

  /// Visits after the end of the axis: `w24, w52 →`.
  private var beyond: String? {
    let later = marks.filter { Double($0.day) > axis.days.upperBound }
    guard !later.isEmpty else { return nil }
    let states = Set(later.map(\.state))
    let state = states.count == 1 ? states.first.map { VisitSign.name($0) + ": " } ?? "" : ""
    return state
      + (later.count > 3
        ? "\(later.count) visits" : later.map(\.name).joined(separator: ", ")) + " →"
  }

  /// The symbols, one that would lie on another on a level below it.
  private func symbols(_ labels: [Mark]) -> ProfileRow {
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
        pen.text("Visits", x: 0, top: middle - pen.line / 2, pen.strong),
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

  private func style(of state: VisitState) -> TypeStyle {
    switch state {
    case .missed, .overdue:
      TypeStyle(size: pen.theme.smallSize, weight: .semibold, colour: Palette.alert)
    case .done, .open: pen.label
    case .left, .later: pen.quiet
    }
  }
}

/// The symbol of a visit's state.
enum VisitSign {
  static func name(_ state: VisitState) -> String {
    switch state {
    case .done: "visit done"
    case .missed: "missed"
    case .overdue: "overdue"
    case .open: "in its window now"
    case .left: "left the study before"
    case .later: "to come"
    }
  }

  /// A visit that is in no plan.
  static func unscheduled(at point: Point) -> [DrawingElement] {
    [
      .stroke(
        Path(through: [Point(point.x, point.y - 2.4), Point(point.x, point.y + 2.4)]),
        LineStyle(Palette.series[0], width: 1.2))
    ]
  }

  static func elements(_ state: VisitState, at point: Point, _ pen: ProfilePen) -> [DrawingElement]
  {
    let radius = 2.1
    let circle = Path(circle: point, radius: radius)
    switch state {
    case .done:
      return [
        .dots([point], diameter: 5.2, .white), .dots([point], diameter: 4.4, Palette.series[0]),
      ]
    case .open:
      return [.fill(circle, .white), .stroke(circle, LineStyle(Palette.series[0], width: 1.2))]
    case .later:
      return [
        .fill(circle, .white), .stroke(circle, LineStyle(Palette.axis, width: 0.6, dash: [1, 1])),
      ]
    case .left:
      return [
        .stroke(
          Path(through: [Point(point.x - 2, point.y), Point(point.x + 2, point.y)]),
          LineStyle(Palette.neutral, width: 1.4))
      ]
    case .missed:
      var cross = Path()
      for side in [1.0, -1.0] {
        cross.move(to: Point(point.x - 2.4, point.y - 2.4 * side))
        cross.line(to: Point(point.x + 2.4, point.y + 2.4 * side))
      }
      return [
        .stroke(cross, LineStyle(.white, width: 2.8)),
        .stroke(cross, LineStyle(Palette.alert, width: 1.5)),
      ]
    case .overdue:
      let path = Path(
        through: [
          Point(point.x, point.y - 3), Point(point.x + 2.9, point.y + 2.2),
          Point(point.x - 2.9, point.y + 2.2),
        ], closed: true)
      return [.fill(path, .white), .stroke(path, LineStyle(Palette.alert, width: 1.1))]
    }
  }
}
