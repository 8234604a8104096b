import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// Participant disposition and ulcer status: each group of bars adds up to the bar above it.
package enum DispositionFigure {
  /// A whole and the parts that add up to it.
  package struct Group {
    let name: String
    /// The participants or ulcers that the parts divide.
    package let whole: State
    /// The parts, which add up to the whole.
    package let parts: [State]
  }

  /// One status with its count.
  package struct State {
    /// The status in words.
    package let label: String
    /// The number with this status.
    package let count: Int
    /// The fill of the bar.
    let style: SeriesStyle
    /// The proportion of the whole, in words.
    package var share = ""
  }

  private static let whole = SeriesStyle(Palette.ink)
  private static let good = SeriesStyle(Palette.series[0])
  private static let open = SeriesStyle(Palette.mix(Palette.series[0], .white, share: 0.6))
  private static let out = SeriesStyle(Palette.mix(Palette.series[1], .white, share: 0.3))
  private static let worst = SeriesStyle(Palette.alert, fill: .crossed)

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let unknown = (subject.analysis.unknownEnds ?? subject.analysis.unknownReasons).map {
      " How participation ended is not known: \($0)."
    }
    return StudyFigure(
      title: "Where every participant and every ulcer stands",
      population: "Screened participants, n = \(subject.number(.disposition(.screened)))",
      method:
        "A black bar is a whole; the bars under it are its parts and add up to it. Right: number, and share of the whole. Who died is counted there alone, whatever ended participation before; who was randomised but not treated stands under “not treated”."
        + (unknown ?? ""),
      source: "participants.csv, ulcers.csv", content: .rows(chart(subject)))
  }

  /// Returns the groups of bars: participants screened, participants treated, their ulcers.
  package static func groups(_ subject: FigureSubject) -> [Group] {
    func whole(_ label: String, _ state: DispositionResult) -> State {
      State(label: label, count: subject.count(.disposition(state)) ?? 0, style: Self.whole)
    }
    return [
      Group(
        name: "Screening", whole: whole("Screened", .screened), parts: screening(subject)),
      Group(
        name: "Treatment and follow-up", whole: whole("Treated", .treated),
        parts: subject.analysis.unknownEnds == nil
          ? followUp(subject)
          : [part("In follow-up, left or died: not known", .notKnown, open, subject)]),
    ] + [ulcerGroup(subject)].compactMap { $0 }
  }

  /// Returns the group of ulcers; `nil` if nothing is known of ulcers.
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
        rows.append(
          Band(
            id, label: state.label,
            trailing: index == 0 || group.whole.count == 0
              ? "\(state.count)" : "\(state.count)\u{2002}(\(state.share))",
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

  private static func part(
    _ label: String, _ state: StateResult.State, _ style: SeriesStyle, _ subject: FigureSubject
  ) -> State {
    part(label, ResultName.state(.state(state)), style, subject)
  }

  private static func part(
    _ label: String, _ name: ResultName, _ style: SeriesStyle, _ subject: FigureSubject
  ) -> State {
    State(
      label: label, count: subject.count(name) ?? 0, style: style,
      share: subject.result(name).map { ResultWording.share($0.value) } ?? "–")
  }

  private static func screening(_ subject: FigureSubject) -> [State] {
    let failures = ScreeningFailures(of: subject.analysis)
    return [
      part("Treated", .treated, good, subject),
      part("Enrolled, not treated", .enrolledNotTreated, open, subject),
      part("Screening not finished", .screeningNotFinished, open, subject),
    ]
      + failures.shownReasons.map { reason in
        part("Not eligible: \(reason.label)", .state(.notEligible(reason.slug)), out, subject)
      }
      + (failures.otherReasons > 0
        ? [
          part(
            "Not eligible: \(failures.otherReasons) other reasons", .notEligibleOtherwise, out,
            subject)
        ] : [])
  }

  private static func followUp(_ subject: FigureSubject) -> [State] {
    if subject.analysis.unknownReasons != nil {
      return [
        part("In follow-up, completed or left: not known", .notKnown, open, subject),
        part("Died", .died, worst, subject),
      ]
    }
    let leaving: [(StateResult.State, String)] = [
      (.withdrewConsent, "Withdrew consent"), (.withdrawnByEvent, "Withdrawn: adverse event"),
      (.lostToFollowUp, "Lost to follow-up"), (.withdrawnOtherwise, "Withdrawn: other reason"),
      (.diedUndated, "Died, date not known"),
    ]
    return [
      part("Completed", .completed, good, subject),
      part("In follow-up", .inFollowUp, open, subject),
    ]
      + leaving.map { part($0.1, $0.0, out, subject) }.filter { $0.count > 0 }
      + [part("Died", .died, worst, subject)]
  }

  private static func ulcers(_ subject: FigureSubject) -> [State] {
    let states: [(label: String, result: HealingResult, style: SeriesStyle)] = [
      ("Healed, confirmed", .confirmed, good),
      ("Closed, not confirmed", .unconfirmed, SeriesStyle(Palette.series[0], fill: .hatched)),
      ("Open", .open, open), ("Lost", .lost, worst),
    ]
    return states.compactMap { state in
      subject.count(.healing(state.result)).map { _ in
        part(state.label, .healing(state.result), state.style, subject)
      }
    }
  }
}
