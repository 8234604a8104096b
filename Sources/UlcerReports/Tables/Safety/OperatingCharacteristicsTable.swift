import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The review thresholds of the monitoring rule, and the probability to reach them at a known true
/// rate.
enum OperatingCharacteristicsTable {
  static func boundary(_ context: ReportContext) -> Table {
    let boundary = BoundaryRows(
      MonitoringCourse.looks(of: context.analysis).map {
        (treated: $0, count: context.count(.monitoringRule(.boundary($0))))
      })
    return Table(
      caption: Caption(
        key: "monitoring-boundary", title: "The monitoring boundary in numbers",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn(RichText(context.plan.monitoringDenominator.title)),
        TableColumn("Flagged from this number with the outcome", .end),
      ],
      rows: boundary.rows.map { step in
        TableRow([
          TableCell(
            step.from == step.to
              ? NumberWording.whole(step.from)
              : "\(NumberWording.whole(step.from)) to \(NumberWording.whole(step.to))"),
          TableCell(step.count.map(NumberWording.whole) ?? "no number"),
        ])
      },
      notes: [
        RichText(
          "The smallest number with which P(share > \(NumberWording.brief(context.plan.monitoringLimit * 100, decimals: 2))\u{202F}%) exceeds \(NumberWording.brief(context.plan.monitoringCertainty, decimals: 4)) under the prior Beta(\(NumberWording.brief(context.plan.monitoringPriorA, decimals: 4)), \(NumberWording.brief(context.plan.monitoringPriorB, decimals: 4)))."
            + (boundary.distance.map {
              " Beyond \(NumberWording.whole(BoundaryRows.first)) participants: the exact value at multiples of \(NumberWording.whole($0)) and at the last."
            } ?? ""))
      ], source: context.sourceLine("study.yaml"), emptyText: "The plan names no known outcome")
  }

  static func chances(_ context: ReportContext) -> Table {
    Table(
      caption: Caption(
        key: "operating-characteristics", title: "How often the rule flags",
        population: RichText(
          "Looked at after each of \(context.counted(.monitoringRule(.looks), "participant"))")),
      columns: [
        TableColumn("True share with the outcome"), TableColumn("Flagged at some look", .end),
      ],
      rows: MonitoringCourse.truePercents.compactMap { percent in
        context.value(.monitoringRule(.chance(percent))).estimate.map {
          TableRow([
            TableCell("\(percent)\u{202F}%"),
            TableCell(NumberWording.percent($0, decimals: 1) + "\u{202F}%"),
          ])
        }
      },
      notes: [
        "By exact enumeration of every course of the trial. An aid set by the sponsor, not a rule of the trial."
      ],
      source: context.sourceLine("study.yaml"), emptyText: "Not computed")
  }
}
