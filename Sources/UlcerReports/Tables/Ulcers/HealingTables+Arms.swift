import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension HealingTables {
  private typealias Row = ValueTable.Row

  /// Healing and recurrence, or a note if the plan does not allow them by arm.
  static func blocksByArm(_ context: ReportContext) -> [Block] {
    guard context.plan.efficacyByArm else {
      return [
        .paragraph(
          "Healing and recurrence are not shown by arm: the study file does not allow efficacy by arm (efficacy-by-arm: false). The open report has them pooled.",
          .note)
      ]
    }
    let states: [Row] = states.map { ($0.label, .healing($0.state), $0.indent) }
    let times: [Row] =
      context.plan.landmarks.map {
        ("Confirmed healing by day \($0)", .healingProbability(by: $0), 0)
      } + [("Median days to confirmed healing", .medianHealing, 0)]
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
          ValueTable.table(
            context,
            caption: Caption(
              key: "healing-by-arm",
              title: "Baseline ulcers by status of the episode, by coded arm",
              population: population), rows: states,
            notes: ["Lost: amputated, surgically closed, or death.", clustered]))
      ]),
      .keepTogether([
        .table(
          ValueTable.table(
            context,
            caption: Caption(
              key: "healing-landmarks-by-arm", title: "Probability of healing, by coded arm",
              population: population), rows: times,
            notes: [HealingTables.estimator]))
      ]),
      .keepTogether([
        .table(
          ValueTable.table(
            context,
            caption: Caption(
              key: "recurrence-by-arm", title: "Recurrence of healed ulcers, by coded arm",
              population: "Ulcers whose healing after day 0 was confirmed"), rows: recurrence,
            notes: [clustered]))
      ]),
    ]
  }
}
