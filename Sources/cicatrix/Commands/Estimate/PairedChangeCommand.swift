import ArgumentParser
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
    StandardOutput.write(try answer(arguments.table()).written(as: arguments.format))
  }

  /// The tests of a table's groups.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    var requests = [
      ColumnRequest(option: "--before", name: before, kind: .number),
      ColumnRequest(option: "--after", name: after, kind: .number),
    ]
    if let group { requests.append(ColumnRequest(option: "--group", name: group, kind: .text)) }
    let rows = try SelectedRows(table, requests)
    let labels = rows.texts("--group").map(RowLabels.init) ?? RowLabels(all: rows.count)
    let changes = zip(rows.numbers("--after"), rows.numbers("--before")).map { $0 - $1 }
    // Sorted, so that the order of the rows does not change a digit.
    let tests = zip(labels.names, labels.rows).map { name, members in
      (
        name: name,
        test: PairedTTest(members.map { changes[$0] }.sorted(), level: confidence.level)
      )
    }
    return EstimateAnswer(
      method: "paired-change", choices: [("level", .number(confidence.level))],
      rows: rows.account,
      members: [("groups", .array(tests.map { Self.json($0.name, $0.test) }))],
      tables: [
        TextTable(
          header: [
            "group", "subjects", "mean change", "std. error", "lower", "upper", "t",
            "degrees of freedom", "p value",
          ], rows: tests.map { Self.cells($0.name, $0.test) })
      ])
  }

  private static func json(_ name: String, _ test: PairedTTest) -> JSONValue {
    let members: [(key: String, value: JSONValue)] = [
      ("group", .text(name)), ("subjects", .whole(test.differences.count)),
    ]
    switch test.outcome {
    case .value(let value):
      return .object(
        members + [
          ("kind", .text("estimate")), ("estimate", .number(value.mean)),
          ("standardError", .number(value.standardError)), ("lower", .number(value.limits.lower)),
          ("upper", .number(value.limits.upper)), ("t", .number(value.t)),
          ("degreesOfFreedom", .whole(value.degreesOfFreedom)), ("pValue", .number(value.p)),
        ])
    case .notEstimable(let reason):
      return .object(
        members + [
          ("kind", .text("notEstimable")), ("reason", .text(reason.description)),
        ])
    }
  }

  private static func cells(_ name: String, _ test: PairedTTest) -> [String] {
    let start = [name, String(test.differences.count)]
    switch test.outcome {
    case .value(let value):
      return start
        + [value.mean, value.standardError, value.limits.lower, value.limits.upper, value.t].map(
          TextTable.cell)
        + [String(value.degreesOfFreedom), TextTable.pValue(value.p)]
    case .notEstimable(let reason):
      return start + ["not estimable: \(reason)", "–", "–", "–", "–", "–", "–"]
    }
  }
}
