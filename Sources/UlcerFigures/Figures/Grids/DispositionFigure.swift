import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// Where everybody went: each group of bars adds up to the one above it, without a gap.
package enum DispositionFigure {
  /// A whole and the parts that add up to it.
  package struct Group {
    let name: String
    /// Everybody whom the parts divide.
    package let whole: State
    /// The parts, which add up to the whole.
    package let parts: [State]
  }

  /// One state with how many are in it.
  package struct State {
    /// The state in words.
    package let label: String
    /// How many are in it.
    package let count: Int
    let style: SeriesStyle
  }

  private static let whole = SeriesStyle(Palette.ink)
  private static let good = SeriesStyle(Palette.series[0])
  private static let open = SeriesStyle(Palette.mix(Palette.series[0], .white, share: 0.6))
  private static let out = SeriesStyle(Palette.mix(Palette.series[1], .white, share: 0.3))
  private static let worst = SeriesStyle(Palette.alert, fill: .crossed)

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let unknown = subject.analysis.unknownEnds.map {
      " How participation ended is not known: \($0)."
    }
    let screened = subject.analysis.records.participants.count
    return StudyFigure(
      title: "Where every participant and every ulcer stands",
      population: "Screened participants, n = \(NumberWording.whole(screened))",
      method:
        "A black bar is a whole; the bars under it are its parts and add up to it. Right: number, and share of the whole. Who died is counted there alone, whatever ended participation before; who was randomised but not treated stands under “not treated”."
        + (unknown ?? ""),
      source: "participants.csv, ulcers.csv", content: .rows(chart(subject)))
  }

  /// What the bars are: people screened, people treated, their ulcers.
  package static func groups(_ subject: FigureSubject) -> [Group] {
    let people = subject.analysis.records.participants
    return [
      Group(
        name: "Screening", whole: State(label: "Screened", count: people.count, style: whole),
        parts: screening(people)),
      Group(
        name: "Treatment and follow-up",
        whole: State(label: "Treated", count: subject.treated, style: whole),
        parts: subject.analysis.unknownEnds == nil ? followUp(subject) : [unknown(subject)]),
    ] + [ulcerGroup(subject)].compactMap { $0 }
  }

  /// `nil` where nothing is known of ulcers.
  private static func ulcerGroup(_ subject: FigureSubject) -> Group? {
    subject.count(.healing(.baselineUlcers)).map { count in
      Group(
        name: "Baseline ulcers of the treated",
        whole: State(label: "Baseline ulcers", count: count, style: whole),
        parts: ulcers(subject))
    }
  }

  private static func chart(_ subject: FigureSubject) -> RowChart {
    let groups = groups(subject)
    var rows: [Band] = []
    var bars: [Bars.Bar] = []
    for group in groups {
      var start = 0
      for (index, state) in ([group.whole] + group.parts).enumerated() {
        let id = "\(group.name) \(index)"
        let share = NumberWording.percent(Double(state.count) / Double(max(group.whole.count, 1)))
        rows.append(
          Band(
            id, label: state.label,
            trailing: index == 0 || group.whole.count == 0
              ? "\(state.count)" : "\(state.count)\u{2002}(\(share)\u{202F}%)",
            group: group.name))
        let from = index == 0 ? 0 : start
        bars.append(
          Bars.Bar(
            at: .band(id), from: Double(from), to: Double(from + state.count), style: state.style))
        if index > 0 { start += state.count }
      }
    }
    return RowChart(
      rows: rows,
      x: Axis(
        "Number", domain: 0...Double(max(groups.map(\.whole.count).max() ?? 1, 1)),
        format: .integer, grid: true),
      rowHeight: 14, legend: .none
    ) { Bars(bars, direction: .lying, thickness: 0.66) }
  }

  private static func screening(_ people: [Participant]) -> [State] {
    let failed = people.filter { $0.screeningOutcome == .failed && !$0.isTreated }
    let reasons = Dictionary(grouping: failed) { $0.screenFailureReason ?? "reason not stated" }
      .map { (reason: $0.key, count: $0.value.count) }
      .sorted { one, other in
        one.count != other.count
          ? one.count > other.count
          : one.reason.utf8.lexicographicallyPrecedes(other.reason.utf8)
      }
    // A long tail of single reasons is one bar.
    let shown = reasons.count > 6 ? Array(reasons.prefix(5)) : reasons
    let rest = reasons.dropFirst(shown.count).reduce(0) { $0 + $1.count }
    var states = [
      State(label: "Treated", count: people.count(where: \.isTreated), style: good),
      State(
        label: "Enrolled, not treated",
        count: people.count { $0.screeningOutcome == .enrolled && !$0.isTreated }, style: open),
      State(
        label: "Screening not finished",
        count: people.count { $0.screeningOutcome == .pending && !$0.isTreated }, style: open),
    ]
    states += shown.map {
      State(label: "Not eligible: \($0.reason)", count: $0.count, style: out)
    }
    if rest > 0 {
      let kinds = reasons.count - shown.count
      states.append(
        State(label: "Not eligible: \(kinds) other reasons", count: rest, style: out))
    }
    return states
  }

  private static func followUp(_ subject: FigureSubject) -> [State] {
    let people = subject.participants.members
    let alive = people.filter { $0.course.deathDate == nil }
    func count(_ reason: Participant.EndReason?) -> Int {
      alive.count { $0.record.endReason == reason }
    }
    var states = [
      State(label: "Completed", count: count(.completed), style: good),
      State(label: "In follow-up", count: count(nil), style: open),
    ]
    let leaving: [(Participant.EndReason, String)] = [
      (.withdrewConsent, "Withdrew consent"), (.adverseEvent, "Withdrawn: adverse event"),
      (.lostToFollowUp, "Lost to follow-up"), (.other, "Withdrawn: other reason"),
      (.death, "Died, date not known"),
    ]
    states += leaving.map { State(label: $0.1, count: count($0.0), style: out) }
      .filter { $0.count > 0 }
    states.append(State(label: "Died", count: people.count - alive.count, style: worst))
    return states
  }

  /// Everybody, where no column tells how participation ended.
  private static func unknown(_ subject: FigureSubject) -> State {
    State(label: "In follow-up, left or died: not known", count: subject.treated, style: open)
  }

  private static func ulcers(_ subject: FigureSubject) -> [State] {
    let states: [(label: String, result: HealingResult, style: SeriesStyle)] = [
      ("Healed, confirmed", .confirmed, good),
      ("Closed, not confirmed", .unconfirmed, SeriesStyle(Palette.series[0], fill: .hatched)),
      ("Open", .open, open), ("Lost", .lost, worst),
    ]
    return states.compactMap { state in
      subject.count(.healing(state.result)).map {
        State(label: state.label, count: $0, style: state.style)
      }
    }
  }
}
