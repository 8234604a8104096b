import ClinicalWording
import PageComposition
import UlcerAnalysis
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
        [TableCell("Worse than at baseline within \(context.plan.primaryWindow) days")]
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
    let rules: [(HealingTimeResult.Rule, String)] = [
      (.confirmed, "Confirmed"), (.any, "Any closure"), (.midpoint, "Confirmed, mid-points"),
    ]
    var rows = context.plan.landmarks.map { day in
      TableRow(
        [TableCell("Healed by day \(day)")]
          + rules.flatMap { rule, _ -> [TableCell] in
            cells(context.value(.healingTime(rule, .day(day))))
          })
    }
    rows.append(
      TableRow(
        ["Median days to healing"]
          + rules.flatMap { rule, _ -> [TableCell] in
            cells(context.value(.healingTime(rule, .median)))
          }, role: .total))
    let ulcers = context.result(.healing(.baselineUlcers))
    return Table(
      caption: Caption(
        key: "healing-landmarks", title: "Probability of healing, by day",
        population: RichText(
          "Baseline ulcers, n = \(ulcers?.ulcers ?? 0) in \(NumberWording.counted(ulcers?.participants ?? 0, "participant")) · data cut-off \(DateWording.text(context.analysis.cut.date))"
        )),
      columns: [TableColumn("")]
        + rules.flatMap { _ in
          [TableColumn("Healed", .end), TableColumn("\(context.coverage) limits", .end)]
        },
      spanners: rules.enumerated().map { index, rule in
        TableSpanner(RichText(rule.1), over: (1 + 2 * index)..<(3 + 2 * index))
      },
      rows: rows,
      notes: [
        "Kaplan–Meier; log-log limits, participants as clusters. Confirmed: the primary rule. Any closure: also those not confirmed yet. Mid-points: healing taken half-way between the last open look and the first closed one. A dash: beyond the last observation, or no limit exists."
      ], source: context.sourceLine("ulcers.csv"))
  }

  private static func cells(_ value: ResultValue) -> [TableCell] {
    switch value {
    case .notEstimable: ["–", "–"]
    case .notReached: ["not reached", TableCell(ResultWording.limits(value))]
    case .estimate(let days, _, "days"):
      [
        TableCell(NumberWording.brief(days, decimals: 1)), TableCell(ResultWording.limits(value)),
      ]
    default:
      [TableCell(ResultWording.value(value)), TableCell(orDash(ResultWording.limits(value)))]
    }
  }

  private static func orDash(_ text: String) -> String { text.isEmpty ? "–" : text }
}
