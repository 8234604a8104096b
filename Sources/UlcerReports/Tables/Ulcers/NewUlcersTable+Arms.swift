import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

extension NewUlcersTable {
  /// New ulcers: they are safety and shown even if the plan does not allow efficacy by arm.
  static func tableByArm(_ context: ReportContext) -> Table {
    ValueTable.table(
      context,
      caption: Caption(
        key: "new-ulcers-by-arm", title: "New and open ulcers after treatment, by coded arm",
        population: context.armPopulation),
      rows: [
        ("Participants with a new ulcer", .newUlcers(.participants), 0),
        ("New ulcers", .newUlcers(.count), 0), ("Rate", .newUlcers(.rate), 0),
        ("Robust standard error of the rate", .newUlcers(.robustStandardError), 0),
        ("Ulcers open at the data cut-off", .openUlcers(.all), 0),
        ("Baseline ulcers worse than at baseline", .worsening(.baselineUlcers), 0),
      ],
      notes: [
        RichText("Difference of participants with a new ulcer: \(difference(context))."),
        "A new ulcer is first open after day 0, at a place never seen before or at one that had healed. Limits of participants: exact, Clopper–Pearson; of the rate per participant-year of ulcer follow-up: exact, Poisson; of the difference: Newcombe. Shares of ulcers have no limits, because ulcers of one participant are not independent.",
      ])
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
