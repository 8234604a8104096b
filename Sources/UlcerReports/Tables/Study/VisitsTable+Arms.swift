import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension VisitsTable {
  /// Planned visits due, done, missed and overdue in each arm: whether the arms were followed alike.
  static func tableByArm(_ context: ReportContext) -> Table {
    let visits = context.plan.visits.map { visit in
      TableRow([TableCell(visit.label)] + cells(visit.id, context))
    }
    let total = TableRow(["All planned visits"] + cells(nil, context), role: .total)
    return Table(
      caption: Caption(
        key: "visits-by-arm", title: "Planned visits of treated participants, by coded arm",
        population: context.armPopulation),
      columns: [TableColumn("Visit")]
        + context.arms.flatMap { _ in
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

  private static func cells(_ visit: String?, _ context: ReportContext) -> [TableCell] {
    context.arms.flatMap { arm in
      [VisitResult.State.due, .done, .missed, .overdue].map {
        .count(context.count(.visits(visit, $0), arm: arm))
      }
    }
  }
}
