public import ArgumentParser
import CommandConventions
import PlainOutput
public import SurvivalStatistics

/// `cicatrix estimate cox`.
struct CoxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cox",
    abstract: "Regression of the hazard on covariates.",
    discussion: """
      A column of numbers is taken as numbers; any other column is a factor: its levels are sorted, \
      the first is the reference, and each other one gets a coefficient named column=level. With \
      --entry rows are stretches (entry, time], several per participant if need be (--cluster or \
      --id). With a cluster z, p and the Wald test use the robust standard error, and with \
      fractional --weight too, by row.
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var columns: FollowUpOptions
  @OptionGroup var confidence: LevelOption

  @Option(help: "The columns of covariates, age,sex.")
  var covariates: NameList

  @Option(help: "The column of strata, each with a baseline hazard of its own.")
  var strata: String?

  @Option(help: "The column that names the participant: the same as --cluster.")
  var id: String?

  @Option(help: "What is done with events at the same time: efron, breslow or exact.")
  var ties = TieMethod.efron

  @Option(
    help: "The time scale in the test of proportional hazards: identity, log, km or rank.")
  var transform = Transform.km

  /// The time scale of the test of proportional hazards.
  enum Transform: String, ExpressibleByArgument, CaseIterable {
    case identity, log, km, rank

    /// The library's word for it.
    var method: TimeTransform {
      switch self {
      case .identity: .identity
      case .log: .logarithm
      case .km: .kaplanMeier
      case .rank: .rank
      }
    }
  }

  func validate() throws {
    if id != nil, columns.cluster != nil, id != columns.cluster {
      throw ValidationError("--id and --cluster both name the participant: give one")
    }
  }

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The regression of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    var options = columns
    options.cluster = columns.cluster ?? id
    let rows = try RegressionRows(
      table, options, covariates: covariates.names, strata: strata)
    let isFractional = rows.weights?.isFractional == true
    if isFractional, ties == .exact {
      try CaseWeights.refuse("--ties exact", hint: "take efron or breslow")
    }
    let isRobust = options.cluster != nil || isFractional
    let fit = CoxRegression(
      rows.intervals, names: rows.names, ties: ties, variance: isRobust ? .clusterRobust : .model)
    return CoxAnswer(
      fit: fit, rows: rows.account, isRobust: isRobust,
      variance: options.cluster != nil
        ? "robust by cluster" : isFractional ? "robust by row" : "model", transform: transform,
      level: confidence.level, strata: strata, isWeighted: rows.weights != nil
    ).answer
  }
}

extension TieMethod: ExpressibleByArgument {}
