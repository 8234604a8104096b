import ArgumentParser
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate nelson-aalen`.
struct NelsonAalenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nelson-aalen",
    abstract: "The cumulative hazard.",
    discussion: """
      Standard errors are Aalen's, √Σ d/n², with --cluster the infinitesimal jackknife by participant, \
      with fractional --weight by row.
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var columns: FollowUpOptions
  @OptionGroup var confidence: LevelOption

  @Option(help: "The column of groups; one curve for each.")
  var group: String?

  @Option(help: "The scale of the limits.")
  var interval = MeanIntervalMethod.log

  @Option(help: "Times at which the curve is read, 28,84.")
  var at: NumberList?

  func validate() throws {
    try at?.refuseNegativeTimes("--at", hasEntry: columns.entry != nil)
  }

  func run() throws {
    StandardOutput.write(try answer(arguments.table()).written(as: arguments.format))
  }

  /// The curves of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let units = try FollowUpUnits(table, columns, group: group)
    var groups: [JSONValue] = []
    let isWeighted = units.weighting == .fractional
    var summary = TextTable(
      header: ["group", "subjects", "events"] + CurveTables.weightsHeader(isWeighted))
    var landmarks = TextTable(
      "At requested times",
      header: CurveTables.landmarkHeader(of: "cumulative hazard", isWeighted: isWeighted))
    var curves: [TextTable] = []
    for (name, observations) in zip(units.groups, units.byGroup) {
      let curve = NelsonAalen(
        observations, variance: columns.cluster == nil && !isWeighted ? .aalen : .clustered,
        interval: interval, level: confidence.level)
      var members: [(key: String, value: JSONValue)] = [
        ("group", .text(name)), ("subjects", .whole(curve.observations)),
        ("events", .whole(curve.events)),
      ]
      let weights = CurveTables.weights(isWeighted, observations, curve.points)
      members += CurveTables.weightMembers(weights)
      if let at {
        let values = at.numbers.map { ($0, curve.cumulativeHazard(at: $0)) }
        members.append(
          ("at", .array(values.map { ValueObjects.landmark($0.0, $0.1, isWeighted: isWeighted) })))
        landmarks.rows += values.map {
          CurveTables.landmark(name, $0.0, $0.1, isWeighted: isWeighted)
        }
      }
      members.append(("curve", ValueObjects.curve(curve.points, isWeighted: isWeighted)))
      groups.append(.object(members))
      summary.rows.append(
        [name, String(curve.observations), String(curve.events)] + weights.map(TextTable.cell))
      curves.append(
        CurveTables.steps(
          curve.points, title: "Curve: \(name)", of: "cumulative hazard",
          isWeighted: isWeighted))
    }
    return EstimateAnswer(
      method: "nelson-aalen",
      choices: [
        (
          "variance",
          .text(units.varianceWord(model: "aalen", isClustered: columns.cluster != nil))
        ),
        ("interval", .text(interval.rawValue)), ("level", .number(confidence.level)),
      ] + units.choices, rows: units.account, members: [("groups", .array(groups))],
      tables: [summary] + (landmarks.rows.isEmpty ? [] : [landmarks]) + curves,
      notices: units.notices)
  }
}
