import CommandConventions
import PlainOutput
import SourceDiagnostics
import SurvivalStatistics

/// A Cox regression as JSON and as tables.
struct CoxAnswer {
  let fit: CoxRegression
  let rows: RowAccount
  let isRobust: Bool
  /// The method of the variance, in words.
  let variance: String
  let transform: CoxCommand.Transform
  let level: Double
  let strata: String?
  /// Rows have case weights.
  let isWeighted: Bool

  var answer: EstimateAnswer {
    let hazards = fit.proportionalHazards(transform.method)
    let coefficients = fit.coefficients.map(record)
    var tests = [
      ("likelihoodRatio", "likelihood ratio", fit.likelihoodRatio), ("wald", "Wald", fit.wald),
      ("score", "score", fit.score),
    ]
    if let robust = fit.robustScore { tests.append(("robustScore", "robust score", robust)) }
    let records = tests.map { (key: $0.0, name: $0.1, record: AnswerRecord.test($0.2)) }
    // R calls the test of all covariates together GLOBAL.
    let proportional =
      hazards.covariates.map { ($0.name, $0.name, AnswerRecord.test($0.test)) } + [
        ("GLOBAL", "all together", .test(hazards.global))
      ]
    var choices: AnswerRecord = [
      "ties": .word(fit.ties.rawValue), "variance": .word(variance),
      "strata": .word(strata ?? "none"), "level": .number(level),
      "proportionalHazards": .word(transform.rawValue),
    ]
    if isWeighted { choices["weights"] = "case" }
    return EstimateAnswer(
      method: "cox", choices: choices, rows: rows,
      members: [
        "subjects": .whole(fit.rows), "events": .whole(fit.events),
        "clusters": .whole(fit.clusters), "coefficients": .records(coefficients),
        "logLikelihood": .list([
          .number(ifAny: fit.logLikelihood.value?.null),
          .number(ifAny: fit.logLikelihood.value?.fitted),
        ]),
        "tests": .record(records.reduce(into: [:]) { $0[$1.key] = .record($1.record) }),
        "proportionalHazards": .records(
          proportional.map { ["name": .word($0.0)] + $0.2 }),
      ],
      tables: [
        table(coefficients),
        TextTable(
          nil, records.map { ["test": .word($0.name)] + $0.record },
          CurveTables.test("test", "test")),
        TextTable(
          nil, proportional.map { ["name": .word($0.1)] + $0.2 },
          CurveTables.test("proportional hazards", "name")),
      ],
      notices: fit.rows > 0 && fit.events == 0 ? [FollowUpOptions.noEvents(fit.rows)] : [])
  }

  private func record(_ coefficient: RegressionCoefficient) -> AnswerRecord {
    switch coefficient.outcome {
    case .value(let value):
      let limits = value.ratioLimits(level: level).value
      return [
        "name": .word(coefficient.name), "estimate": .number(value.estimate),
        "standardError": .number(value.standardError),
        "robustStandardError": .number(ifAny: value.robustStandardError),
        "z": .number(ifAny: value.z.value), "pValue": .probability(ifAny: value.p.value),
        "hazardRatio": .number(value.ratio), "lower": .number(ifAny: limits?.lower),
        "upper": .number(ifAny: limits?.upper),
      ]
    case .notEstimable(let reason):
      return [
        "name": .word(coefficient.name), "estimate": .none, "standardError": .none,
        "robustStandardError": .none, "z": .none, "pValue": .none,
        "reason": .word(reason.description),
      ]
    }
  }

  private func table(_ coefficients: [AnswerRecord]) -> TextTable {
    RegressionTable.of(
      coefficients, isRobust: isRobust, ratio: ("hazard ratio", "hazardRatio"),
      title: "\(CountedNoun.text(fit.rows, "row")), \(CountedNoun.text(fit.events, "event"))")
  }
}
