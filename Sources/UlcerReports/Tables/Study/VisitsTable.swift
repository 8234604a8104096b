import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Planned visits: due, done, missed, overdue, and the assessments of ulcers that were not made.
enum VisitsTable {
  static func table(_ context: ReportContext) -> Table {
    let states: [VisitResult.State] = [.due, .done, .missed, .overdue, .open, .left, .later]
    func cells(_ visit: String?) -> [TableCell] {
      states.map { .count(context.count(.visits(visit, $0))) }
    }
    let rows = context.plan.visits.map { TableRow([TableCell($0.label)] + cells($0.id)) }
    let sum = TableRow(["All planned visits"] + cells(nil), role: .total)
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
          "Due: done, recorded as missed, or without a record after its window. Looks at an ulcer recorded as not assessed: \(context.number(.record(.looksNotAssessed)))."
        )
      ], source: context.sourceLine("visits.csv, ulcers.csv, participants.csv"),
      emptyText: "The plan has no visits")
  }
}
