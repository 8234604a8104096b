import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate permutation`.
struct PermutationCommand: ParsableCommand {
  /// The statistic that is compared.
  enum Statistic: String, ExpressibleByArgument, CaseIterable { case sum, ranks }

  static let configuration = CommandConfiguration(
    commandName: "permutation",
    abstract: "Whether counts or grades of two groups differ, by permutation of participants.",
    discussion: """
      The values of a participant (--cluster) are added up; the groups are dealt out anew to the \
      participants, exact or in so many random ways with a --seed. --statistic sum takes the values \
      as they are, ranks their mid-ranks (Wilcoxon).
      """)

  @OptionGroup var arguments: EstimateArguments

  @Option(help: "The column of counts or grades.")
  var value: String

  @Option(help: "The column of groups, two of them.")
  var group: String

  @Option(help: "The column that names the participant; without it every row is one.")
  var cluster: String?

  @Option(help: "sum: the values as they are; ranks: their mid-ranks.")
  var statistic = Statistic.sum

  @Option(help: "exact, or a number of random arrangements.")
  var permutations = PermutationChoice.exact

  @Option(help: "Where the random arrangements start.")
  var seed: UInt64?

  func validate() throws { try PermutationWords.refuseUnusedSeed(seed, permutations) }

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The comparison of a table's groups.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let rows = try SelectedRows(
      table, [.number("--value", value), .text("--group", group), .text("--cluster", cluster)])
    let labels = RowLabels(rows.texts("--group") ?? [])
    let participants = ParticipantValues(
      rows.numbers("--value"), groups: labels.places,
      clusters: rows.texts("--cluster").map { RowLabels($0).places })
    let method = PermutationWords.method(permutations, seed: seed)
    let (first, second) = (participants.values(of: 0), participants.values(of: 1))
    let test =
      switch statistic {
      case .sum: PermutationTest(first: first, second: second, method: method)
      case .ranks: PermutationTest.ofRanks(first: first, second: second, method: method)
      }
    let outcome: Estimable<PermutationOutcome> =
      if participants.isAmbiguous {
        .notEstimable(.clusterInSeveralGroups)
      } else if labels.names.count != 2 {
        .notEstimable(.nothingToCompare)
      } else {
        test.outcome
      }
    let word = statistic == .sum ? "sum" : "rank sum"
    let groups = labels.names.enumerated().map { place, name -> AnswerRecord in
      let values = participants.values(of: place)
      return [
        "group": .word(name), "participants": .whole(values.count),
        "total": .number(values.reduce(0, +)),
      ]
    }
    let isKnown = outcome.value != nil
    let observed: AnswerRecord = [
      "statistic": .number(ifAny: isKnown ? test.sum : nil),
      "expected": .number(ifAny: isKnown ? test.mean : nil),
    ]
    let spread: AnswerRecord = [
      "name": .word(word), "deviation": .number(ifAny: isKnown ? test.standardDeviation : nil),
    ]
    let permutation = PermutationWords.record(outcome)
    return EstimateAnswer(
      method: "permutation",
      choices: ["statistic": .word(statistic.rawValue)]
        + PermutationWords.choices(permutations, seed: seed),
      rows: rows.account,
      members: ["groups": .records(groups)] + observed + ["permutation": .record(permutation)],
      tables: [
        TextTable(
          nil, groups, ["group", "participants", "total"]),
        TextTable(
          nil, [spread + observed],
          [
            AnswerColumn("\(word) of the first group", "name"),
            AnswerColumn("observed", "statistic"), "expected",
            AnswerColumn("std. deviation", "deviation"),
          ]),
        PermutationWords.table([("|\(word) − expected|", permutation)]),
      ])
  }
}
