import ArgumentParser
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
    StandardOutput.write(try answer(arguments.table()).written(as: arguments.format))
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
    var summary = TextTable(
      header: ["group", "cause", "subjects", "events"] + CurveTables.weightsHeader(isWeighted))
    var landmarks = TextTable(
      "At requested times",
      header: CurveTables.landmarkHeader(of: "probability", isWeighted: isWeighted))
    var curves: [TextTable] = []
    var groups: [JSONValue] = []
    for (name, observations) in zip(units.groups, units.byGroup) {
      let estimate = AalenJohansen(
        observations, interval: interval, level: confidence.level)
      var parts: [JSONValue] = []
      for cause in causes {
        let points = estimate.cumulativeIncidence(of: cause.number)
        let events = points.reduce(0) { $0 + $1.events }
        var part: [(key: String, value: JSONValue)] = [
          ("cause", EventCauses.json(cause.name)), ("events", .whole(events)),
        ]
        let weights = CurveTables.weights(isWeighted, observations, points)
        part += CurveTables.weightMembers(weights)
        if let at {
          let values = at.numbers.map { ($0, estimate.probability(of: cause.number, at: $0)) }
          part.append(
            ("at", .array(values.map { ValueObjects.landmark($0.0, $0.1, isWeighted: isWeighted) }))
          )
          landmarks.rows += values.map {
            CurveTables.landmark("\(name), cause \(cause.name)", $0.0, $0.1, isWeighted: isWeighted)
          }
        }
        part.append(("curve", ValueObjects.curve(points, isWeighted: isWeighted)))
        parts.append(.object(part))
        summary.rows.append(
          [name, cause.name, String(estimate.observations), String(events)]
            + weights.map(TextTable.cell))
        curves.append(
          CurveTables.steps(
            points, title: "Curve: \(name), cause \(cause.name)", of: "probability",
            isWeighted: isWeighted))
      }
      groups.append(
        .object([
          ("group", .text(name)), ("subjects", .whole(estimate.observations)),
          ("causes", .array(parts)),
        ]))
    }
    var members: [(key: String, value: JSONValue)] = [("groups", .array(groups))]
    var tables = [summary]
    if units.groups.count > 1 {
      let tests = causes.map {
        ($0.name, GrayTest(units.compared, cause: $0.number, rho: rho).outcome)
      }
      members.append(
        (
          "gray",
          .array(
            tests.map {
              .object([("cause", EventCauses.json($0.0))] + ValueObjects.test($0.1))
            })
        ))
      tables.append(
        TextTable(
          header: ["Gray's test of cause", "chi-square", "degrees of freedom", "p value"],
          rows: tests.map { [$0.0] + ValueObjects.cells($0.1) }))
    }
    if !landmarks.rows.isEmpty { tables.append(landmarks) }
    return EstimateAnswer(
      method: "cumulative-incidence", choices: choices(isWeighted) + units.choices,
      rows: units.account, members: members,
      tables: tables + curves, notices: units.notices)
  }

  private func choices(_ isWeighted: Bool) -> [(key: String, value: JSONValue)] {
    let unit = columns.cluster != nil ? " by cluster" : isWeighted ? " by row" : ""
    var choices: [(key: String, value: JSONValue)] = [
      ("variance", .text("infinitesimal jackknife" + unit)),
      ("interval", .text(interval.rawValue)), ("level", .number(confidence.level)),
    ]
    if group != nil {
      choices += [("rho", .number(rho ?? 0)), ("strata", .text(strata ?? "none"))]
    }
    return choices
  }
}
