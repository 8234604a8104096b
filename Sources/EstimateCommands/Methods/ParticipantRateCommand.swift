import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate participant-rate`.
struct ParticipantRateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participant-rate",
    abstract: "A rate of events with a standard error by participant, from a file.",
    discussion: """
      A row holds a count of events and a time at risk; rows of one participant (--id) are added up. \
      Exact Poisson limits take events as independent, the robust standard error takes participants.
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var confidence: LevelOption

  @Option(help: "The column of counts.")
  var count: String

  @Option(help: "The column of times at risk; the rate is per its unit.")
  var exposure: String

  @Option(help: "The column that names the participant; without it every row is one.")
  var id: String?

  @Option(help: "The column of groups; of two also the ratio.")
  var group: String?

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The rates of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let rows = try SelectedRows(
      table,
      [
        .number("--count", count), .number("--exposure", exposure), .text("--id", id),
        .text("--group", group),
      ])
    let counts = rows.numbers("--count")
    let exposures = rows.numbers("--exposure")
    try SelectedRows.refuse(
      counts.indices.flatMap { row in
        [
          Int(exactly: counts[row]).map { $0 >= 0 } ?? false
            ? nil : rows.error("a count is a whole number from 0", in: "--count", row: row),
          exposures[row] >= 0
            ? nil : rows.error("a time at risk is not below 0", in: "--exposure", row: row),
        ].compactMap(\.self)
      })
    let labels = rows.labels("--group")
    let names = rows.texts("--id").map { RowLabels($0).places } ?? Array(counts.indices)
    let rates = labels.rows.map { members in
      var events: [Int: (events: Int, exposure: Double)] = [:]
      for row in members {
        let before = events[names[row]] ?? (0, 0)
        // Counts are below 2⁵³ and few; a sum that overflows is not a count.
        let sum = before.events.addingReportingOverflow(Int(exactly: counts[row]) ?? 0)
        events[names[row]] = (
          sum.overflow ? -1 : sum.partialValue, before.exposure + exposures[row]
        )
      }
      return ParticipantRate(
        events.sorted { $0.key < $1.key }.map {
          EventCount(events: $0.value.events, exposure: $0.value.exposure)
        })
    }
    let level = confidence.level
    let groups = zip(labels.names, rates).map { Self.record($0, $1, level: level) }
    var answer = EstimateAnswer(
      method: "participant-rate", choices: ["level": .number(level)], rows: rows.account,
      members: ["groups": .records(groups)],
      tables: [
        TextTable(
          nil, groups,
          [
            "group", "participants", "events", "exposure",
            AnswerColumn("rate", "estimate"), AnswerColumn("robust s. e.", "robustStandardError"),
            "lower", "upper",
          ])
      ])
    if !counts.contains(where: { $0 > 0 }) { answer.notices = ["No events: every count is 0."] }
    if rates.count == 2 {
      let ratio = PoissonRateRatio(rates[0].pooled, over: rates[1].pooled)
      let compared = LimitsAnswer.answer(
        method: "participant-rate", title: "Ratio, \(labels.names[0]) / \(labels.names[1])",
        level: level, estimate: ratio.estimate, members: ["kind": "estimate"],
        limits: [("conditional-exact", ratio.conditionalExact(level: level))])
      answer.members["ratio"] = compared.members["values"]
      answer.tables += compared.tables
    }
    return answer
  }

  private static func record(
    _ name: String, _ rate: ParticipantRate, level: Double
  ) -> AnswerRecord {
    let limits = rate.pooled.exact(level: level).value
    return [
      "group": .word(name), "participants": .whole(rate.participants.count), "kind": "rate",
      "events": .whole(rate.pooled.events), "exposure": .number(rate.pooled.exposure),
      "estimate": .number(ifAny: rate.pooled.estimate.value),
      "robustStandardError": .number(ifAny: rate.robustStandardError.value),
      "lower": .number(ifAny: limits?.lower), "upper": .number(ifAny: limits?.upper),
    ]
  }
}
