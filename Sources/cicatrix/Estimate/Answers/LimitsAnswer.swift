import PlainOutput
import SurvivalStatistics

/// One estimate with limits by several methods.
enum LimitsAnswer {
  /// The value objects, one per method, and their table.
  static func answer(
    method: String, title: String? = nil, level: Double, estimate: Estimable<Double>,
    members: [(key: String, value: JSONValue)],
    limits: [(name: String, limits: Estimable<ConfidenceLimits>)]
  ) -> EstimateAnswer {
    let values = limits.map { name, limits -> JSONValue in
      guard case .value(let estimate) = estimate else {
        return .object([
          ("method", .text(name)), ("kind", .text("notEstimable")),
          ("reason", .text(estimate.reason?.description ?? "")),
        ])
      }
      return .object(
        [("method", .text(name))] + members + [
          ("estimate", .number(estimate)), ("lower", .optional(limits.value?.lower)),
          ("upper", .optional(limits.value?.upper)),
        ])
    }
    let table = TextTable(
      title, header: ["limits", "estimate", "lower", "upper"],
      rows: limits.map { name, limits in
        [name] + [estimate.value, limits.value?.lower, limits.value?.upper].map(TextTable.cell)
      })
    return EstimateAnswer(
      method: method, choices: [("level", .number(level))], rows: nil,
      members: [("values", .array(values))], tables: [table])
  }

  /// A p value, or why there is none.
  static func test(_ p: Estimable<Double>) -> JSONValue {
    switch p {
    case .value(let p): .object([("pValue", .number(p))])
    case .notEstimable(let reason): ValueObjects.notEstimable(reason)
    }
  }

  /// A p value for people.
  static func words(_ p: Estimable<Double>) -> String {
    switch p {
    case .value(let p): "p \(p < 0.0001 ? "" : "= ")\(TextTable.pValue(p))"
    case .notEstimable(let reason): "not estimable: \(reason)"
    }
  }
}
