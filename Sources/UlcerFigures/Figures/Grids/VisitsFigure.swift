import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The status of planned visits: done, missed, overdue or not yet due.
enum VisitsFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let isMatrix = subject.treated <= CountedBars.mostColumns
    func number(_ state: VisitResult.State) -> String { subject.number(.visits(nil, state)) }
    return StudyFigure(
      title: "Planned visits: done, missed, overdue and still to come",
      population: subject.treatedPopulation,
      denominator:
        "Of \(subject.counted(.visits(nil, .due), "visit")) due, \(number(.done)) were done, \(number(.missed)) recorded as missed, \(number(.overdue)) are without a record.",
      method:
        "Due: done, recorded as missed, or its window was over at the data cut-off or at the end of participation. \(isMatrix ? "After each visit: done of those due." : "Right: done of those due.") Unscheduled visits are not counted.\(isMatrix ? subject.labelNote : "")",
      source: "visits.csv, participants.csv",
      content: isMatrix ? .strip(strip(subject)) : .rows(bars(subject).chart))
  }

  /// Returns `19/20`: visits done of those due.
  private static func account(_ visit: PlannedVisit, _ subject: FigureSubject) -> String {
    subject.count(.visits(visit.id, .due)) == 0
      ? "none due"
      : "\(subject.number(.visits(visit.id, .done)))/\(subject.number(.visits(visit.id, .due)))"
  }

  private static func strip(_ subject: FigureSubject) -> ParticipantStrip {
    let rows = VisitAccount.rows(
      subject.participants.members.map(\.course), in: subject.analysis)
    return ParticipantStrip(
      columns: subject.participants.members.map(\.shortLabel),
      rows: rows.map { row in
        ParticipantStrip.Row(
          id: row.visit.id, label: "\(row.visit.label): \(account(row.visit, subject))",
          cells: row.states.map {
            ParticipantStrip.Cell(
              colour: colour(of: $0), text: $0 == .open ? "W" : $0.letter, name: $0.name)
          })
      }, title: "Participant", legendOrder: VisitAccount.State.allCases.map(\.name))
  }

  private static func bars(_ subject: FigureSubject) -> CountedBars {
    func name(_ state: VisitAccount.State) -> String {
      state == .later ? state.name : String(state.name.dropFirst(2))
    }
    return CountedBars(
      rows: subject.plan.visits.map { visit in
        CountedBars.Row(
          label: visit.label,
          pieces: VisitAccount.State.allCases.map { state in
            CountedBars.Piece(
              count: subject.count(.visits(visit.id, state.result)) ?? 0, name: name(state),
              style: barStyle(of: state))
          }, trailing: account(visit, subject))
      }, total: subject.treated, title: "Participants, of \(subject.treated) treated",
      trailingTitle: "done of due", legendOrder: VisitAccount.State.allCases.map(name))
  }

  /// Returns the style of a bar without a letter: no two are alike on a grey copy.
  private static func barStyle(of state: VisitAccount.State) -> SeriesStyle {
    switch state {
    case .done, .missed, .overdue, .open: SeriesStyle(colour(of: state))
    case .left: SeriesStyle(Palette.neutral, fill: .hatched)
    case .later: SeriesStyle(Palette.pale, fill: .outline)
    }
  }

  private static func colour(of state: VisitAccount.State) -> Colour {
    switch state {
    case .done: Palette.series[0]
    case .missed: Palette.mix(Palette.series[1], .white, share: 0.35)
    case .overdue: Palette.alert
    case .open: Palette.mix(Palette.series[0], .white, share: 0.7)
    case .left: Palette.pale
    case .later: ParticipantStrip.quiet
    }
  }
}
