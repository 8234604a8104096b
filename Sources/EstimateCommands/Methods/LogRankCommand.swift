import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate log-rank`.
struct LogRankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log-rank",
    abstract: "Whether the curves of groups differ.",
    discussion: """
      The chi-square test takes units as independent. With --permutations the groups are also \
      compared by dealing them out anew to the participants (--cluster), every unit following its \
      own: exact, or so many random ways with a --seed; by the chi-square statistic, and two \
      groups by |observed − expected| as well.
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var columns: FollowUpOptions

  @Option(help: "The column of groups.")
  var group: String

  @Option(help: "The column of strata; risk sets never mix them.")
  var strata: String?

  @Option(help: "Weight of the times: S^rho (1 − S)^gamma; rho 1 is Peto and Peto's test.")
  var rho = 0.0

  @Option(help: "Weight of the times: S^rho (1 − S)^gamma; gamma 1 looks at late differences.")
  var gamma = 0.0

  @Option(help: "exact, or a number of random arrangements: the test by permutation as well.")
  var permutations: PermutationChoice?

  @Option(help: "Where the random arrangements start.")
  var seed: UInt64?

  func validate() throws {
    if permutations == nil, columns.cluster != nil {
      throw ValidationError(
        "--cluster: the chi-square test takes units as independent; say --permutations as well")
    }
    try PermutationWords.refuseUnusedSeed(seed, permutations)
    guard rho >= 0, gamma >= 0, rho.isFinite, gamma.isFinite else {
      throw ValidationError("--rho and --gamma are numbers from 0")
    }
  }

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The comparison of a table's groups.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let units = try FollowUpUnits(table, columns, group: group, strata: strata)
    try units.refuseFractionalWeights(in: "the log-rank test")
    let weight = RankWeight.flemingHarrington(rho: rho, gamma: gamma)
    let test = LogRankTest(units.compared, weight: weight)
    var choices: AnswerRecord = [
      "rho": .number(rho), "gamma": .number(gamma), "strata": .word(strata ?? "none"),
      "pValue": "chi-square",
    ]
    choices += units.choices
    var members = AnswerRecord.test(test.outcome)
    let groups = zip(units.groups, test.groups).map { name, group -> AnswerRecord in
      [
        "group": .word(name), "subjects": .whole(group.units),
        "observed": .number(group.observed), "expected": .number(group.expected),
      ]
    }
    var tables = [
      TextTable(
        nil, groups, ["group", "subjects", "observed", "expected"]),
      TextTable(nil, [["test": "log-rank"] + members], CurveTables.test("test", "test")),
    ]
    members["groups"] = .records(groups)
    if let permutations {
      let method = PermutationWords.method(permutations, seed: seed)
      choices += PermutationWords.choices(permutations, seed: seed)
      var outcomes: [(statistic: String, outcome: AnswerRecord)] = []
      if units.groups.count <= 2 {
        let permutation = PermutationWords.record(
          LogRankPermutation(units.compared, weight: weight, method: method).outcome)
        members["permutation"] = .record(permutation)
        outcomes.append(("|observed − expected|", permutation))
      }
      let byChiSquare = PermutationWords.record(
        ChiSquarePermutation(
          logRank: units.compared, weight: weight, variance: .hypergeometric, method: method
        ).outcome)
      members["permutationByChiSquare"] = .record(byChiSquare)
      outcomes.append(("chi-square", byChiSquare))
      tables.append(PermutationWords.table(outcomes))
    }
    return EstimateAnswer(
      method: "log-rank", choices: choices, rows: units.account, members: members, tables: tables,
      notices: units.notices)
  }
}
