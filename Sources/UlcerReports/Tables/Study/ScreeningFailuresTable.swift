import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Reasons for screen failure.
enum ScreeningFailuresTable {
  static func table(_ context: ReportContext) -> Table {
    let reasons = ScreeningFailures(of: context.analysis).reasons
    return Table(
      caption: Caption(
        key: "screening-failures", title: "Why screening failed",
        population: context.population("Screened people", n: context.screened)),
      columns: [TableColumn("Reason"), TableColumn("People", .end)],
      rows: reasons.map {
        TableRow([
          TableCell($0.label),
          TableCell(context.number(.screeningFailure(ScreeningFailureResult(reason: $0.slug)))),
        ])
      }
        + (reasons.isEmpty
          ? []
          : [
            TableRow(
              [
                "All screening failures",
                TableCell(context.number(.disposition(.screenFailed))),
              ],
              role: .total)
          ]),
      source: context.sourceLine("participants.csv"), emptyText: "Nobody failed screening")
  }
}
