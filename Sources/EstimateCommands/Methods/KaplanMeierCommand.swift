import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate kaplan-meier`.
struct KaplanMeierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kaplan-meier",
    abstract: "The probability to be still without an event, with medians and limits.",
    discussion: """
      Standard errors are Greenwood's, with --cluster the infinitesimal jackknife by participant. \
      With fractional --weight it is the jackknife by row. \
      --interval beta-product gives limits for small samples (Fay, Brittain & Proschan 2013).
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var columns: FollowUpOptions
  @OptionGroup var confidence: LevelOption

  @Option(help: "The column of groups; one curve for each.")
  var group: String?

  @Option(help: "The scale of the limits.")
  var interval = CurveLimits.scale(.logLog)

  @Option(help: "The horizon of the restricted mean.")
  var tau: Double?

  @Option(help: "Times at which the curve is read, 28,84.")
  var at: NumberList?

  @Option(help: "Shares of units whose times are read off the curve, 0.25,0.5,0.75.")
  var quantiles: NumberList?

  @Flag(help: "Add the median follow-up by the reverse Kaplan–Meier curve.")
  var followUp = false

  func validate() throws {
    try at?.refuseNegativeTimes("--at", hasEntry: columns.entry != nil)
    if interval == .betaProduct, columns.cluster != nil || columns.entry != nil {
      throw ValidationError("beta-product limits know neither --cluster nor --entry")
    }
    if let tau, !(tau >= 0 && tau.isFinite) {
      throw ValidationError("--tau is a time from 0")
    }
    if let quantiles, !quantiles.numbers.allSatisfy({ $0 > 0 && $0 < 1 }) {
      throw ValidationError("--quantiles lie between 0 and 1")
    }
  }

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The curves of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let units = try FollowUpUnits(table, columns, group: group)
    if interval == .betaProduct {
      try units.refuseFractionalWeights(in: "--interval beta-product")
    }
    var choices: AnswerRecord = [
      "variance": .word(
        units.varianceWord(model: "greenwood", isClustered: columns.cluster != nil)),
      "interval": .word(interval.word), "level": .number(confidence.level),
    ]
    if let tau { choices["tau"] = .number(tau) }
    choices += units.choices
    var account = KaplanMeierAccount(
      command: self, isWeighted: units.weighting == .fractional)
    for (name, observations) in zip(units.groups, units.byGroup) {
      account.add(name, observations)
    }
    return EstimateAnswer(
      method: "kaplan-meier", choices: choices, rows: units.account,
      members: ["groups": .records(account.groups)], tables: account.tables,
      notices: units.notices)
  }
}
