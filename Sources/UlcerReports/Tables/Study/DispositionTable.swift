import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Participants by state.
enum DispositionTable {
  static func table(_ context: ReportContext) -> Table {
    let rows: [(state: DispositionResult, label: String, indent: Int)] = [
      (.screened, "Screened", 0), (.screenFailed, "Screening failed", 1),
      (.enrolled, "Enrolled", 0), (.randomised, "Randomised", 0), (.treated, "Treated", 0),
      (.completed, "Completed", 1), (.withdrawn, "Withdrawn", 1), (.died, "Died", 1),
    ]
    return Table(
      caption: Caption(
        key: "disposition", title: "Participants by state",
        population: context.population("Screened people", n: context.screened)),
      columns: [TableColumn("State"), TableColumn("Participants", .end)],
      rows: rows.map { row in
        TableRow(
          [
            TableCell(
              RichText(row.label),
              footnote: row.state == .withdrawn ? FootnoteWording.withdrawn : nil),
            TableCell(context.number(.disposition(row.state))),
          ], indent: row.indent)
      } + [
        TableRow([
          "Primary window complete",
          TableCell(context.number(.primaryWindow(.complete))),
        ]),
        TableRow([
          TableCell("Followed for fewer than \(context.plan.primaryWindow) days"),
          TableCell(context.number(.exposure(.followedShort))),
        ]),
      ],
      notes: [
        "One person can be in two states."
      ], source: context.sourceLine("participants.csv, visits.csv, ulcers.csv"))
  }
}
