import ArgumentParser
import CommandConventions
import PlainOutput
import SurvivalStatistics

/// `cicatrix estimate count-regression`.
struct CountRegressionCommand: ParsableCommand {
  /// The variance of counts about their mean.
  enum Model: String, ExpressibleByArgument, CaseIterable {
    case poisson
    case negativeBinomial = "negative-binomial"
  }

  static let configuration = CommandConfiguration(
    commandName: "count-regression",
    abstract: "Regression of counts over a time at risk: ratios of rates.",
    discussion: """
      A column of numbers is taken as numbers; any other column is a factor as in cox. With --cluster \
      the standard errors are robust, by participant. A group without events has no finite ratio: \
      that is said.
      """)

  @OptionGroup var arguments: EstimateArguments
  @OptionGroup var confidence: LevelOption

  @Option(help: "The column of counts.")
  var count: String

  @Option(help: "The column of times at risk, above 0.")
  var exposure: String

  @Option(help: "The columns of covariates, age,sex.")
  var covariates: NameList

  @Option(help: "The column that names the participant, for robust standard errors.")
  var cluster: String?

  @Option(help: "poisson, or negative-binomial: variance μ + μ²/θ.")
  var model = Model.poisson

  func run() throws {
    try answer(arguments.table()).print(as: arguments.format)
  }

  /// The regression of a table.
  func answer(_ table: ColumnTable) throws -> EstimateAnswer {
    let rows = try SelectedRows(
      table,
      [.number("--count", count), .number("--exposure", exposure), .text("--cluster", cluster)]
        + covariates.names.map { .text(RegressionRows.option($0), $0) })
    let (counts, exposures) = (rows.numbers("--count"), rows.numbers("--exposure"))
    try SelectedRows.refuse(
      counts.indices.compactMap { row in
        Int(exactly: counts[row]).map { $0 >= 0 } ?? false
          ? nil : rows.error("a count is a whole number from 0", in: "--count", row: row)
      })
    try rows.refuseNegative("--exposure")
    let columns = try covariates.names.flatMap {
      try rows.covariate($0, RegressionRows.option($0))
    }
    let clusters = rows.texts("--cluster").map { RowLabels($0).places }
    let records = counts.indices.map { row in
      CountRecord(
        count: Int(exactly: counts[row]) ?? -1, exposure: exposures[row],
        covariates: columns.map { $0.values[row] }, cluster: clusters?[row])
    }
    var account = rows.account
    account.unusable = exposures.count { !($0 > 0) }
    let variance: RegressionVarianceMethod = cluster == nil ? .model : .clusterRobust
    let names = columns.map(\.name)
    var answer = EstimateAnswer(
      method: "count-regression",
      choices: [
        "model": .word(model.rawValue),
        "variance": cluster == nil ? "model" : "robust by cluster",
        "level": .number(confidence.level),
      ], rows: account, members: [:], tables: [],
      notices: counts.contains { $0 > 0 } ? [] : ["No events: every count is 0."])
    switch model {
    case .poisson:
      let fit = PoissonRegression(records, names: names, variance: variance)
      add(fit.intercept, fit.coefficients, to: &answer)
      answer.members += [
        "deviance": .number(ifAny: fit.deviance.value),
        "pearsonDispersion": .number(ifAny: fit.pearsonDispersion.value),
        "logLikelihood": .number(ifAny: fit.logLikelihood.value?.fitted),
      ]
      answer.notes = [
        "Deviance \(TextTable.cell(fit.deviance.value)), dispersion "
          + "\(TextTable.cell(fit.pearsonDispersion.value)) (about 1 where counts vary as Poisson "
          + "counts)"
      ]
    case .negativeBinomial:
      let fit = NegativeBinomialRegression(records, names: names, variance: variance)
      add(fit.intercept, fit.coefficients, to: &answer)
      answer.members += [
        "theta": .number(ifAny: fit.theta.value),
        "logLikelihood": .number(ifAny: fit.logLikelihood.value),
      ]
      let words =
        switch fit.theta {
        case .value(let theta): "θ \(TextTable.cell(theta))"
        case .notEstimable(let reason): "θ not estimable: \(reason)"
        }
      answer.notes = [words]
    }
    return answer
  }

  private func add(
    _ intercept: Estimable<CoefficientEstimate>, _ coefficients: [RegressionCoefficient],
    to answer: inout EstimateAnswer
  ) {
    let outcomes = [("(rate at 0)", intercept)] + coefficients.map { ($0.name, $0.outcome) }
    let records = outcomes.map { name, outcome -> AnswerRecord in
      switch outcome {
      case .value(let value):
        let limits = value.ratioLimits(level: confidence.level).value
        return [
          "name": .word(name), "estimate": .number(value.estimate),
          "standardError": .number(value.standardError),
          "robustStandardError": .number(ifAny: value.robustStandardError),
          "rateRatio": .number(value.ratio), "lower": .number(ifAny: limits?.lower),
          "upper": .number(ifAny: limits?.upper), "z": .number(ifAny: value.z.value),
          "pValue": .probability(ifAny: value.p.value),
        ]
      case .notEstimable(let reason):
        return [
          "name": .word(name), "estimate": .none, "reason": .word(reason.description),
        ]
      }
    }
    answer.members["coefficients"] = .records(records)
    answer.tables.append(
      RegressionTable.of(
        records, isRobust: cluster != nil, ratio: ("rate ratio", "rateRatio")))
  }
}
