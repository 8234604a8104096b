import ChartGrammar
import ClinicalWording
import SourceDiagnostics
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The participant and their status: a line of facts and the most important figures.
struct ProfileHeader {
  let subject: ProfileSubject
  let pen: ProfilePen

  /// The facts; sex, age and subset are included if the study records them.
  var facts: String {
    let record = subject.record
    var facts: [String] = []
    if let sex = record.sex { facts.append(sex.rawValue) }
    if let age = record.ageYears { facts.append(CountedNoun.text(age, "year")) }
    if let subset = record.subset { facts.append("\(subset.rawValue) systemic sclerosis") }
    if let site = record.site, !site.isEmpty { facts.append("site \(site)") }
    if let given = record.injectionsGiven {
      facts.append(CountedNoun.text(given, "injection") + " given")
    }
    if facts.isEmpty { facts.append("data cut-off \(DateWording.text(subject.analysis.cut.date))") }
    return facts.joined(separator: " · ")
  }

  private struct Figure {
    let value: String
    let label: String
    var isAlarming = false
  }

  private var figures: [Figure] {
    let course = subject.course
    let episodes = subject.places.flatMap(\.episodes).filter { $0.kind != .prior }
    let baseline = episodes.filter { $0.kind == .baseline }
    let confirmed = baseline.count { $0.status == .healedConfirmed }
    let unconfirmed = baseline.count { $0.status == .healedUnconfirmed }
    let open = episodes.count { $0.status == .open }
    let later = course.newUlcerDays.count
    let events = subject.analysis.adverseEvents[course.adverseEvents].filter(\.isTreatmentEmergent)
    let grade = events.compactMap(\.grade).max()
    let serious = events.count(where: \.isSerious)
    let state = subject.state
    let ulcersGap = subject.gap(.ulcers)
    let eventsGap = subject.gap(.adverseEvents)
    let followed =
      subject.gap(.visits)?.isAbsent == true && ulcersGap?.isAbsent == true
      ? "?" : NumberWording.whole(course.timeAtRisk)
    func ulcers(_ number: Int, _ label: String) -> Figure {
      ulcersGap?.isAbsent == true
        ? Figure(value: "?", label: "\(label): not known")
        : Figure(value: "\(number)", label: label)
    }
    return [
      Figure(value: followed, label: "days followed: \(state)", isAlarming: state == "died"),
      Figure(
        value: baseline.isEmpty ? ulcersGap == nil ? "–" : "?" : "\(confirmed)/\(baseline.count)",
        label: baseline.isEmpty
          ? ulcersGap.map { "baseline ulcers: \($0.words)" } ?? "no baseline ulcer"
          : "baseline ulcers healed, confirmed"
            + (unconfirmed > 0 ? "; \(unconfirmed) not confirmed" : "")),
      ulcers(open, open == 1 ? "ulcer open at last look" : "ulcers open at last look"),
      ulcers(later, later == 1 ? "new ulcer since day 0" : "new ulcers since day 0"),
      Figure(
        value: grade.map { "\($0)" } ?? (eventsGap == nil ? "–" : "?"),
        label: events.isEmpty
          ? eventsGap.map { "adverse events: \($0.words)" } ?? "no adverse event"
          : grade == nil
            ? "no event has a grade"
            : (serious > 0 ? "highest grade, \(serious) serious" : "highest grade, none serious")
              + (eventsGap.map { "; \($0.words)" } ?? ""),
        isAlarming: serious > 0 || (grade ?? 0) >= 3),
    ]
  }

  /// The facts and, for a treated participant, the figures.
  var rows: [ProfileRow] {
    let text = pen.wrapped(
      facts, TypeStyle(size: pen.theme.baseSize, colour: Palette.secondaryInk), width: pen.width,
      longest: TextFitting.longestNote)
    let first = ProfileRow(height: text.height + 5, isTimed: false) {
      text.elements(x: 0, top: $0, measurer: pen.measurer)
    }
    let top = [first] + changeRows
    guard subject.record.isTreated else { return top }
    return top + [figuresRow]
  }

  /// The changes since the last report, with the marks that rows of tables have.
  private var changeRows: [ProfileRow] {
    guard let change = subject.change else { return [] }
    let style = change.mark == nil ? pen.quiet : pen.strong
    let text = pen.wrapped(
      change.words, style, width: pen.width, longest: TextFitting.longestNote)
    return [
      ProfileRow(height: text.height + 5, isTimed: false) { top in
        ChangeMark.bars(change.mark, left: 0, top: top, height: text.height, Palette.series[0])
          + text.elements(x: 0, top: top, measurer: pen.measurer)
      }
    ]
  }

  private var figuresRow: ProfileRow {
    let figures = self.figures
    let pitch = pen.width / Double(figures.count)
    let big = TypeStyle(size: 14, weight: .semibold, colour: Palette.ink)
    let bigLine = pen.measurer.extent(of: "", style: big).height
    let labels = figures.map { pen.wrapped($0.label, pen.quiet, width: pitch - 10) }
    let height = bigLine + (labels.map(\.height).max() ?? 0) + 7
    return ProfileRow(height: height + 4, isTimed: false) { top in
      var elements: [DrawingElement] = []
      for (index, figure) in figures.enumerated() {
        let x = Double(index) * pitch
        let colour = figure.isAlarming ? Palette.alert : Palette.series[0]
        elements.append(
          .stroke(
            Path(through: [Point(x + 0.75, top + 2), Point(x + 0.75, top + height - 3)]),
            LineStyle(colour, width: 1.5)))
        let style = TypeStyle(
          size: 14, weight: .semibold,
          colour: figure.isAlarming ? Palette.alert : Palette.ink)
        elements.append(pen.text(figure.value, x: x + 6, top: top, style))
        elements += labels[index].elements(x: x + 6, top: top + bigLine, measurer: pen.measurer)
      }
      return elements
    }
  }
}
