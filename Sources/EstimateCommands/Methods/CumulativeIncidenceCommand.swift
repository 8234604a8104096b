import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate cumulative-incidence`.
struct CumulativeIncidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cumulative-incidence",
    abstract: "The probability of each of several causes, and Gray's test between groups.",
    discussion: """
      --event or --cause names the column with the codes of the causes, 0 being censored; with both \
      columns the cause is read where --event is not 0. A code after --cause limits the answer to \
      that cause; the others still compete. Standard errors are the infinitesimal jackknife. Gray's test \
      knows no fractional --weight; the curves do.
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var columns: FollowUpOptions
  @OptionGroup var confidence: LevelOption

  @Option(help: "The column of groups; with several Gray's test compares them.")
  var group: String?

  @Option(help: "The column of strata of Gray's test.")
  var strata: String?

  @Option(help: "The power of the weight in Gray's test.")
  var rho: Double?

  @Option(help: "The scale of the limits.")
  var interval = CurveIntervalMethod.logLog

  @Option(help: "Times at which the curves are read, 28,84.")
  var at: NumberList?

  func validate() throws {
    try at?.refuseNegativeTimes("--at", hasEntry: columns.entry != nil)
    if let rho, !rho.isFinite { throw ValidationError("--rho is a number") }
    if group == nil, rho != nil || strata != nil {
      throw ValidationError(
        "\(rho != nil ? "--rho" : "--strata") is for Gray's test between groups: name their column "
          + "with --group")
    }
  }

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The curves of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let units = try FollowUpUnits(
      table, columns, group: group, strata: strata, isCompeting: true)
    let isWeighted = units.weighting == .fractional
    let rho = rho ?? 0
    if strata != nil || rho != 0 {
      try units.refuseFractionalWeights(in: "Gray's test (--strata, --rho)")
    }
    let wanted = columns.cause.flatMap { columns.causeIsColumn(table) ? nil : $0 }
    let causes = units.causes.enumerated().filter { cause in
      wanted.map { EventCauses.isSame($0, cause.element) } ?? true
    }.map { (number: $0.offset + 1, name: $0.element) }
    let groups = zip(units.groups, units.byGroup).map { name, observations -> AnswerRecord in
      let estimate = AalenJohansen(
        observations, interval: interval, level: confidence.level)
      return [
        "group": .word(name), "subjects": .whole(estimate.observations),
        "causes": .records(
          causes.map { part(estimate, $0.number, $0.name, observations, isWeighted) }),
      ]
    }
    var members: AnswerRecord = ["groups": .records(groups)]
    let parts = AnswerRecord.parts("causes", of: groups)
    var tables = [
      TextTable(
        nil, parts,
        [
          "group", "cause", "subjects", "events",
        ] + CurveTables.weights(isWeighted))
    ]
    if units.groups.count > 1 {
      let tests = causes.map { cause -> AnswerRecord in
        ["cause": EventCauses.value(cause.name)]
          + .test(GrayTest(units.compared, cause: cause.number, rho: rho).outcome)
      }
      members["gray"] = .records(tests)
      tables.append(TextTable(nil, tests, CurveTables.test("Gray's test of cause", "cause")))
    }
    func title(_ part: AnswerRecord) -> String {
      "\(part["group"].cell ?? ""), cause \(part["cause"].cell ?? "")"
    }
    tables += CurveTables.landmarks(
      parts.flatMap { part in
        part["at"].records.map { ["group": .word(title(part))] + $0 }
      }, of: "probability", isWeighted: isWeighted)
    tables += parts.map {
      CurveTables.steps(
        $0["curve"].record, title: "Curve: \(title($0))", of: "probability",
        isWeighted: isWeighted)
    }
    return EstimateAnswer(
      method: "cumulative-incidence", choices: choices(isWeighted) + units.choices,
      rows: units.account, members: members, tables: tables, notices: units.notices)
  }

  private func part(
    _ estimate: AalenJohansen, _ cause: Int, _ name: String, _ observations: [Observation],
    _ isWeighted: Bool
  ) -> AnswerRecord {
    let points = estimate.cumulativeIncidence(of: cause)
    var part: AnswerRecord = [
      "cause": EventCauses.value(name), "events": .whole(points.reduce(0) { $0 + $1.events }),
    ]
    part += .weights(isWeighted, observations, points)
    if let at {
      part["at"] = .records(
        AnswerRecord.landmarks(at.numbers, isWeighted: isWeighted) {
          estimate.probability(of: cause, at: $0)
        })
    }
    part["curve"] = .record(.curve(points, isWeighted: isWeighted))
    return part
  }

  private func choices(_ isWeighted: Bool) -> AnswerRecord {
    let unit = columns.cluster != nil ? " by cluster" : isWeighted ? " by row" : ""
    var choices: AnswerRecord = [
      "variance": .word("infinitesimal jackknife" + unit), "interval": .word(interval.rawValue),
      "level": .number(confidence.level),
    ]
    if group != nil {
      choices["rho"] = .number(rho ?? 0)
      choices["strata"] = .word(strata ?? "none")
    }
    return choices
  }
}
