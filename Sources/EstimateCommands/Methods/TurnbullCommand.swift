import ArgumentParser
import CommandConventions
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
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The masses of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let rows = try SelectedRows(
      table,
      [
        .number("--left", left),
        ColumnRequest(option: "--right", name: right, kind: .numberOrInfinite),
        .text("--group", group), .text("--cluster", cluster),
      ])
    for end in ["--left", "--right"] { try rows.refuseNegative(end) }
    let labels = rows.labels("--group")
    let clusters = rows.texts("--cluster").map(RowLabels.init)
    let intervals = zip(rows.numbers("--left"), rows.numbers("--right")).map {
      CensoredInterval(left: $0, right: $1)
    }
    var account = rows.account
    account.unusable = intervals.count { $0.left > $0.right }
    let estimates = zip(labels.names, labels.rows).map { name, members in
      (name: name, estimate: TurnbullEstimate(members.map { intervals[$0] }))
    }
    let groups = estimates.map { Self.record($0.name, $0.estimate) }
    let largestGap = estimates.map(\.estimate.optimalityGap).reduce(0, max)
    var members: AnswerRecord = [
      "groups": .records(groups), "optimalityGap": .number(largestGap),
    ]
    var tables = groups.map(Self.table)
    var choices: AnswerRecord = ["intervals": "(left, right]"]
    if let permutations {
      let observed = intervals.indices.map {
        IntervalObservation(
          interval: intervals[$0], group: labels.places[$0], cluster: clusters?.places[$0])
      }
      let method = PermutationWords.method(permutations, seed: seed)
      choices["scores"] = "sun-1996"
      choices += PermutationWords.choices(permutations, seed: seed)
      if labels.names.count <= 2 {
        let test = IntervalLogRankTest(observed, method: method)
        let outcome = PermutationWords.record(test.outcome)
        members["logRank"] = .record([
          "score": .number(test.score), "permutation": .record(outcome),
        ])
        tables.append(PermutationWords.table([("|score|, log-rank (Sun 1996)", outcome)]))
      } else {
        let test = ChiSquarePermutation(intervals: observed, method: method)
        let outcome = PermutationWords.record(test.outcome)
        members["logRank"] = .record([
          "chiSquare": .number(ifAny: test.chiSquare.value),
          "permutationByChiSquare": .record(outcome),
        ])
        tables.append(PermutationWords.table([("chi-square, log-rank (Sun 1996)", outcome)]))
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

  private static func record(_ name: String, _ estimate: TurnbullEstimate) -> AnswerRecord {
    [
      "group": .word(name), "subjects": .whole(estimate.observations),
      "intervals": .records(
        estimate.intervals.filter { $0.mass > 1e-9 }.map {
          [
            "left": .number($0.left), "right": .number(ifAny: $0.right.isFinite ? $0.right : nil),
            "mass": .number($0.mass), "survivalAfter": .number($0.survivalAfter),
          ]
        }),
      "logLikelihood": .number(estimate.logLikelihood),
      "optimalityGap": .number(estimate.optimalityGap),
    ]
  }

  private static func table(_ group: AnswerRecord) -> TextTable {
    var subjects = 0
    if case .whole(let count) = group["subjects"] { subjects = count }
    return TextTable(
      "Masses: \(group["group"].cell ?? "") (\(CountedNoun.text(subjects, "subject")))",
      group["intervals"].records.map { interval in
        let right = interval["right"].cell.map { $0 + "]" } ?? "∞)"
        return ["interval": .word("(\(interval["left"].cell ?? "–"), \(right)")] + interval
      },
      [
        "interval", "mass",
        AnswerColumn("without event after", "survivalAfter"),
      ])
  }
}
