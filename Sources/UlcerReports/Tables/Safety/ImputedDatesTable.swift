import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// What was completed by rule or could not be assessed, so that nothing happens silently.
enum ImputedDatesTable {
  static func table(_ context: ReportContext) -> Table {
    let counts = context.analysis.counts
    let rows: [(String, Int, RecordKind)] = [
      (
        "Starts of adverse events that were partial or missing and completed by rule",
        counts.imputedStarts, .adverseEvents
      ),
      ("of these, events without any start date", counts.undatedStarts, .adverseEvents),
      (
        "Ends of adverse events that were partial and completed by rule", counts.imputedEnds,
        .adverseEvents
      ),
      (
        "Baseline ulcers never assessed after treatment, censored at day 0",
        counts.neverAssessedAfterTreatment, .ulcers
      ),
      (
        "Baseline ulcers with a look that could not be compared by size",
        counts.ulcersNotAssessableBySize, .ulcers
      ),
      ("Ulcers that healed or were lost before treatment", counts.priorEpisodes, .ulcers),
      (
        "Healings cancelled because the ulcer was open again before confirmation (flips)",
        counts.flips, .ulcers
      ),
      (
        "Healed rows at a place where no ulcer had been seen, ignored", counts.healedNeverOpenRows,
        .ulcers
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
            TableCell(
              context.analysis.absence(of: row.2) == nil
                ? NumberWording.whole(row.1) : "not known"),
          ],
          indent: row.0.hasPrefix("of these") ? 1 : 0)
      },
      source: context.sourceLine("adverse-events.csv, ulcers.csv"))
  }
}
