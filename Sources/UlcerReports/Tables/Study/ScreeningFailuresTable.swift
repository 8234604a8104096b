import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Why screened people were not enrolled.
enum ScreeningFailuresTable {
  static func table(_ context: ReportContext) -> Table {
    let people = context.analysis.records.participants
    let failed = people.filter { $0.screeningOutcome == .failed }
    let reasons = Dictionary(grouping: failed) { $0.screenFailureReason ?? "reason not stated" }
      .map { (reason: $0.key, count: $0.value.count) }
      .sorted {
        $0.count != $1.count
          ? $0.count > $1.count : $0.reason.utf8.lexicographicallyPrecedes($1.reason.utf8)
      }
    return Table(
      caption: Caption(
        key: "screening-failures", title: "Why screening failed",
        population: context.population("Screened people", n: people.count)),
      columns: [TableColumn("Reason"), TableColumn("People", .end)],
      rows: reasons.map {
        TableRow([TableCell($0.reason), TableCell(NumberWording.whole($0.count))])
      }
        + (reasons.isEmpty
          ? []
          : [
            TableRow(
              ["All screening failures", TableCell(NumberWording.whole(failed.count))],
              role: .total)
          ]),
      source: context.sourceLine("participants.csv"), emptyText: "Nobody failed screening")
  }
}
