import ArgumentParser
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

  /// How the standard error is estimated.
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
    StandardOutput.write(try answer(arguments.table()).written(as: arguments.format))
  }

  private var method: MeanVarianceMethod { variance == .robust ? .lawlessNadeau : .poisson }

  /// The curves of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let histories = try RecurrentRows(
      table, id: id, time: time, event: event, cause: cause, censored: censored, entry: entry,
      group: group)
    var groups: [JSONValue] = []
    var summary = TextTable(header: ["group", "subjects", "events"])
    var landmarks = TextTable(
      "At requested times", header: CurveTables.landmarkHeader(of: "mean number"))
    var curves: [TextTable] = []
    for (name, members) in zip(histories.groups, histories.byGroup) {
      let curve = MeanCumulativeFunction(
        members, variance: method, interval: interval, level: confidence.level)
      var values: [(key: String, value: JSONValue)] = [
        ("group", .text(name)), ("subjects", .whole(curve.participants)),
        ("events", .whole(curve.events)),
      ]
      add(name, to: &values, and: &landmarks) { curve.mean(at: $0) }
      values.append(("curve", ValueObjects.curve(curve.points)))
      groups.append(.object(values))
      summary.rows.append([name, String(curve.participants), String(curve.events)])
      curves.append(CurveTables.steps(curve.points, title: "Curve: \(name)", of: "mean number"))
    }
    var members: [(key: String, value: JSONValue)] = [("groups", .array(groups))]
    if histories.groups.count == 2, let first = histories.byGroup.first,
      let second = histories.byGroup.last
    {
      let difference = MeanCumulativeDifference(
        first, minus: second, variance: method, level: confidence.level)
      let name = "\(histories.groups[0]) − \(histories.groups[1])"
      var values: [(key: String, value: JSONValue)] = [
        ("groups", .text(name)), ("interval", .text("plain")),
      ]
      add(name, to: &values, and: &landmarks) { difference.difference(at: $0) }
      values.append(("curve", ValueObjects.curve(difference.points)))
      members.append(("difference", .object(values)))
      curves.append(
        CurveTables.steps(
          difference.points, title: "Difference (plain limits): \(name)", of: "difference"))
    }
    return EstimateAnswer(
      method: "mean-cumulative",
      choices: [
        ("variance", .text(variance == .robust ? "lawless-nadeau" : "poisson")),
        ("interval", .text(interval.rawValue)), ("level", .number(confidence.level)),
      ], rows: histories.account, members: members,
      tables: [summary] + (landmarks.rows.isEmpty ? [] : [landmarks]) + curves,
      notices: histories.byGroup.joined().contains { !$0.eventTimes.isEmpty }
        ? [] : ["No events: no participant has one."])
  }

  private func add(
    _ name: String, to values: inout [(key: String, value: JSONValue)],
    and landmarks: inout TextTable, _ read: (Double) -> Estimable<CurveValue>
  ) {
    guard let at else { return }
    let read = at.numbers.map { ($0, read($0)) }
    values.append(("at", .array(read.map { ValueObjects.landmark($0.0, $0.1) })))
    landmarks.rows += read.map { CurveTables.landmark(name, $0.0, $0.1) }
  }
}
