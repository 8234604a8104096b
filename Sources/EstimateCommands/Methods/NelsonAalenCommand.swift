import ArgumentParser
import CommandConventions
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
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The curves of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let units = try FollowUpUnits(table, columns, group: group)
    let isWeighted = units.weighting == .fractional
    let groups = zip(units.groups, units.byGroup).map { name, observations -> AnswerRecord in
      let curve = NelsonAalen(
        observations, variance: columns.cluster == nil && !isWeighted ? .aalen : .clustered,
        interval: interval, level: confidence.level)
      var group: AnswerRecord = [
        "group": .word(name), "subjects": .whole(curve.observations),
        "events": .whole(curve.events),
      ]
      group += .weights(isWeighted, observations, curve.points)
      if let at {
        group["at"] = .records(
          AnswerRecord.landmarks(at.numbers, isWeighted: isWeighted) {
            curve.cumulativeHazard(at: $0)
          })
      }
      group["curve"] = .record(.curve(curve.points, isWeighted: isWeighted))
      return group
    }
    let summary = TextTable(
      nil, groups,
      [
        "group", "subjects", "events",
      ] + CurveTables.weights(isWeighted))
    return EstimateAnswer(
      method: "nelson-aalen",
      choices: [
        "variance": .word(units.varianceWord(model: "aalen", isClustered: columns.cluster != nil)),
        "interval": .word(interval.rawValue), "level": .number(confidence.level),
      ] + units.choices, rows: units.account, members: ["groups": .records(groups)],
      tables: [summary]
        + CurveTables.landmarks(
          AnswerRecord.parts("at", of: groups), of: "cumulative hazard", isWeighted: isWeighted)
        + groups.map {
          CurveTables.steps(
            $0["curve"].record, title: "Curve: \($0["group"].cell ?? "")",
            of: "cumulative hazard", isWeighted: isWeighted)
        },
      notices: units.notices)
  }
}
