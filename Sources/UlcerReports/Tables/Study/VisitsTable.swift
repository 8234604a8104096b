import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Planned visits: due, done, missed, overdue, and the looks at ulcers that were not made.
enum VisitsTable {
  static func table(_ context: ReportContext) -> Table {
    let accounts = VisitAccount.rows(
      context.participants, plan: context.plan, records: context.analysis.records,
      cut: context.analysis.cut.date)
    let states: [VisitAccount.State] = [.done, .missed, .overdue, .open, .left, .later]
    func number(_ count: Int) -> TableCell { .count(count) }
    let rows = accounts.map { account in
      TableRow(
        [TableCell(account.visit.label), number(account.due)]
          + states.map { number(account.count($0)) })
    }
    func total(_ value: (VisitAccount) -> Int) -> TableCell {
      number(accounts.reduce(0) { $0 + value($1) })
    }
    let sum = TableRow(
      ["All planned visits", total(\.due)] + states.map { state in total { $0.count(state) } },
      role: .total)
    return Table(
      caption: Caption(
        key: "visits", title: "Planned visits of treated participants",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Visit"), TableColumn("Due", .end), TableColumn("Done", .end),
        TableColumn("Missed", .end), TableColumn("Overdue", .end),
        TableColumn("In window now", .end), TableColumn("Left before", .end),
        TableColumn("Not yet due", .end),
      ], rows: rows + (rows.isEmpty ? [] : [sum]),
      notes: [
        RichText(
          "Due: done, recorded as missed, or without a record after its window. Looks at an ulcer recorded as not assessed: \(NumberWording.whole(notAssessed(context)))."
        )
      ], source: context.sourceLine("visits.csv, ulcers.csv, participants.csv"),
      emptyText: "The plan has no visits")
  }

  private static func notAssessed(_ context: ReportContext) -> Int {
    let treated = Set(context.participants.members.map(\.course.participant))
    return context.analysis.records.ulcers.count {
      $0.status == .notAssessed && treated.contains($0.participant)
    }
  }
}
