import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Values that were imputed or could not be assessed, so that nothing happens silently.
enum ImputedDatesTable {
  static func table(_ context: ReportContext) -> Table {
    let rows: [(String, RecordResult)] = [
      (
        "Starts of adverse events that were partial or missing and completed by rule",
        .imputedStarts
      ),
      ("of these, events without any start date", .undatedStarts),
      (
        "Ends of adverse events that were partial and completed by rule", .imputedEnds
      ),
      (
        "Baseline ulcers never assessed after treatment, censored at day 0",
        .neverAssessed
      ),
      (
        "Baseline ulcers with a look that could not be compared by size",
        .ulcersWithoutSize
      ),
      ("Ulcers that healed or were lost before treatment", .priorEpisodes),
      (
        "Healings cancelled because the ulcer was open again before confirmation (flips)",
        .flips
      ),
      (
        "Healed rows at a place where no ulcer had been seen, ignored", .healedNeverOpen
      ),
    ]
    return Table(
      caption: Caption(
        key: "imputed-dates", title: "What was completed by rule or could not be assessed",
        population: context.population("Treated participants", n: context.treated)),
      columns: [TableColumn("What"), TableColumn("Number", .end)],
      rows: rows.map { row in
        TableRow(
          [
            TableCell(row.0),
            TableCell(context.number(.record(row.1))),
          ],
          indent: row.0.hasPrefix("of these") ? 1 : 0)
      },
      source: context.sourceLine("adverse-events.csv, ulcers.csv"))
  }
}
