import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// New ulcers, and where the plan allows it healing and recurrence, in each arm.
enum ArmUlcerTables {
  private typealias Row = (label: String, name: ResultName, indent: Int)

  /// New ulcers: safety, shown whatever the plan says of efficacy.
  static func newUlcers(_ context: ReportContext) -> Table {
    values(
      context,
      caption: Caption(
        key: "new-ulcers-by-arm", title: "New ulcers after treatment, by coded arm",
        population: context.armPopulation),
      rows: [
        ("Participants with a new ulcer", .newUlcers(.participants), 0),
        ("New ulcers", .newUlcers(.count), 0), ("Rate", .newUlcers(.rate), 0),
        ("Robust standard error of the rate", .newUlcers(.robustStandardError), 0),
        ("Baseline ulcers worse than at baseline", .worsening(.baselineUlcers), 0),
      ],
      notes: [
        RichText("Difference of participants with a new ulcer: \(difference(context))."),
        "A new ulcer is first open after day 0, at a place never seen before or at one that had healed. Limits of participants: exact, Clopper–Pearson; of the rate: exact, Poisson; of the difference: Newcombe. Shares of ulcers have no limits, because ulcers of one participant are not independent.",
      ])
  }

  /// Healing and recurrence; a note in their place where the plan does not allow them by arm.
  static func healing(_ context: ReportContext) -> [Block] {
    guard context.plan.efficacyByArm else {
      return [
        .paragraph(
          "Healing and recurrence are not shown by arm: the study file does not allow efficacy by arm (efficacy-by-arm: false). The open report has them pooled.",
          .note)
      ]
    }
    let states: [Row] = HealingTables.states.map { ($0.label, .healing($0.state), $0.indent) }
    let times: [Row] =
      context.plan.landmarks.map {
        ("Healed by day \($0), confirmed", .healingTime(.confirmed, .day($0)), 0)
      } + [("Median days to confirmed healing", .healingTime(.confirmed, .median), 0)]
    let recurrence: [Row] = [
      ("At the same location, ever", .recurrence(.sameLocation), 0),
      (
        "Within \(context.plan.sameLocationRecurrenceDays) days",
        .recurrence(.sameLocationEarly), 1
      ),
      (
        "At the same or a touching location within \(context.plan.contiguousRecurrenceDays) days",
        .recurrence(.contiguousEarly), 0
      ),
    ]
    let ulcers = RichText(
      context.arms.map { arm in
        let result = context.result(.healing(.baselineUlcers), arm: arm)
        return
          "arm \(arm): \(result?.ulcers ?? 0) in \(NumberWording.counted(result?.participants ?? 0, "participant"))"
      }.joined(separator: "; "))
    let population =
      "Baseline ulcers, " + ulcers
      + RichText(" · data cut-off \(DateWording.text(context.analysis.cut.date))")
    let clustered: RichText =
      "Shares of ulcers have no limits, because ulcers of one participant are not independent."
    return [
      .keepTogether([
        .table(
          values(
            context,
            caption: Caption(
              key: "healing-by-arm", title: "Baseline ulcers by status, by coded arm",
              population: population), rows: states,
            notes: ["Lost: amputated, surgically closed, or death.", clustered]))
      ]),
      .keepTogether([
        .table(
          values(
            context,
            caption: Caption(
              key: "healing-landmarks-by-arm", title: "Probability of healing, by coded arm",
              population: population), rows: times,
            notes: ["Kaplan–Meier; log-log limits, participants as clusters."]))
      ]),
      .keepTogether([
        .table(
          values(
            context,
            caption: Caption(
              key: "recurrence-by-arm", title: "Recurrence of healed ulcers, by coded arm",
              population: "Ulcers whose healing after day 0 was confirmed"), rows: recurrence,
            notes: [clustered]))
      ]),
    ]
  }

  /// A table of values with their limits in each arm.
  private static func values(
    _ context: ReportContext, caption: Caption, rows: [Row],
    notes: [RichText]
  ) -> Table {
    Table(
      caption: caption,
      columns: [TableColumn("Quantity")]
        + context.arms.flatMap { _ in
          [TableColumn("Value", .end), TableColumn("\(context.coverage) limits", .end)]
        },
      spanners: context.arms.enumerated().map { index, arm in
        TableSpanner(
          RichText(context.title(ofArm: arm)), over: (1 + 2 * index)..<(3 + 2 * index))
      },
      rows: context.arms.isEmpty
        ? []
        : rows.map { row in
          TableRow(
            [TableCell(row.label)]
              + context.arms.flatMap { arm -> [TableCell] in
                let value = context.value(row.name, arm: arm)
                let limits = ResultWording.limits(value)
                return [
                  TableCell(ResultWording.value(value)), TableCell(limits.isEmpty ? "–" : limits),
                ]
              }, indent: row.indent)
        },
      notes: notes + [context.armNote],
      source: context.sourceLine("ulcers.csv, visits.csv, the allocation"),
      emptyText: "The allocation names no arm")
  }

  private static func difference(_ context: ReportContext) -> String {
    let found = context.armPairs.map { pair in
      let value = context.difference(
        .newUlcers(.participants), pair.first, minus: pair.second)
      let limits = ResultWording.limits(value)
      return "\(pair.first) − \(pair.second) \(ResultWording.value(value))"
        + (limits.isEmpty ? "" : " (\(context.coverage) limits \(limits))")
    }
    return found.isEmpty ? "there is one arm only" : found.joined(separator: "; ")
  }
}
