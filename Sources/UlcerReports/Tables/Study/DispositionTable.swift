import PageComposition
import UlcerRecords

/// Participants by state.
enum DispositionTable {
  static func table(_ context: ReportContext) -> Table {
    let rows: [(id: String, label: String, indent: Int)] = [
      ("screened", "Screened", 0), ("screen-failed", "Screening failed", 1),
      ("enrolled", "Enrolled", 0), ("randomised", "Randomised", 0), ("treated", "Treated", 0),
      ("completed", "Completed", 1), ("withdrawn", "Withdrawn", 1), ("died", "Died", 1),
    ]
    let screened = context.count("disposition.screened")
    return Table(
      caption: Caption(
        key: "disposition", title: "Participants by state",
        population: context.population("Screened people", n: screened)),
      columns: [TableColumn("State"), TableColumn("Participants", .end)],
      rows: rows.map { row in
        TableRow(
          [
            TableCell(
              RichText(row.label),
              footnote: row.id == "withdrawn" ? FootnoteWording.withdrawn : nil),
            TableCell(context.number("disposition.\(row.id)")),
          ], indent: row.indent)
      } + [
        TableRow([
          TableCell("Followed for fewer than \(context.plan.primaryWindow) days"),
          TableCell(context.number("exposure.followed-less-than-84-days")),
        ])
      ],
      notes: [
        "One person can be in two states."
      ], source: context.sourceLine("participants.csv, visits.csv, ulcers.csv"))
  }
}
