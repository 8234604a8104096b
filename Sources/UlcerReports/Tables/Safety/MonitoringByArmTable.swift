import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The monitoring rule in each arm (section 10 of the definitions: the closed report by arm).
enum MonitoringByArmTable {
  static func table(_ context: ReportContext) -> Table {
    let plan = context.plan
    let rows =
      context.arms.map { row("Arm \($0)", arm: $0, context, role: .data) }
      + [row("All treated", arm: nil, context, role: .total)]
    return Table(
      caption: Caption(
        key: "monitoring-by-arm", title: "The monitored outcome, by coded arm",
        population: context.armPopulation),
      columns: [
        TableColumn("Participants"), TableColumn("Treated", .end),
        TableColumn(RichText(plan.monitoringDenominator.title), .end),
        TableColumn("With the outcome", .end),
        TableColumn(
          RichText(
            "P(share > \(NumberWording.brief(plan.monitoringLimit * 100, decimals: 1))\u{202F}%)"),
          .end), TableColumn("State"),
      ], rows: context.arms.isEmpty ? [] : rows,
      notes: [
        RichText(
          "Outcome: \(plan.monitoringOutcome.name). Flagged above \(NumberWording.brief(plan.monitoringCertainty, decimals: 3)) with \(plan.monitoringMinimum) or more \(plan.monitoringDenominator.word) participants (\(plan.monitoringDenominator == .evaluable ? "with the outcome or with a complete primary window" : "all of them")); prior Beta(\(NumberWording.brief(plan.monitoringPriorA, decimals: 4)), \(NumberWording.brief(plan.monitoringPriorB, decimals: 4))). An aid set by the sponsor, not a rule of the trial."
        ), context.armNote,
      ],
      source: context.sourceLine("adverse-events.csv, local-reactions.csv, the allocation"),
      emptyText: "The allocation names no arm")
  }

  private static func row(
    _ label: String, arm: String?, _ context: ReportContext, role: TableRow.Role
  ) -> TableRow {
    let result = context.result(.monitoring(.probability), arm: arm)
    let state =
      switch result?.state {
      case .flagged: "flagged"
      case .below: "below the boundary"
      case .tooFew: "too few to tell"
      case nil: "not computed"
      }
    return TableRow(
      [
        TableCell(label),
        TableCell(context.number(.disposition(.treated), arm: arm)),
        TableCell(context.number(.monitoring(.evaluable), arm: arm)),
        TableCell(context.number(.monitoring(.participantsWithOutcome), arm: arm)),
        TableCell(
          result?.value.estimate.map { NumberWording.rounded($0, decimals: 3) } ?? "–"),
        TableCell(state),
      ], role: role)
  }
}
