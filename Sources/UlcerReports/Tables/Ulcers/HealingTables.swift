import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Healing of baseline ulcers: by status of the episode, with what is open now, and by landmark day.
enum HealingTables {
  /// The rows: states, their names and how far these are indented.
  static let states: [(state: HealingResult, label: String, indent: Int)] = [
    (.confirmed, "Healed, confirmed", 0), (.durable, "of these durable", 1),
    (.recurred, "of these recurred", 1), (.openNow, "of these open again", 1),
    (.unconfirmed, "Healed, not confirmed", 0), (.open, "Open", 0), (.lost, "Lost", 0),
  ]

  static func status(_ context: ReportContext) -> Table {
    let ulcers = context.result(.healing(.baselineUlcers))
    let total = ulcers?.ulcers ?? 0
    var rows = states.map { state in
      TableRow(
        [TableCell(state.label)]
          + ProportionCells.cells(context.value(.healing(state.state))).dropLast(),
        indent: state.indent)
    }
    rows.append(
      TableRow(
        [TableCell("Worse than at baseline in the primary window")]
          + ProportionCells.cells(context.value(.worsening(.baselineUlcers))).dropLast()))
    rows.append(.group("Ulcers open at the data cut-off"))
    rows += openNow.map { result, label in openRow(result, label, context) }
    let reduction = context.value(.healing(.areaReduction))
    return Table(
      caption: Caption(
        key: "healing-status",
        title: "Baseline ulcers by status of the episode, and ulcers that are open now",
        population: RichText(
          "Baseline ulcers, n = \(total) in \(NumberWording.counted(ulcers?.participants ?? 0, "participant")) · data cut-off \(DateWording.text(context.analysis.cut.date))"
        )),
      columns: [TableColumn("Status"), TableColumn("Ulcers", .end), TableColumn("Share", .end)],
      rows: rows,
      notes: [
        RichText(
          "Status: how the episode ended; an ulcer that recurred is a healed episode and another one. Open at the data cut-off: every ulcer of treated participants. Lost: amputated, surgically closed, or death. Durable: closed for at least \(context.plan.durableDays) days. Shares of ulcers have no limits, because ulcers of one participant are not independent. Median area reduction about day 28: \(ResultWording.value(reduction))."
        )
      ], source: context.sourceLine("ulcers.csv"))
  }

  /// How the probability of healing is estimated, and where a page does not print it.
  static let estimator = RichText(
    "Aalen–Johansen: amputation, surgical closure and death are competing events; log-log limits, participants as clusters. No estimate is printed where fewer than \(StepReading.fewestOfHealing) are at risk on the day; the results file has it."
  )

  /// What a column pair of the landmarks is.
  private struct Estimate: Sendable {
    let title: String
    let day: @Sendable (Int) -> ResultName
    let median: ResultName
  }

  private static let estimates = [
    Estimate(
      title: "Confirmed healing", day: { .healingProbability(by: $0) }, median: .medianHealing),
    Estimate(
      title: "Companion: Kaplan–Meier", day: { .healingTime(.confirmed, .day($0)) },
      median: .healingTime(.confirmed, .median)),
    Estimate(
      title: "First closure, Kaplan–Meier", day: { .healingTime(.any, .day($0)) },
      median: .healingTime(.any, .median)),
  ]

  /// What is open now, whatever became of the episodes before.
  static let openNow: [(result: OpenUlcerResult, label: String)] = [
    (.all, "All"), (.baseline, "Baseline ulcers"), (.new, "New ulcers"),
    (.recurrence, "Recurred ulcers"),
  ]

  private static func openRow(
    _ result: OpenUlcerResult, _ label: String, _ context: ReportContext
  ) -> TableRow {
    let people = context.result(.openUlcers(result))?.participants ?? 0
    return TableRow(
      [
        TableCell(label), TableCell(context.number(.openUlcers(result))),
        TableCell("in \(NumberWording.counted(people, "participant"))"),
      ], indent: 1)
  }

  static func landmarks(_ context: ReportContext) -> Table {
    var rows = context.plan.landmarks.map { day in
      TableRow(
        [TableCell("By day \(day)")]
          + estimates.flatMap { cells($0.day(day), context) })
    }
    rows.append(
      TableRow(
        ["Median days"] + estimates.flatMap { cells($0.median, context) }, role: .total))
    let ulcers = context.result(.healing(.baselineUlcers))
    return Table(
      caption: Caption(
        key: "healing-landmarks", title: "Probability of healing, by day",
        population: RichText(
          "Baseline ulcers, n = \(ulcers?.ulcers ?? 0) in \(NumberWording.counted(ulcers?.participants ?? 0, "participant")) · data cut-off \(DateWording.text(context.analysis.cut.date))"
        )),
      columns: [TableColumn("")]
        + estimates.flatMap { _ in
          [TableColumn("Healed", .end), TableColumn("\(context.coverage) limits", .end)]
        },
      spanners: estimates.enumerated().map { index, estimate in
        TableSpanner(RichText(estimate.title), over: (1 + 2 * index)..<(3 + 2 * index))
      },
      rows: rows,
      notes: [
        estimator,
        "Kaplan–Meier censors an ulcer that was amputated or surgically closed, as if it could still heal. First closure: also closures that are not confirmed. Healing at the mid-points of the intervals is in the results file. A dash: too few are at risk, or no limit exists.",
      ], source: context.sourceLine("ulcers.csv"))
  }

  private static func cells(_ name: ResultName, _ context: ReportContext) -> [TableCell] {
    let (words, limits) = context.words(name)
    if ResultWording.tooFew(context.result(name)?.atRisk) != nil {
      // Said once a row, beside the estimator; in each column it would not fit on a page.
      if case .healingOverTime(.incidenceDay) = name { return [TableCell(words), "–"] }
      return ["–", "–"]
    }
    switch context.value(name) {
    case .notEstimable: return ["–", "–"]
    case .notReached: return ["not reached", TableCell(orDash(limits))]
    case .estimate(let days, _, "days"):
      return [TableCell(NumberWording.brief(days, decimals: 1)), TableCell(orDash(limits))]
    default: return [TableCell(words), TableCell(orDash(limits))]
    }
  }

  private static func orDash(_ text: String) -> String { text.isEmpty ? "–" : text }
}
