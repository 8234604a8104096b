import ClinicalWording
import PageComposition
import UlcerAnalysis

/// Adverse events over the whole follow-up: participants and events, always both.
enum AdverseEventsTable {
  static func table(_ context: ReportContext) -> Table {
    let kinds: [(id: String, label: String, indent: Int)] = [
      ("any", "Any adverse event", 0), ("serious", "Serious", 1), ("related", "Related", 1),
      ("grade-3-or-higher", "Grade 3 or higher", 1), ("fatal", "Fatal", 1),
      ("leading-to-withdrawal", "Leading to withdrawal", 1),
    ]
    let rows = kinds.map { kind in
      TableRow(
        [TableCell(RichText(kind.label), footnote: FootnoteWording.event(kind.id))]
          + ProportionCells.cells(context.value("adverse-events.\(kind.id)"))
          + [
            TableCell(context.number("adverse-events.\(kind.id).events"))
          ],
        indent: kind.indent)
    }
    let rate = context.value("adverse-events.rate")
    let exposure = context.value("exposure.adverse-events.participant-years")
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
