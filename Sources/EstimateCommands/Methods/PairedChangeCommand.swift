import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate paired-change`.
struct PairedChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paired-change",
    abstract: "The mean change between two measurements of a participant, by the paired t test.",
    discussion: """
      A row is a participant with both measurements; the change is --after minus --before, in their \
      unit. The p value is two-sided, of a mean change of 0.
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var confidence: LevelOption

  @Option(help: "The column of the first measurement.")
  var before: String

  @Option(help: "The column of the second measurement.")
  var after: String

  @Option(help: "The column of groups; one test for each.")
  var group: String?

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The tests of a table's groups.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let rows = try SelectedRows(
      table, [.number("--before", before), .number("--after", after), .text("--group", group)])
    let labels = rows.labels("--group")
    let changes = zip(rows.numbers("--after"), rows.numbers("--before")).map { $0 - $1 }
    // Sorted, so that the order of the rows does not change a digit.
    let tests = zip(labels.names, labels.rows).map { name, members in
      Self.record(
        name, PairedTTest(members.map { changes[$0] }.sorted(), level: confidence.level))
    }
    return EstimateAnswer(
      method: "paired-change", choices: ["level": .number(confidence.level)],
      rows: rows.account, members: ["groups": .records(tests)],
      tables: [
        TextTable(
          nil, tests,
          ["group", "subjects"]
            + CurveTables.values("mean change") + [
              "t", AnswerColumn("degrees of freedom", "degreesOfFreedom"),
              AnswerColumn("p value", "pValue"),
            ])
      ])
  }

  private static func record(_ name: String, _ test: PairedTTest) -> AnswerRecord {
    let start: AnswerRecord = ["group": .word(name), "subjects": .whole(test.differences.count)]
    switch test.outcome {
    case .value(let value):
      return start + [
        "kind": "estimate", "estimate": .number(value.mean),
        "standardError": .number(value.standardError), "lower": .number(value.limits.lower),
        "upper": .number(value.limits.upper), "t": .number(value.t),
        "degreesOfFreedom": .whole(value.degreesOfFreedom), "pValue": .probability(value.p),
      ]
    case .notEstimable(let reason): return start + .notEstimable(reason)
    }
  }
}
