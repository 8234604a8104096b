import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Primary outcome 1: components of local toxicity with exact limits.
enum LocalToxicityTable {
  /// The rows: components, and how far their names are indented.
  static let components: [(component: LocalToxicityComponent, indent: Int)] = [
    (.any, 0), (.inflammation, 0), (.swelling, 1), (.warmth, 1), (.impairmentOfFunction, 1),
    (.hematoma, 0), (.ulcerWorsening, 0), (.newUlcer, 0),
  ]

  static func table(_ context: ReportContext) -> Table {
    let rows = components.map { component, indent in
      let value = context.told(.localToxicity(component))
      return TableRow(
        [
          TableCell(
            RichText(component.label), footnote: FootnoteWording.component(component))
        ] + ProportionCells.cells(value),
        role: .data, indent: indent)
    }
    return Table(
      caption: Caption(
        key: "local-toxicity",
        title: "Local toxicity from day 0 to day \(context.plan.primaryWindow)",
        population: context.population("Treated participants", n: context.treated)),
      columns: ProportionCells.columns(
        "Component", unit: "Participants", coverage: context.coverage),
      rows: rows,
      notes: unknown(context) + [
        "A sign counts when it was measured or reported as an adverse event.",
        context.followUpNote
          + RichText(
            " Cumulative incidence of any local toxicity by day \(context.plan.primaryWindow), which allows for this: "
              + "\(sentence(.localToxicityIncidence, context)) (Aalen–Johansen, log-log limits)."
          ),
      ],
      source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"))
  }

  /// Of whom it is not known whether they showed a sign.
  private static func unknown(_ context: ReportContext) -> [RichText] {
    let people = context.analysis.account.unknownToxicity.participants
    return people == 0
      ? []
      : [
        RichText(
          "Of \(NumberWording.counted(people, "participant")) without local toxicity a sign was not recorded: they may have had it."
        )
      ]
  }

  private static func sentence(_ name: ResultName, _ context: ReportContext) -> String {
    let value = context.value(name)
    let limits = ResultWording.limits(value)
    return ResultWording.value(value) + (limits.isEmpty ? "" : ", \(limits)")
  }
}
