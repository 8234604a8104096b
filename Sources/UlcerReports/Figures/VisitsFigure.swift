import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// Which planned visits took place, were missed, are overdue or still to come.
enum VisitsFigure {
  private struct Row {
    let visit: PlannedVisit
    let states: [VisitState]

    func count(_ state: VisitState) -> Int { states.count { $0 == state } }
    var due: Int { states.count(where: \.isDue) }
    /// `19 of 20`: done of those due.
    var account: String { due == 0 ? "none due" : "\(count(.done)) of \(due)" }
  }

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let rows = rows(subject)
    let isMatrix = subject.treated <= CountedBars.mostColumns
    func total(_ state: VisitState) -> Int { rows.reduce(0) { $0 + $1.count(state) } }
    let due = rows.reduce(0) { $0 + $1.due }
    return StudyFigure(
      title: "Planned visits: done, missed, overdue and still to come",
      population: subject.treatedPopulation,
      denominator:
        "Of \(NumberWording.counted(due, "visit")) due, \(NumberWording.whole(total(.done))) were done, \(NumberWording.whole(total(.missed))) recorded as missed, \(NumberWording.whole(total(.overdue))) are without a record.",
      method:
        "Due: done, recorded as missed, or its window was over at the data cut-off or at the end of participation. \(isMatrix ? "After each visit: done of those due." : "Right: done of those due.") Unscheduled visits are not counted.\(isMatrix ? subject.labelNote : "")",
      source: "visits.csv, participants.csv",
      content: isMatrix ? .strip(strip(subject, rows)) : .rows(bars(subject, rows).chart))
  }

  private static func strip(_ subject: FigureSubject, _ rows: [Row]) -> ParticipantStrip {
    ParticipantStrip(
      columns: subject.participants.members.map(\.shortLabel),
      rows: rows.map { row in
        ParticipantStrip.Row(
          id: row.visit.id, label: "\(row.visit.label): \(row.account)",
          cells: row.states.map {
            ParticipantStrip.Cell(
              colour: $0.colour, text: $0 == .open ? "W" : $0.letter, name: $0.name)
          })
      }, title: "Participant", legendOrder: VisitState.allCases.map(\.name))
  }

  private static func bars(_ subject: FigureSubject, _ rows: [Row]) -> CountedBars {
    func name(_ state: VisitState) -> String {
      state == .later ? state.name : String(state.name.dropFirst(2))
    }
    return CountedBars(
      rows: rows.map { row in
        CountedBars.Row(
          label: row.visit.label,
          pieces: VisitState.allCases.map { state in
            CountedBars.Piece(
              count: row.count(state), name: name(state), style: SeriesStyle(state.colour))
          }, trailing: row.account)
      }, total: subject.treated, title: "Participants, of \(subject.treated) treated",
      trailingTitle: "done of due", legendOrder: VisitState.allCases.map(name))
  }

  private static func rows(_ subject: FigureSubject) -> [Row] {
    var records: [Int: [String: Bool]] = [:]
    for visit in subject.analysis.records.visits {
      let attended = records[visit.participant]?[visit.visit] ?? false
      records[visit.participant, default: [:]][visit.visit] = attended || visit.isAttended
    }
    return subject.plan.visits.map { visit in
      Row(
        visit: visit,
        states: subject.participants.members.map { member in
          VisitState(
            of: visit, member.course, member.record,
            isAttended: records[member.course.participant]?[visit.id],
            cut: subject.analysis.cut.date)
        })
    }
  }
}
