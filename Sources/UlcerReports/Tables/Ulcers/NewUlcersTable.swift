import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// New ulcers and recurrence in numbers.
enum NewUlcersTable {
  static func table(_ context: ReportContext) -> Table {
    func row(_ label: String, _ name: ResultName, note: String = "", indent: Int = 0) -> TableRow {
      let value = context.value(name)
      let limits = ResultWording.limits(value)
      return TableRow(
        [
          TableCell(label), TableCell(ResultWording.value(value)),
          TableCell(limits.isEmpty ? note : limits),
        ],
        indent: indent)
    }
    let plan = context.plan
    return Table(
      caption: Caption(
        key: "new-ulcers", title: "New ulcers and recurrence after treatment",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Quantity"), TableColumn("Value", .end),
        TableColumn("\(context.coverage) limits", .end),
      ],
      rows: [
        .group("New ulcers"),
        row("Participants with a new ulcer", .newUlcers(.participants), indent: 1),
        row("New ulcers", .newUlcers(.count), indent: 1),
        row("Rate", .newUlcers(.rate), indent: 1),
        row(
          "Robust standard error of the rate", .newUlcers(.robustStandardError), indent: 1),
        .group("Recurrence of confirmed healed ulcers"),
        row("At the same location, ever", .recurrence(.sameLocation), indent: 1),
        row(
          "At the same location within \(plan.sameLocationRecurrenceDays) days",
          .recurrence(.sameLocationEarly), indent: 1),
        row(
          "At the same or a touching location within \(plan.contiguousRecurrenceDays) days",
          .recurrence(.contiguousEarly), indent: 1),
        row(
          "Probability by day \(plan.sameLocationRecurrenceDays) after healing",
          .recurrence(.early), indent: 1),
      ],
      notes: [
        "A new ulcer is first open after day 0, at a place never seen before or at one that had healed. Limits of participants: exact, Clopper–Pearson; of the rate per participant-year of ulcer follow-up: exact, Poisson; of the probability: Kaplan–Meier, log-log, participants as clusters. Recurrence is counted over ulcers whose healing after day 0 was confirmed, without limits, because ulcers of one participant are not independent."
      ], source: context.sourceLine("ulcers.csv, visits.csv"))
  }
}
