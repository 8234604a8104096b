import SurvivalStatistics

/// One estimate with limits by several methods.
enum LimitsAnswer {
  /// The estimate's records, one per method, as `values`, and their table.
  static func answer(
    method: String, title: String? = nil, level: Double, estimate: Estimable<Double>,
    members: AnswerRecord, limits: [(name: String, limits: Estimable<ConfidenceLimits>)]
  ) -> EstimateAnswer {
    let bounds = limits.map { limits -> AnswerRecord in
      [
        "lower": .number(ifAny: limits.limits.value?.lower),
        "upper": .number(ifAny: limits.limits.value?.upper),
      ]
    }
    let values = zip(limits, bounds).map { limits, bounds -> AnswerRecord in
      let start: AnswerRecord = ["method": .word(limits.name)]
      switch estimate {
      case .value(let estimate):
        return start + members + ["estimate": .number(estimate)] + bounds
      case .notEstimable(let reason): return start + .notEstimable(reason)
      }
    }
    return EstimateAnswer(
      method: method, choices: ["level": .number(level)],
      members: ["values": .records(values)],
      tables: [
        TextTable(
          title, zip(values, bounds).map(+),
          [
            AnswerColumn("limits", "method"), "estimate",
            "lower", "upper",
          ])
      ])
  }
}
