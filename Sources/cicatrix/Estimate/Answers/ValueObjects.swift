import PlainOutput
import SurvivalStatistics

/// The value objects of the results file, made from what the library gives.
enum ValueObjects {
  /// A curve as its points; with fractional weights also what is at risk and what had the event by
  /// weight.
  static func curve(_ points: [CurvePoint], isWeighted: Bool = false) -> JSONValue {
    .object([
      ("kind", .text("curve")), ("points", .array(points.map { point($0, isWeighted) })),
    ])
  }

  /// A quantile: reached, not reached, or not estimable.
  static func quantile(_ quantile: TimeQuantile) -> JSONValue {
    switch quantile {
    case .reached(let time, let lower, let upper):
      .object([
        ("kind", .text("estimate")), ("estimate", .number(time)), ("lower", .optional(lower)),
        ("upper", .optional(upper)),
      ])
    case .notReached(let last, let lower):
      .object([
        ("kind", .text("notReached")), ("lastFollowUp", .number(last)),
        ("lower", .optional(lower)),
      ])
    case .notEstimable(let reason): notEstimable(reason)
    }
  }

  /// A quantile for people.
  static func cells(_ quantile: TimeQuantile) -> [String] {
    switch quantile {
    case .reached(let time, let lower, let upper):
      [TextTable.cell(time), TextTable.cell(lower), TextTable.cell(upper)]
    case .notReached(_, let lower): ["not reached", TextTable.cell(lower), "–"]
    case .notEstimable: ["not estimable", "–", "–"]
    }
  }

  /// A restricted mean with its horizon.
  static func restrictedMean(_ mean: RestrictedMean) -> JSONValue {
    switch mean.outcome {
    case .value(let value):
      .object([
        ("kind", .text("estimate")), ("tau", .number(mean.horizon)),
        ("estimate", .number(value.estimate)), ("standardError", .optional(value.standardError)),
        ("lower", .optional(value.lower)), ("upper", .optional(value.upper)),
      ])
    case .notEstimable(let reason): notEstimable(reason)
    }
  }

  /// The value of a curve at a requested time.
  static func landmark(
    _ time: Double, _ value: Estimable<CurveValue>, isWeighted: Bool = false
  ) -> JSONValue {
    switch value {
    case .value(let value):
      .object(
        [
          ("time", .number(time)), ("kind", .text("estimate")), ("atRisk", .whole(value.atRisk)),
          ("estimate", .number(value.estimate)), ("standardError", .optional(value.standardError)),
          ("lower", .optional(value.lower)), ("upper", .optional(value.upper)),
        ] + (isWeighted ? [("weightAtRisk", .number(value.weightAtRisk))] : []))
    case .notEstimable(let reason):
      .object([
        ("time", .number(time)), ("kind", .text("notEstimable")),
        ("reason", .text(reason.description)),
      ])
    }
  }

  /// Why there is no value.
  static func notEstimable(_ reason: NotEstimableReason) -> JSONValue {
    .object([("kind", .text("notEstimable")), ("reason", .text(reason.description))])
  }

  /// A test that refers to the chi-square distribution.
  static func test(_ outcome: Estimable<LogRankTest.Outcome>) -> [(key: String, value: JSONValue)] {
    switch outcome {
    case .value(let test):
      [
        ("statistic", .number(test.chiSquare)),
        ("degreesOfFreedom", .whole(test.degreesOfFreedom)), ("pValue", .number(test.p)),
      ]
    case .notEstimable(let reason):
      [
        ("statistic", .null), ("degreesOfFreedom", .null), ("pValue", .null),
        ("reason", .text(reason.description)),
      ]
    }
  }

  /// A test that refers to the chi-square distribution, for people.
  static func cells(_ outcome: Estimable<LogRankTest.Outcome>) -> [String] {
    switch outcome {
    case .value(let test):
      [
        TextTable.cell(test.chiSquare), String(test.degreesOfFreedom), TextTable.pValue(test.p),
      ]
    case .notEstimable(let reason): ["not estimable: \(reason)", "–", "–"]
    }
  }

  private static func point(_ point: CurvePoint, _ isWeighted: Bool) -> JSONValue {
    .object(
      [
        ("time", .number(point.time)), ("atRisk", .whole(point.atRisk)),
        ("events", .whole(point.events)), ("censored", .whole(point.censored)),
        ("estimate", .number(point.estimate)), ("standardError", .optional(point.standardError)),
        ("lower", .optional(point.lower)), ("upper", .optional(point.upper)),
      ]
        + (isWeighted
          ? [
            ("weightAtRisk", .number(point.weightAtRisk)),
            ("weightOfEvents", .number(point.weightOfEvents)),
          ] : []))
  }
}
