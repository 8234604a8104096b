import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The safety tables of a closed session.
enum ArmSafetyTables {
  /// Participants by state.
  static func disposition(_ context: ReportContext) -> Table {
    let lines: [(name: ResultName, label: String, indent: Int)] = [
      (.disposition(.enrolled), "Enrolled", 0), (.disposition(.randomised), "Randomised", 0),
      (.disposition(.treated), "Treated", 0), (.disposition(.completed), "Completed", 1),
      (.disposition(.withdrawn), "Withdrawn", 1), (.disposition(.died), "Died", 1),
      (
        .exposure(.followedShort),
        "Followed for fewer than \(context.plan.primaryWindow) days", 1
      ),
    ]
    let groups = context.arms.map(Optional.some) + [nil]
    var rows = lines.map { line in
      TableRow(
        [
          TableCell(
            RichText(line.label),
            footnote: line.name == .disposition(.withdrawn) ? FootnoteWording.withdrawn : nil)
        ] + groups.map { TableCell(ResultWording.value(context.value(line.name, arm: $0))) },
        indent: line.indent)
    }
    rows.append(
      TableRow(
        ["Observed, participant-years"]
          + groups.map {
            TableCell(years(context.value(.exposure(.participantYears), arm: $0)))
          }))
    return Table(
      caption: Caption(
        key: "disposition-by-arm", title: "Participants by state and coded arm",
        population: context.armPopulation),
      columns: [TableColumn("State")]
        + context.arms.map { TableColumn(RichText("Arm \($0)"), .end) }
        + [TableColumn("All", .end)],
      rows: rows,
      notes: [
        "All: also participants in no arm. One person can be in two states.",
        context.armNote,
      ], source: context.sourceLine("participants.csv, visits.csv, ulcers.csv, the allocation"))
  }

  /// Primary outcome 1.
  static func localToxicity(_ context: ReportContext) -> Table {
    return ArmTable(context: context).table(
      caption: Caption(
        key: "local-toxicity-by-arm",
        title: RichText(
          "Local toxicity from day 0 to day \(context.plan.primaryWindow), by coded arm"),
        population: context.armPopulation),
      stub: "Component",
      lines: LocalToxicityTable.components.map { component, indent in
        ArmTable.Line(
          label: RichText(component.label), name: .localToxicity(component),
          indent: indent, footnote: FootnoteWording.component(component))
      },
      notes: [
        ArmTable.differenceNote,
        "A sign counts when it was measured or reported as an adverse event.",
        context.followUpNote,
      ], source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"))
  }

  /// Adverse events over the whole follow-up.
  static func adverseEvents(_ context: ReportContext) -> Table {
    var table = ArmTable(context: context)
    table.showsEvents = true
    return table.table(
      caption: Caption(
        key: "adverse-events-by-arm",
        title: "Treatment-emergent adverse events, whole follow-up, by coded arm",
        population: context.armPopulation),
      stub: "Events",
      lines: AdverseEventsTable.kinds.map {
        ArmTable.Line(
          label: RichText($0.label), name: .adverseEvents($0.id),
          events: .adverseEventCount($0.id), indent: $0.indent,
          footnote: FootnoteWording.event($0.id))
      },
      notes: [
        RichText("Rate: \(rates(.adverseEventRate, context))."),
        ArmTable.differenceNote,
      ], source: context.sourceLine("adverse-events.csv"))
  }

  /// A rate in each arm, in one sentence.
  static func rates(_ name: ResultName, _ context: ReportContext) -> String {
    context.arms.map { arm in
      let rate = context.value(name, arm: arm)
      let limits = ResultWording.limits(rate)
      return "arm \(arm) \(ResultWording.value(rate))"
        + (limits.isEmpty ? "" : " (exact limits \(limits))")
    }.joined(separator: "; ")
  }

  private static func years(_ value: ResultValue) -> String {
    value.estimate.map { NumberWording.rounded($0, decimals: 2) } ?? "–"
  }
}
