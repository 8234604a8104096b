import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// The status of each planned visit of each participant: the numbers of the matrix of visits.
enum VisitsListing {
  static func table(_ context: ReportContext) -> Table {
    let accounts = VisitAccount.rows(
      context.participants.members.map(\.course), in: context.analysis)
    return Table(
      caption: Caption(
        key: "visits-listing", title: "Each planned visit of each treated participant",
        population: context.behind(.visitsFigure)),
      columns: [TableColumn("Participant")]
        + accounts.map { TableColumn(RichText($0.visit.label)) },
      rows: context.participants.members.enumerated().map { place, member in
        TableRow(
          [TableCell(context.name(of: member))]
            + accounts.map { TableCell(word($0.states[place])) }, name: member.id)
      },
      notes: ["A dash: not yet due."], source: context.sourceLine("visits.csv, participants.csv"),
      emptyText: "Nobody has been treated yet")
  }

  private static func word(_ state: VisitAccount.State) -> String {
    switch state {
    case .done: "done"
    case .missed: "missed"
    case .overdue: "overdue"
    case .open: "in window"
    case .left: "left before"
    case .later: "–"
    }
  }
}
