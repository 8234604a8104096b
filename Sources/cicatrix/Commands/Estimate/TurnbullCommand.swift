import ArgumentParser
import PlainOutput
import SourceDiagnostics
import SurvivalStatistics

/// `cicatrix estimate turnbull`.
struct TurnbullCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turnbull",
    abstract: "Masses of interval-censored times, with a certificate of optimality.",
    discussion: """
      An event lies in (left, right]; an empty right end (also NA or Inf) means not yet happened, \
      equal ends an exact time. The gap says how far the result is from the maximum likelihood. \
      With --permutations groups are compared by the generalised log-rank test (Sun 1996): two by \
      |score|, more by chi-square with the variance of the permutations.
      """)

  @OptionGroup var arguments: EstimateArguments

  @Option(help: "The column with the last time before the event.")
  var left: String

  @Option(help: "The column with the first time after the event.")
  var right: String

  @Option(help: "The column of groups.")
  var group: String?

  @Option(help: "The column that names the participant, for the permutation test.")
  var cluster: String?

  @Option(help: "exact, or a number of random arrangements: compares the groups.")
  var permutations: PermutationChoice?

  @Option(help: "Where the random arrangements start.")
  var seed: UInt64?

  func validate() throws {
    if permutations != nil, group == nil {
      throw ValidationError("--permutations compares groups: name their column with --group")
    }
    if permutations == nil, cluster != nil {
      throw ValidationError("--cluster is for the permutation test: say --permutations as well")
    }
    try PermutationWords.refuseUnusedSeed(seed, permutations)
  }

  func run() throws {
    StandardOutput.write(try answer(arguments.table()).written(as: arguments.format))
  }

  /// The masses of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    var requests = [
      ColumnRequest(option: "--left", name: left, kind: .number),
      ColumnRequest(option: "--right", name: right, kind: .numberOrInfinite),
    ]
    if let group { requests.append(ColumnRequest(option: "--group", name: group, kind: .text)) }
    if let cluster {
      requests.append(ColumnRequest(option: "--cluster", name: cluster, kind: .text))
    }
    let rows = try SelectedRows(table, requests)
    for end in ["--left", "--right"] { try rows.refuseNegative(end) }
    let labels = rows.texts("--group").map(RowLabels.init) ?? RowLabels(all: rows.count)
    let clusters = rows.texts("--cluster").map(RowLabels.init)
    let intervals = zip(rows.numbers("--left"), rows.numbers("--right")).map {
      CensoredInterval(left: $0, right: $1)
    }
    var account = rows.account
    account.unusable = intervals.count { $0.left > $0.right }
    var groups: [JSONValue] = []
    var tables: [TextTable] = []
    var largestGap = 0.0
    for (name, members) in zip(labels.names, labels.rows) {
      let estimate = TurnbullEstimate(members.map { intervals[$0] })
      largestGap = max(largestGap, estimate.optimalityGap)
      groups.append(json(name, estimate))
      tables.append(
        TextTable(
          "Masses: \(name) (\(CountedNoun.text(estimate.observations, "subject")))",
          header: ["interval", "mass", "without event after"],
          rows: estimate.intervals.filter { $0.mass > 1e-9 }.map {
            [
              "(\(TextTable.cell($0.left)), "
                + ($0.right.isFinite ? TextTable.cell($0.right) + "]" : "∞)"),
              TextTable.cell($0.mass), TextTable.cell($0.survivalAfter),
            ]
          }))
    }
    var members: [(key: String, value: JSONValue)] = [
      ("groups", .array(groups)), ("optimalityGap", .number(largestGap)),
    ]
    var choices: [(key: String, value: JSONValue)] = [("intervals", .text("(left, right]"))]
    if let permutations {
      let observed = intervals.indices.map {
        IntervalObservation(
          interval: intervals[$0], group: labels.places[$0], cluster: clusters?.places[$0])
      }
      let method = PermutationWords.method(permutations, seed: seed)
      choices.append(("scores", .text("sun-1996")))
      choices += PermutationWords.choices(permutations, seed: seed)
      if labels.names.count <= 2 {
        let test = IntervalLogRankTest(observed, method: method)
        members.append(
          (
            "logRank",
            .object([
              ("score", .number(test.score)),
              ("permutation", PermutationWords.json(test.outcome)),
            ])
          ))
        tables.append(PermutationWords.table([("|score|, log-rank (Sun 1996)", test.outcome)]))
      } else {
        let test = ChiSquarePermutation(intervals: observed, method: method)
        members.append(
          (
            "logRank",
            .object([
              ("chiSquare", .optional(test.chiSquare.value)),
              ("permutationByChiSquare", PermutationWords.json(test.outcome)),
            ])
          ))
        tables.append(
          PermutationWords.table([("chi-square, log-rank (Sun 1996)", test.outcome)]))
      }
    }
    return EstimateAnswer(
      method: "turnbull", choices: choices, rows: account, members: members, tables: tables,
      notes: [
        "Kuhn–Tucker gap (0 is the optimum): "
          + (largestGap < 1e-9 ? "below 1e-9" : TextTable.cell(largestGap))
      ],
      notices: intervals.isEmpty || intervals.contains { $0.right.isFinite }
        ? [] : ["No events: the right end of every interval is open."])
  }

  private func json(_ name: String, _ estimate: TurnbullEstimate) -> JSONValue {
    .object([
      ("group", .text(name)), ("subjects", .whole(estimate.observations)),
      (
        "intervals",
        .array(
          estimate.intervals.filter { $0.mass > 1e-9 }.map {
            .object([
              ("left", .number($0.left)), ("right", $0.right.isFinite ? .number($0.right) : .null),
              ("mass", .number($0.mass)), ("survivalAfter", .number($0.survivalAfter)),
            ])
          })
      ),
      ("logLikelihood", .number(estimate.logLikelihood)),
      ("optimalityGap", .number(estimate.optimalityGap)),
    ])
  }
}
