import PlainOutput
import SourceDiagnostics
import SurvivalStatistics

/// A Cox regression as JSON and as tables.
struct CoxAnswer {
  let fit: CoxRegression
  let rows: RowAccount
  let isRobust: Bool
  /// How the variance was estimated, in words.
  let variance: String
  let transform: CoxCommand.Transform
  let level: Double
  let strata: String?
  /// Whether rows have case weights.
  let isWeighted: Bool

  var answer: EstimateAnswer {
    let hazards = fit.proportionalHazards(transform.method)
    var tests: [(key: String, value: JSONValue)] = [
      ("likelihoodRatio", Self.json(fit.likelihoodRatio)), ("wald", Self.json(fit.wald)),
      ("score", Self.json(fit.score)),
    ]
    if let robust = fit.robustScore { tests.append(("robustScore", Self.json(robust))) }
    return EstimateAnswer(
      method: "cox",
      choices: [
        ("ties", .text(fit.ties.rawValue)),
        ("variance", .text(variance)),
        ("strata", .text(strata ?? "none")), ("level", .number(level)),
        ("proportionalHazards", .text(transform.rawValue)),
      ] + (isWeighted ? [("weights", .text("case"))] : []), rows: rows,
      members: [
        ("subjects", .whole(fit.rows)), ("events", .whole(fit.events)),
        ("clusters", .whole(fit.clusters)), ("coefficients", .array(fit.coefficients.map(json))),
        ("logLikelihood", logLikelihood), ("tests", .object(tests)),
        (
          "proportionalHazards",
          .array(
            (hazards.covariates.map { ($0.name, $0.test) } + [("GLOBAL", hazards.global)]).map {
              Self.json(named: $0.0, $0.1)
            })
        ),
      ], tables: tables(hazards),
      notices: fit.rows > 0 && fit.events == 0 ? [FollowUpOptions.noEvents(fit.rows)] : [])
  }

  private var logLikelihood: JSONValue {
    switch fit.logLikelihood {
    case .value(let value): .array([.number(value.null), .number(value.fitted)])
    case .notEstimable: .array([.null, .null])
    }
  }

  private func json(_ coefficient: RegressionCoefficient) -> JSONValue {
    switch coefficient.outcome {
    case .value(let value):
      let limits = value.ratioLimits(level: level).value
      return .object([
        ("name", .text(coefficient.name)), ("estimate", .number(value.estimate)),
        ("standardError", .number(value.standardError)),
        ("robustStandardError", .optional(value.robustStandardError)),
        ("z", .optional(value.z.value)), ("pValue", .optional(value.p.value)),
        ("hazardRatio", .number(value.ratio)), ("lower", .optional(limits?.lower)),
        ("upper", .optional(limits?.upper)),
      ])
    case .notEstimable(let reason):
      return .object([
        ("name", .text(coefficient.name)), ("estimate", .null), ("standardError", .null),
        ("robustStandardError", .null), ("z", .null), ("pValue", .null),
        ("reason", .text(reason.description)),
      ])
    }
  }

  private static func json(_ test: Estimable<ChiSquareTest>) -> JSONValue {
    switch test {
    case .value(let test):
      .object([
        ("statistic", .number(test.statistic)),
        ("degreesOfFreedom", .whole(test.degreesOfFreedom)), ("pValue", .number(test.p)),
      ])
    case .notEstimable(let reason):
      .object([
        ("statistic", .null), ("degreesOfFreedom", .null), ("pValue", .null),
        ("reason", .text(reason.description)),
      ])
    }
  }

  private static func json(named name: String, _ test: Estimable<ChiSquareTest>) -> JSONValue {
    json(test).preceded(by: "name", .text(name))
  }

  private func tables(_ hazards: ProportionalHazardsTest) -> [TextTable] {
    var coefficients = TextTable(
      "\(CountedNoun.text(fit.rows, "row")), \(CountedNoun.text(fit.events, "event"))",
      header: [
        "covariate", "coefficient", isRobust ? "robust s. e." : "std. error", "hazard ratio",
        "lower", "upper", "z", "p value",
      ])
    for coefficient in fit.coefficients {
      switch coefficient.outcome {
      case .value(let value):
        let limits = value.ratioLimits(level: level).value
        coefficients.rows.append([
          coefficient.name, TextTable.cell(value.estimate),
          TextTable.cell(value.usedStandardError), TextTable.cell(value.ratio),
          TextTable.cell(limits?.lower), TextTable.cell(limits?.upper),
          TextTable.cell(value.z.value), TextTable.pValue(value.p.value),
        ])
      case .notEstimable(let reason):
        coefficients.rows.append([coefficient.name, "not estimable: \(reason)"])
      }
    }
    var tests = TextTable(header: ["test", "chi-square", "degrees of freedom", "p value"])
    for (name, test) in [
      ("likelihood ratio", fit.likelihoodRatio), ("Wald", fit.wald), ("score", fit.score),
    ] {
      tests.rows.append([name] + Self.cells(test))
    }
    if let robust = fit.robustScore { tests.rows.append(["robust score"] + Self.cells(robust)) }
    var proportional = TextTable(
      header: ["proportional hazards", "chi-square", "degrees of freedom", "p value"])
    for covariate in hazards.covariates {
      proportional.rows.append([covariate.name] + Self.cells(covariate.test))
    }
    proportional.rows.append(["all together"] + Self.cells(hazards.global))
    return [coefficients, tests, proportional]
  }

  private static func cells(_ test: Estimable<ChiSquareTest>) -> [String] {
    switch test {
    case .value(let test):
      [
        TextTable.cell(test.statistic), String(test.degreesOfFreedom), TextTable.pValue(test.p),
      ]
    case .notEstimable(let reason): ["not estimable: \(reason)", "–", "–"]
    }
  }
}
