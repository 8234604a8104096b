import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension VisitsTable {
  /// Planned visits due, done, missed and overdue in each arm: whether the arms were followed alike.
  static func tableByArm(_ context: ReportContext) -> Table {
    let arms = context.arms.map { arm in
      VisitAccount.rows(
        context.participants.inArm(arm), plan: context.plan, records: context.analysis.records,
        cut: context.analysis.cut.date)
    }
    let visits = context.plan.visits.enumerated().map { place, visit in
      TableRow([TableCell(visit.label)] + arms.flatMap { cells([$0[place]]) })
    }
    let total = TableRow(["All planned visits"] + arms.flatMap { cells($0) }, role: .total)
    return Table(
      caption: Caption(
        key: "visits-by-arm", title: "Planned visits of treated participants, by coded arm",
        population: context.armPopulation),
      columns: [TableColumn("Visit")]
        + arms.flatMap { _ in
          ["Due", "Done", "Missed", "Overdue"].map { TableColumn(RichText($0), .end) }
        },
      spanners: context.arms.enumerated().map { index, arm in
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: (1 + 4 * index)..<(5 + 4 * index))
      },
      rows: context.arms.isEmpty || visits.isEmpty ? [] : visits + [total],
      notes: [
        "Due: done, recorded as missed, or without a record after its window (overdue).",
        context.armNote,
      ], source: context.sourceLine("visits.csv, participants.csv, the allocation"),
      emptyText: "The allocation names no arm, or the plan no visit")
  }

  private static func cells(_ accounts: [VisitAccount]) -> [TableCell] {
    func sum(_ value: (VisitAccount) -> Int) -> TableCell {
      .count(accounts.reduce(0) { $0 + value($1) })
    }
    return [sum(\.due)]
      + [VisitAccount.State.done, .missed, .overdue].map { state in
        sum { $0.count(state) }
      }
  }
}
