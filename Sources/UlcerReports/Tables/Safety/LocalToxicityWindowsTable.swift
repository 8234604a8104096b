import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// Primary outcome 1 by time: each component in each window of the schedule, and overall.
enum LocalToxicityWindowsTable {
  static func table(_ context: ReportContext) -> Table {
    let rows = LocalToxicityTable.components.map { component, indent in
      row(component.label, component, of: nil, context, indent: indent)
    }
    return table(
      Caption(
        key: "local-toxicity-windows", title: "Local toxicity by visit, of those assessed",
        population: context.population("Treated participants", n: context.treated)),
      rows, context)
  }

  /// The same in each coded arm: one group of rows for each component, one row for each arm.
  static func tableByArm(_ context: ReportContext) -> Table {
    let rows = LocalToxicityTable.components.flatMap { component, indent in
      [TableRow([TableCell(component.label)], role: .group, indent: indent)]
        + context.arms.map { row("Arm \($0)", component, of: $0, context, indent: indent + 1) }
    }
    var table = table(
      Caption(
        key: "local-toxicity-windows-by-arm",
        title: "Local toxicity by visit, of those assessed, by coded arm",
        population: context.armPopulation), context.arms.isEmpty ? [] : rows, context)
    table.notes.append(context.armNote)
    table.source = table.source + ", the allocation"
    table.emptyText = "The allocation names no arm"
    return table
  }

  private static func row(
    _ label: String, _ component: LocalToxicityComponent, of arm: String?,
    _ context: ReportContext, indent: Int
  ) -> TableRow {
    TableRow(
      [TableCell(label)]
        + LocalToxicityWindows.visits(of: context.plan).map { visit, _ in
          let value = context.value(.localToxicity(component, at: visit.id), arm: arm)
          // Nobody showed any of the signs that are recorded; of the others nobody knows.
          let isDoubtful = value.count == 0 && context.analysis.doubt(of: component) != nil
          return isDoubtful ? "not known" : cell(value)
        }
        + [cell(context.told(.localToxicity(component), arm: arm))],
      indent: indent)
  }

  private static func table(
    _ caption: Caption, _ rows: [TableRow], _ context: ReportContext
  ) -> Table {
    Table(
      caption: caption,
      columns: [TableColumn("Component")]
        + LocalToxicityWindows.visits(of: context.plan).map { visit, days in
          TableColumn(
            RichText([
              .plain(visit.label), .lineBreak,
              .toned("day \(days.lowerBound)–\(days.upperBound)", .muted),
            ]), .end)
        } + [
          TableColumn(
            RichText([
              .plain("Primary window"), .lineBreak, .toned("of all treated", .muted),
            ]), .end)
        ],
      rows: rows,
      notes: [
        RichText(
          "Participants with the sign, of those in whom it was assessed in the window of the visit; \(context.coverage) exact (Clopper–Pearson) limits below. Signs found at several visits count at each, so the columns do not add up. A participant with the sign counts as assessed. Days after the end of the participant’s primary window do not count."
        )
      ],
      source: context.sourceLine("local-reactions.csv, ulcers.csv, adverse-events.csv"))
  }

  private static func cell(_ value: ResultValue) -> TableCell {
    guard case .proportion(let count, let total, _) = value else {
      if case .notEstimable("not assessed") = value { return "not assessed" }
      return value.isOfNobody ? "–" : "not known"
    }
    let limits = RichText([
      .lineBreak, .toned(ResultWording.limits(value), .muted),
    ])
    // A zero printed lightly lets the other counts stand out.
    let people = "\(NumberWording.whole(count))/\(NumberWording.whole(total))"
    return TableCell((count == 0 ? RichText([.toned(people, .muted)]) : RichText(people)) + limits)
  }
}
