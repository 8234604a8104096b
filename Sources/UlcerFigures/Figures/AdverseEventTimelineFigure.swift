import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The adverse events of each participant over time: a box with the grade at the start, and a
/// ribbon for the duration.
///
/// Events of one participant that would cover each other are on separate lines. Above forty
/// participants only events of grade 3 or higher and serious ones are shown; the others are
/// counted.
enum AdverseEventTimelineFigure {
  /// One event to be drawn.
  private struct Entry {
    let day: Double
    let end: Double?
    let grade: Int?
    let isSerious: Bool
    let term: String
  }

  /// The events of one participant on one line, none over another.
  private typealias Line = [Entry]

  static func figure(_ subject: FigureSubject, width: Double = 458) -> StudyFigure {
    let isWhole = subject.treated <= CountedBars.mostColumns
    let events = subject.participants.members.map { member in
      entries(subject, member.course)
    }
    let all = events.joined().count
    let shown = events.map { own in
      own.filter { isWhole || $0.isSerious || ($0.grade ?? 0) >= 3 }
    }
    func number(_ result: GraveEventResult) -> String { subject.number(.graveEvents(result)) }
    let rest =
      isWhole
      ? ""
      : " Shown: \(number(.events)) of grade 3 or higher or serious, in \(number(.participants)); the other \(number(.others)) are of grade 1 or 2 or without a grade."
    return StudyFigure(
      title: isWhole
        ? subject.treated == 1
          ? "Adverse events of one participant over time"
          : "Adverse events of each participant over time"
        : "Severe and serious adverse events of each participant over time",
      population: subject.treated == 1
        ? "Participant \(subject.participants.members[0].id), n = \(NumberWording.counted(all, "event"))"
        : subject.treatedPopulation,
      denominator:
        subject.treated == 1
        ? ""
        : all == 0
          ? "No adverse event of a treated participant that began on or after day 0 is in the data."
          : "\(subject.counted(.adverseEventCount(.any), "event")) in \(subject.number(.adverseEvents(.any))) of \(NumberWording.counted(subject.treated, "participant")).\(rest)\(undated(subject))",
      method:
        "Events that began on or after day 0. A box begins on the first day; the number in it is the grade, “?” none; the ribbon lasts as long as the event; an arrow: no end up to the data cut-off; a stroke: end of reporting period. Partial dates are completed by the rules of the definitions.\(subject.labelNote)",
      source: "adverse-events.csv",
      content: .rows(chart(subject, shown, isWhole: isWhole, width: width)))
  }

  /// Returns a note on events that only the rule for missing dates puts on day 0.
  private static func undated(_ subject: FigureSubject) -> String {
    subject.count(.record(.eventsWithoutStart)) == 0
      ? ""
      : " Without any start, drawn from day 0: \(subject.counted(.record(.eventsWithoutStart), "event"))."
  }

  private static func entries(_ subject: FigureSubject, _ course: ParticipantCourse) -> [Entry] {
    subject.analysis.adverseEvents[course.adverseEvents].compactMap { event in
      guard event.isTreatmentEmergent, let day = event.day else { return nil }
      return Entry(
        day: Double(max(day, 0)), end: course.day(of: event.end).map(Double.init),
        grade: event.grade, isSerious: event.isSerious,
        term: subject.analysis.records.adverseEvents[event.event].term)
    }
  }

  private static func chart(
    _ subject: FigureSubject, _ events: [[Entry]], isWhole: Bool, width: Double
  ) -> RowChart {
    let members = subject.participants.members
    // An event may begin or end after the last visit of all participants.
    let last = max(
      Double(members.map(\.course.observation).max() ?? 14),
      events.joined().map { max($0.day, $0.end ?? 0) }.max() ?? 14)
    let box =
      boxWidth(
        members.count == 1 ? events.joined().map(\.term) : members.map(\.shortLabel), page: width)
      * max(last, 14)
    var rows: [Band] = []
    var lanes: [any Mark] = []
    var serious: [DataPoint] = []
    var ends: [DataPoint] = []
    for (member, own) in zip(members, events) where isWhole || !own.isEmpty {
      let lines =
        own.isEmpty
        ? [[]]
        : members.count == 1
          ? own.sorted { $0.day < $1.day }.map { [$0] } : packed(own, box: box, last: last)
      for (index, line) in lines.enumerated() {
        let row = "\(member.id) \(index)"
        // A single participant needs no id, so there is room for the terms.
        let term = members.count == 1 ? line.first?.term : nil
        rows.append(Band(row, label: term ?? (index == 0 ? member.shortLabel : "")))
        lanes.append(
          Lane(row: row, line.map { ribbon($0, member, last: last) }, thickness: 0.3))
        lanes.append(Lane(row: row, line.map { self.box($0, width: box) }, thickness: 0.92))
        serious += line.filter(\.isSerious).map { DataPoint($0.day + box * 1.35, row: row) }
        ends.append(DataPoint(Double(member.course.observation), row: row))
      }
    }
    return RowChart(
      rows: rows,
      x: VisitAxis.axis(of: subject.plan, upTo: last + box),
      title: members.count == 1 ? "Event" : "Participant", rowHeight: 11, legend: .above,
      legendOrder: MaximumGradeFigure.legendOrder + ["serious", "end of reporting period"]
    ) {
      // Under the boxes, so that no stroke crosses a grade.
      CensorTicks(
        ends, name: "end of reporting period", style: SeriesStyle(Palette.neutral), length: 8)
      lanes
      Dots(
        serious, name: serious.isEmpty ? nil : "serious",
        style: SeriesStyle(Palette.ink, marker: Marker(.diamond, isFilled: false)), scale: 1.1)
    }
  }

  /// Returns the proportion of the plot that a box needs for its digit at a page width in points;
  /// long labels take up to two fifths of the page.
  private static func boxWidth(_ labels: [String], page width: Double) -> Double {
    let page = max(width, 100)
    let letters = Double(labels.map(\.count).max() ?? 0)
    return 10 / (page * (1 - min(0.4, letters * 4.2 / page)))
  }

  /// Puts the events on as few lines as possible: each goes on the first line with room for it.
  private static func packed(_ entries: [Entry], box: Double, last: Double) -> [Line] {
    var lines: [(entries: Line, end: Double)] = []
    for entry in entries.sorted(by: { $0.day < $1.day }) {
      let end = max(entry.end ?? last, entry.day + box * 2)
      if let free = lines.firstIndex(where: { $0.end <= entry.day }) {
        lines[free].entries.append(entry)
        lines[free].end = end
      } else {
        lines.append(([entry], end))
      }
    }
    return lines.map(\.entries)
  }

  private static func style(_ grade: Int?) -> SeriesStyle {
    // Without a grade there is no shade, because a grey copy would show it as a grade.
    grade.map { SeriesStyle(MaximumGradeFigure.shade($0)) }
      ?? SeriesStyle(Palette.neutral, fill: .outline)
  }

  private static func ribbon(
    _ entry: Entry, _ member: TreatedParticipants.Member, last: Double
  ) -> Lane.Segment {
    let end = entry.end ?? Double(member.course.observation)
    return Lane.Segment(
      from: entry.day, to: max(end, entry.day), style: style(entry.grade),
      isOpenEnded: entry.end == nil)
  }

  private static func box(_ entry: Entry, width: Double) -> Lane.Segment {
    Lane.Segment(
      from: entry.day, to: entry.day + width, style: style(entry.grade),
      name: entry.grade.map { "grade \($0)" } ?? "grade missing",
      text: entry.grade.map { "\($0)" } ?? "?")
  }
}
