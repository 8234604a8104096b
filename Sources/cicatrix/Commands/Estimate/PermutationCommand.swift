import ArgumentParser
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate permutation`.
struct PermutationCommand: ParsableCommand {
  /// What is compared.
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
    StandardOutput.write(try answer(arguments.table()).written(as: arguments.format))
  }

  /// The comparison of a table's groups.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    var requests = [
      ColumnRequest(option: "--value", name: value, kind: .number),
      ColumnRequest(option: "--group", name: group, kind: .text),
    ]
    if let cluster {
      requests.append(ColumnRequest(option: "--cluster", name: cluster, kind: .text))
    }
    let rows = try SelectedRows(table, requests)
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
    return EstimateAnswer(
      method: "permutation",
      choices: [("statistic", .text(statistic.rawValue))]
        + PermutationWords.choices(permutations, seed: seed),
      rows: rows.account,
      members: [
        (
          "groups",
          .array(
            labels.names.enumerated().map { place, name in
              .object([
                ("group", .text(name)),
                ("participants", .whole(participants.values(of: place).count)),
                ("total", .number(participants.values(of: place).reduce(0, +))),
              ])
            })
        ),
        ("statistic", .optional(outcome.value == nil ? nil : test.sum)),
        ("expected", .optional(outcome.value == nil ? nil : test.mean)),
        ("permutation", PermutationWords.json(outcome)),
      ],
      tables: [
        TextTable(
          header: ["group", "participants", "total"],
          rows: labels.names.enumerated().map { place, name in
            let values = participants.values(of: place)
            return [name, String(values.count), TextTable.cell(values.reduce(0, +))]
          }),
        TextTable(
          header: ["\(word) of the first group", "observed", "expected", "std. deviation"],
          rows: [
            [word]
              + [test.sum, test.mean, test.standardDeviation].map {
                outcome.value == nil ? "–" : TextTable.cell($0)
              }
          ]),
        PermutationWords.table([("|\(word) − expected|", outcome)]),
      ])
  }
}
