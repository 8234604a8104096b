import SurvivalStatistics

extension AnswerRecord {
  /// A test that refers to the chi-square distribution.
  static func test(_ outcome: Estimable<LogRankTest.Outcome>) -> AnswerRecord {
    switch outcome {
    case .value(let test): chiSquare(test.chiSquare, test.degreesOfFreedom, test.p)
    case .notEstimable(let reason): noTest(reason)
    }
  }

  /// A test that refers to the chi-square distribution.
  static func test(_ outcome: Estimable<ChiSquareTest>) -> AnswerRecord {
    switch outcome {
    case .value(let test): chiSquare(test.statistic, test.degreesOfFreedom, test.p)
    case .notEstimable(let reason): noTest(reason)
    }
  }

  private static func chiSquare(_ statistic: Double, _ degrees: Int, _ p: Double) -> AnswerRecord {
    [
      "statistic": .number(statistic), "degreesOfFreedom": .whole(degrees),
      "pValue": .probability(p),
    ]
  }

  private static func noTest(_ reason: NotEstimableReason) -> AnswerRecord {
    [
      "statistic": .none, "degreesOfFreedom": .none, "pValue": .none,
      "reason": .word(reason.description),
    ]
  }

  /// A p value, or the reason why there is none.
  static func pValue(_ p: Estimable<Double>) -> AnswerRecord {
    switch p {
    case .value(let p): ["pValue": .probability(p)]
    case .notEstimable(let reason): notEstimable(reason)
    }
  }

  /// The p value in words, to follow its statistic.
  var pValueWords: String {
    switch self["pValue"] {
    case .probability(let p): "p \(p < 0.0001 ? "" : "= ")\(TextTable.pValue(p))"
    default: AnswerColumn("", "pValue", absence: .reason).cell(self)
    }
  }
}
