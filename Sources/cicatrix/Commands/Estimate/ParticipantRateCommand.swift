import ArgumentParser
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
    StandardOutput.write(try answer(arguments.table()).written(as: arguments.format))
  }

  /// The rates of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    var requests = [
      ColumnRequest(option: "--count", name: count, kind: .number),
      ColumnRequest(option: "--exposure", name: exposure, kind: .number),
    ]
    if let id { requests.append(ColumnRequest(option: "--id", name: id, kind: .text)) }
    if let group { requests.append(ColumnRequest(option: "--group", name: group, kind: .text)) }
    let rows = try SelectedRows(table, requests)
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
    let labels = rows.texts("--group").map(RowLabels.init) ?? RowLabels(all: rows.count)
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
    var answer = EstimateAnswer(
      method: "participant-rate", choices: [("level", .number(level))], rows: rows.account,
      members: [
        (
          "groups",
          .array(zip(labels.names, rates).map { Self.json($0, $1, level: level) })
        )
      ],
      tables: [
        TextTable(
          header: [
            "group", "participants", "events", "exposure", "rate", "robust s. e.", "lower", "upper",
          ],
          rows: zip(labels.names, rates).map { name, rate in
            let limits = rate.pooled.exact(level: level).value
            return [
              name, String(rate.participants.count), String(rate.pooled.events),
              TextTable.cell(rate.pooled.exposure), TextTable.cell(rate.pooled.estimate.value),
              TextTable.cell(rate.robustStandardError.value), TextTable.cell(limits?.lower),
              TextTable.cell(limits?.upper),
            ]
          })
      ])
    if !counts.contains(where: { $0 > 0 }) { answer.notices = ["No events: every count is 0."] }
    if rates.count == 2 {
      let ratio = PoissonRateRatio(rates[0].pooled, over: rates[1].pooled)
      let compared = LimitsAnswer.answer(
        method: "participant-rate", title: "Ratio, \(labels.names[0]) / \(labels.names[1])",
        level: level, estimate: ratio.estimate, members: [("kind", .text("estimate"))],
        limits: [("conditional-exact", ratio.conditionalExact(level: level))])
      answer.members.append(("ratio", compared.members.first?.value ?? .null))
      answer.tables += compared.tables
    }
    return answer
  }

  private static func json(_ name: String, _ rate: ParticipantRate, level: Double) -> JSONValue {
    let limits = rate.pooled.exact(level: level).value
    return .object([
      ("group", .text(name)), ("participants", .whole(rate.participants.count)),
      ("kind", .text("rate")), ("events", .whole(rate.pooled.events)),
      ("exposure", .number(rate.pooled.exposure)),
      ("estimate", .optional(rate.pooled.estimate.value)),
      ("robustStandardError", .optional(rate.robustStandardError.value)),
      ("lower", .optional(limits?.lower)), ("upper", .optional(limits?.upper)),
    ])
  }
}
