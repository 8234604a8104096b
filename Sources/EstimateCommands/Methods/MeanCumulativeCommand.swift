import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate mean-cumulative`.
struct MeanCumulativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mean-cumulative",
    abstract: "The mean number of recurrent events per participant.",
    discussion: """
      Several rows share an --id. With --entry a row is a stretch (entry, time] at risk with or \
      without an event at its end, and the stretches of a participant join; without it a row is an \
      event at its time, and the last time of a participant, event or not, ends the follow-up.
      """)

  /// The method of the standard error.
  enum Variance: String, ExpressibleByArgument, CaseIterable { case robust, poisson }

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var confidence: LevelOption

  @Option(help: "The column that names the participant.")
  var id: String

  @Option(help: "The column with the time of an event or of the end of a stretch.")
  var time: String

  @Option(help: "The column with 1 for an event and 0 for none, or with codes (see --cause).")
  var event: String

  @Option(help: "The code in the --event column that counts as the event.")
  var cause: String?

  @Option(help: "Words of the --event column that mean no event; 0, censored, false and no do.")
  var censored: NameList?

  @Option(help: "The column with the beginning of the stretch that a row is.")
  var entry: String?

  @Option(help: "The column of groups; one curve for each, of two also the difference.")
  var group: String?

  @Option(help: "robust by participant (Lawless and Nadeau), or Poisson.")
  var variance = Variance.robust

  @Option(help: "The scale of the limits.")
  var interval = MeanIntervalMethod.log

  @Option(help: "Times at which the curves are read, 28,84.")
  var at: NumberList?

  func validate() throws {
    try at?.refuseNegativeTimes("--at", hasEntry: entry != nil)
  }

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  private var method: MeanVarianceMethod { variance == .robust ? .lawlessNadeau : .poisson }

  /// The curves of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let histories = try RecurrentRows(
      table, id: id, time: time, event: event, cause: cause, censored: censored, entry: entry,
      group: group)
    var groups = zip(histories.groups, histories.byGroup).map { name, members -> AnswerRecord in
      let curve = MeanCumulativeFunction(
        members, variance: method, interval: interval, level: confidence.level)
      return [
        "group": .word(name), "subjects": .whole(curve.participants),
        "events": .whole(curve.events),
      ] + values(curve.points) { curve.mean(at: $0) }
    }
    var members: AnswerRecord = ["groups": .records(groups)]
    let summary = TextTable(
      nil, groups,
      [
        "group", "subjects", "events",
      ])
    var curves = groups.map {
      CurveTables.steps(
        $0["curve"].record, title: "Curve: \($0["group"].cell ?? "")", of: "mean number")
    }
    if histories.groups.count == 2, let first = histories.byGroup.first,
      let second = histories.byGroup.last
    {
      let curve = MeanCumulativeDifference(
        first, minus: second, variance: method, level: confidence.level)
      let name = "\(histories.groups[0]) − \(histories.groups[1])"
      let difference: AnswerRecord =
        ["groups": .word(name), "interval": "plain"]
        + values(curve.points) { curve.difference(at: $0) }
      members["difference"] = .record(difference)
      groups.append(["group": .word(name)] + difference)
      curves.append(
        CurveTables.steps(
          difference["curve"].record, title: "Difference (plain limits): \(name)",
          of: "difference"))
    }
    return EstimateAnswer(
      method: "mean-cumulative",
      choices: [
        "variance": variance == .robust ? "lawless-nadeau" : "poisson",
        "interval": .word(interval.rawValue), "level": .number(confidence.level),
      ], rows: histories.account, members: members,
      tables: [summary]
        + CurveTables.landmarks(AnswerRecord.parts("at", of: groups), of: "mean number")
        + curves,
      notices: histories.byGroup.joined().contains { !$0.eventTimes.isEmpty }
        ? [] : ["No events: no participant has one."])
  }

  /// A curve, before it its values at the requested times.
  private func values(
    _ points: [CurvePoint], _ read: (Double) -> Estimable<CurveValue>
  ) -> AnswerRecord {
    let landmarks: AnswerRecord =
      at.map { ["at": .records(AnswerRecord.landmarks($0.numbers, read))] } ?? [:]
    return landmarks + ["curve": .record(.curve(points))]
  }
}
