import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The guides through all lanes: visits as fine lines, the injection, the end of follow-up and the
/// data cut-off, with their names above and the weeks below.
struct ProfileGuides {
  let subject: ProfileSubject
  let axis: ProfileAxis
  let pen: ProfilePen

  private struct Name {
    let text: String
    let x: Double
    let style: TypeStyle
    /// The label names a line on the axis.
    let isLine: Bool
  }

  /// The names of the lines, above the first lane.
  var head: ProfileRow {
    let names = self.names
    let wishes = names.map { (wish: $0.x, width: pen.width(of: $0.text, $0.style)) }
    let room = axis.left - 40...pen.width
    let centres = SpreadLabels.centres(wishes, in: room, gap: 6)
    let height = centres == nil ? pen.line * Double(names.count) + 4 : pen.line + 4
    return ProfileRow(height: height, isTimed: false, keepsWithNext: true) { top in
      names.enumerated().flatMap { index, name -> [DrawingElement] in
        guard let centres else {
          // Too long for one line: the labels are stacked.
          let half = wishes[index].width / 2
          let x = min(max(name.x, half), pen.width - half)
          return [
            pen.text(
              name.text, x: x, top: top + Double(index) * pen.line, name.style, anchor: .middle)
          ]
        }
        var elements = [
          pen.text(name.text, x: centres[index], top: top, name.style, anchor: .middle)
        ]
        if name.isLine {
          // A point where the line begins, and a stroke to it from a name that had to move.
          let reach = wishes[index].width / 2
          let near = min(max(name.x, centres[index] - reach), centres[index] + reach)
          let (start, end) = (Point(near, top + pen.line), Point(name.x, top + height))
          elements.append(pen.hairline(name.style.colour, [start, end]))
        }
        return elements
      }
    }
  }

  private var names: [Name] {
    var names: [Name] = []
    let alert = TypeStyle(size: pen.theme.smallSize, weight: .semibold, colour: Palette.alert)
    let date = DateWording.text(subject.course.treatmentDate)
    let hand = subject.record.treatedHand.map { ", \($0.word) hand" } ?? ""
    names.append(
      Name(text: "Injection \(date)\(hand)", x: axis.x(0), style: pen.strong, isLine: true))
    if let end = subject.endDay, end >= 0, end <= (subject.cutDay ?? end) {
      let style = subject.course.deathDate == nil ? pen.label : alert
      names.append(
        Name(
          text: "\(subject.state), day \(NumberWording.whole(end))", x: axis.x(end), style: style,
          isLine: axis.has(end)))
    }
    if let cut = subject.cutDay {
      let isOn = axis.has(cut)
      names.append(
        Name(
          text: isOn ? "data cut-off, day \(cut)" : "data cut-off day \(cut) →", x: axis.x(cut),
          style: pen.quiet, isLine: isOn))
    }
    return names.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }
      .map(\.element)
  }

  /// Returns the lines behind the lanes between two heights.
  func lines(top: Double, bottom: Double) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    let last = min(max(subject.lastDay, 0), Int(axis.days.upperBound))
    let rest = Rectangle(
      x: axis.x(last), y: top, width: axis.right - axis.x(last), height: bottom - top)
    if rest.width > 0 { elements.append(.fill(Path(rest), ProfileGuides.unobserved)) }
    for visit in subject.plan.visits where axis.has(visit.day) {
      let line = line(visit.day, top, bottom)
      switch subject.state(of: visit) {
      case .missed, .overdue:
        elements.append(pen.hairline(ProfileGuides.missed, line, dash: [1, 2]))
      case .done, .open, .left, .later: elements.append(pen.hairline(Palette.grid, line))
      }
    }
    return elements + strongLines(top: top, bottom: bottom)
  }

  /// Returns the labelled lines: injection, end of participation, data cut-off.
  func strongLines(top: Double, bottom: Double) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    if let end = subject.endDay, axis.has(end), end <= (subject.cutDay ?? end) {
      elements.append(pen.hairline(Palette.neutral, line(end, top, bottom)))
    }
    if let cut = subject.cutDay, axis.has(cut) {
      elements.append(pen.hairline(Palette.neutral, line(cut, top, bottom), dash: [3, 2]))
    }
    elements.append(
      .stroke(Path(through: line(0, top, bottom)), LineStyle(Palette.ink, width: 0.9)))
    return elements
  }

  private func line(_ day: Int, _ top: Double, _ bottom: Double) -> [Point] {
    [Point(axis.x(day), top), Point(axis.x(day), bottom)]
  }

  /// The weeks since treatment, below the last lane.
  var foot: ProfileRow {
    ProfileRow(height: pen.line + 6, isTimed: false) { top in
      var elements = [
        pen.text("Weeks since treatment", x: 0, top: top + 3.5, pen.quiet),
        pen.hairline(Palette.axis, [Point(axis.left, top), Point(axis.right, top)]),
      ]
      for week in axis.weeks(apart: 20) {
        let x = axis.x(week * 7)
        elements.append(pen.hairline(Palette.axis, [Point(x, top), Point(x, top + 3)]))
        elements.append(
          pen.text(
            NumberWording.whole(week), x: x, top: top + 3.5, pen.quiet, anchor: .middle))
      }
      return elements
    }
  }

  /// The colour of visits that were due but did not take place.
  static let missed = Palette.mix(Palette.alert, .white, share: 0.35)
  /// The ground of the time after the end of observation.
  static let unobserved = Colour(0xF4F4F4)
}
