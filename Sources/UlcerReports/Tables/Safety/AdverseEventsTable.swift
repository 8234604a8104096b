import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Adverse events over the whole follow-up: participants and events, always both.
enum AdverseEventsTable {
  /// The rows: kinds of events, their names and how far these are indented.
  static let kinds: [(id: AdverseEventResult.Kind, label: String, indent: Int)] = [
    (.any, "Any adverse event", 0), (.serious, "Serious", 1), (.related, "Related", 1),
    (.grade3OrHigher, "Grade 3 or higher", 1), (.fatal, "Fatal", 1),
    (.leadingToWithdrawal, "Leading to withdrawal", 1),
  ]

  static func table(_ context: ReportContext) -> Table {
    let rows = kinds.map { kind in
      TableRow(
        [TableCell(RichText(kind.label), footnote: FootnoteWording.event(kind.id))]
          + ProportionCells.cells(context.value(.adverseEvents(kind.id)))
          + [
            TableCell(context.number(.adverseEventCount(kind.id)))
          ],
        indent: kind.indent)
    }
    let rate = context.value(.adverseEventRate)
    let exposure = context.value(.exposure(.adverseEventYears))
    return Table(
      caption: Caption(
        key: "adverse-events", title: "Treatment-emergent adverse events, whole follow-up",
        population: context.population("Treated participants", n: context.treated)),
      columns: ProportionCells.columns(
        "Events", unit: "Participants", coverage: context.coverage)
        + [TableColumn("Events", .end)],
      rows: rows,
      notes: [
        RichText(
          "Rate: \(ResultWording.value(rate)) (exact limits \(ResultWording.limits(rate))), over \(ResultWording.value(exposure)) of observation."
        )
      ], source: context.sourceLine("adverse-events.csv"))
  }
}
