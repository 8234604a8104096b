import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The safety tables of a closed session.
enum ArmSafetyTables {
  /// Participants by state.
  static func disposition(_ context: ReportContext) -> Table {
    let lines: [(id: String, label: String, indent: Int)] = [
      ("disposition.enrolled", "Enrolled", 0), ("disposition.randomised", "Randomised", 0),
      ("disposition.treated", "Treated", 0), ("disposition.completed", "Completed", 1),
      ("disposition.withdrawn", "Withdrawn", 1), ("disposition.died", "Died", 1),
      (
        "exposure.followed-less-than-84-days",
        "Followed for fewer than \(context.plan.primaryWindow) days", 1
      ),
    ]
    func cell(_ id: String) -> TableCell { TableCell(ResultWording.value(context.value(id))) }
    var rows = lines.map { line in
      TableRow(
        [
          TableCell(
            RichText(line.label),
            footnote: line.id.hasSuffix("withdrawn") ? FootnoteWording.withdrawn : nil)
        ] + context.arms.map { cell("\(line.id)@\($0)") } + [cell(line.id)],
        indent: line.indent)
    }
    let exposure = "exposure.participant-years"
    rows.append(
      TableRow(
        ["Observed, participant-years"]
          + (context.arms.map { "\(exposure)@\($0)" } + [exposure]).map {
            TableCell(years(context.value($0)))
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
    let components: [(LocalToxicityComponent, Int)] = [
      (.any, 0), (.inflammation, 0), (.swelling, 1), (.warmth, 1), (.impairmentOfFunction, 1),
      (.hematoma, 0), (.ulcerWorsening, 0), (.newUlcer, 0),
    ]
    return ArmTable(context: context).table(
      caption: Caption(
        key: "local-toxicity-by-arm",
        title: RichText(
          "Local toxicity from day 0 to day \(context.plan.primaryWindow), by coded arm"),
        population: context.armPopulation),
      stub: "Component",
      lines: components.map { component, indent in
        ArmTable.Line(
          label: RichText(component.label), id: "primary.local-toxicity.\(component.rawValue)",
          indent: indent, footnote: FootnoteWording.component(component.rawValue))
      },
      notes: [
        ArmTable.differenceNote,
        "A sign counts when it was measured or reported as an adverse event.",
        context.followUpNote,
      ], source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"))
  }

  /// Adverse events over the whole follow-up.
  static func adverseEvents(_ context: ReportContext) -> Table {
    let kinds: [(id: String, label: RichText, indent: Int)] = [
      ("any", "Any adverse event", 0), ("serious", "Serious", 1), ("related", "Related", 1),
      ("grade-3-or-higher", "Grade 3 or higher", 1), ("fatal", "Fatal", 1),
      ("leading-to-withdrawal", "Leading to withdrawal", 1),
    ]
    var table = ArmTable(context: context)
    table.showsEvents = true
    return table.table(
      caption: Caption(
        key: "adverse-events-by-arm",
        title: "Treatment-emergent adverse events, whole follow-up, by coded arm",
        population: context.armPopulation),
      stub: "Events",
      lines: kinds.map {
        ArmTable.Line(
          label: $0.label, id: "adverse-events.\($0.id)", indent: $0.indent,
          footnote: FootnoteWording.event($0.id))
      },
      notes: [
        RichText("Rate: \(rates("adverse-events.rate", context))."),
        ArmTable.differenceNote,
      ], source: context.sourceLine("adverse-events.csv"))
  }

  /// A rate in each arm, in one sentence.
  static func rates(_ id: String, _ context: ReportContext) -> String {
    context.arms.map { arm in
      let rate = context.value("\(id)@\(arm)")
      let limits = ResultWording.limits(rate)
      return "arm \(arm) \(ResultWording.value(rate))"
        + (limits.isEmpty ? "" : " (exact limits \(limits))")
    }.joined(separator: "; ")
  }

  private static func years(_ value: ResultValue) -> String {
    value.estimate.map { NumberWording.rounded($0, decimals: 2) } ?? "–"
  }
}
