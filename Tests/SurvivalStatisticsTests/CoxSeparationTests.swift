import Foundation
import SurvivalStatistics
import TestSupport
import Testing

@Suite("Cox regression says what it cannot estimate")
struct CoxSeparationTests {
  /// Rows with covariate `a`, whose event times and censorings are scattered.
  private func rows(_ count: Int, seed: UInt64, level: (Int) -> Int) -> [RiskInterval] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let level = level(number)
      return RiskInterval(
        time: Double(Int.random(in: 1...30, using: &random)),
        cause: level == 0 ? 0 : Int.random(in: 0...1, using: &random),
        covariates: [
          level == 1 ? 1 : 0, level == 2 ? 1 : 0, Double(Int.random(in: 0...9, using: &random)),
        ], cluster: number / 2)
    }
  }

  @Test(
    "A group without events separates; the rest is as without the group",
    arguments: [
      TieMethod.efron, .breslow, .exact,
    ])
  func groupWithoutEvents(ties: TieMethod) throws {
    let all = rows(80, seed: 4) { $0 % 4 == 0 ? 0 : 1 }
    let regression = CoxRegression(
      all.map {
        RiskInterval(
          time: $0.time, cause: $0.cause,
          covariates: Array($0.covariates[1...])
            + [$0.covariates[0]])
      }.map { row in
        RiskInterval(
          time: row.time, cause: row.cause, covariates: [row.covariates[2], row.covariates[1]])
      }, names: ["group", "a"], ties: ties, variance: .model)
    #expect(
      regression.coefficients[0].outcome
        == .notEstimable(.regression(.separation(covariates: ["group"]))))
    let without = CoxRegression(
      all.filter { $0.covariates[0] == 1 }.map {
        RiskInterval(time: $0.time, cause: $0.cause, covariates: [$0.covariates[2]])
      }, names: ["a"], ties: ties, variance: .model)
    let (value, alone) = (
      try #require(regression.coefficients[1].outcome.value),
      try #require(without.coefficients[0].outcome.value)
    )
    expectClose(value.estimate, alone.estimate, 1e-10, "estimate")
    expectClose(value.standardError, alone.standardError, 1e-10, "standard error")
    expectClose(
      regression.logLikelihood.value?.fitted, without.logLikelihood.value?.fitted, 1e-10, "limit")
    #expect(regression.likelihoodRatio.value?.degreesOfFreedom == 2)
    #expect(regression.score.value?.degreesOfFreedom == 2)
    #expect(
      regression.wald == .notEstimable(.regression(.separation(covariates: ["group"]))))
    #expect(regression.concordance().value == nil)
    #expect(regression.proportionalHazards(.rank).global.value == nil)
    #expect(regression.baselineHazard().value == nil)
  }

  @Test("A reference level without events separates along a combination of its columns")
  func referenceLevel() throws {
    let all = rows(90, seed: 9) { $0 % 3 }
    let regression = CoxRegression(
      all, names: ["one", "two", "a"], ties: .efron, variance: .clusterRobust)
    let separation = RegressionObstacle.separation(covariates: ["one", "two"])
    #expect(regression.coefficients[0].outcome == .notEstimable(.regression(separation)))
    #expect(regression.coefficients[1].outcome == .notEstimable(.regression(separation)))
    let without = CoxRegression(
      all.filter { $0.covariates[0] + $0.covariates[1] > 0 }, names: ["one", "two", "a"],
      ties: .efron, variance: .clusterRobust)
    #expect(
      without.coefficients[1].outcome == .notEstimable(.regression(.dependsOnOtherCovariates)))
    let (value, alone) = (
      try #require(regression.coefficients[2].outcome.value),
      try #require(without.coefficients[2].outcome.value)
    )
    expectClose(value.estimate, alone.estimate, 1e-9, "estimate")
    expectClose(value.standardError, alone.standardError, 1e-9, "standard error")
    expectClose(value.robustStandardError, alone.robustStandardError, 1e-9, "robust")
  }

  @Test("A covariate that orders all events separates, however small its steps")
  func complete() {
    for step in [1e-12, 1, 1e9] {
      let regression = CoxRegression(
        (0..<40).map {
          RiskInterval(
            time: Double($0), cause: 1, covariates: [100 - step * Double($0), Double($0 % 3)])
        }, names: ["a", "b"], ties: .efron, variance: .model)
      for coefficient in regression.coefficients {
        #expect(coefficient.outcome.value == nil, "\(step)")
      }
      expectClose(regression.logLikelihood.value?.fitted, 0, 1e-9, "limit")
    }
  }

  @Test("Collinear columns: the later one is not estimable, the others stay")
  func collinear() throws {
    let all = rows(60, seed: 2) { _ in 1 }
    let both = CoxRegression(
      all.map {
        let a = $0.covariates[2]
        return RiskInterval(time: $0.time, cause: $0.cause, covariates: [a, 3 - 2 * a, 7])
      }, names: ["a", "b", "c"], ties: .efron, variance: .model)
    let alone = CoxRegression(
      all.map { RiskInterval(time: $0.time, cause: $0.cause, covariates: [$0.covariates[2]]) },
      names: ["a"], ties: .efron, variance: .model)
    #expect(both.coefficients[0].outcome == alone.coefficients[0].outcome)
    #expect(
      both.coefficients[1].outcome == .notEstimable(.regression(.dependsOnOtherCovariates)))
    #expect(both.coefficients[2].outcome == .notEstimable(.regression(.doesNotVary)))
    #expect(both.likelihoodRatio.value?.degreesOfFreedom == 1)
    #expect(both.modelVariance.count == 1)
  }

  @Test("A covariate that is constant inside strata does not vary")
  func constantInStrata() {
    let regression = CoxRegression(
      rows(60, seed: 3) { _ in 1 }.enumerated().map {
        RiskInterval(
          time: $1.time, cause: $1.cause, covariates: [Double($0 % 5) * 0.1], stratum: $0 % 5)
      }, names: ["a"], ties: .efron, variance: .model)
    #expect(regression.coefficients[0].outcome == .notEstimable(.regression(.doesNotVary)))
    #expect(regression.score == .notEstimable(.nothingToCompare))
  }

  @Test("Data without information give reasons")
  func nothing() {
    func outcome(_ rows: [RiskInterval], _ ties: TieMethod = .efron) -> NotEstimableReason? {
      let regression = CoxRegression(rows, names: ["a"], ties: ties, variance: .clusterRobust)
      #expect(regression.wald.value == nil)
      return regression.coefficients[0].outcome.reason
    }
    let one = RiskInterval(time: 1, cause: 1, covariates: [1])
    #expect(outcome([]) == .noObservations)
    #expect(outcome([RiskInterval(time: 1, cause: 0, covariates: [1])]) == .regression(.noEvents))
    #expect(outcome([one]) == .regression(.doesNotVary))
    for unusable in [
      RiskInterval(time: .nan, cause: 1, covariates: [1]),
      RiskInterval(time: .infinity, cause: 1, covariates: [1]),
      RiskInterval(entry: 1, time: 1, cause: 1, covariates: [1]),
      RiskInterval(entry: -.infinity, time: 1, cause: 1, covariates: [1]),
      RiskInterval(time: 1, cause: 1, covariates: [.nan]),
      RiskInterval(time: 1, cause: 1, covariates: [1, 2]),
      RiskInterval(time: 1, cause: 1, covariates: [1], weight: 0),
      RiskInterval(time: 1, cause: 1, covariates: [1], weight: -.infinity),
    ] {
      #expect(outcome([unusable]) == .noObservations)
    }
    let pair = [
      RiskInterval(time: 0, cause: 1, covariates: [1], cluster: 1),
      RiskInterval(time: 0, cause: 1, covariates: [2], cluster: 1),
      RiskInterval(time: 0, cause: 0, covariates: [0.5], cluster: 1),
      RiskInterval(time: 0, cause: 0, covariates: [9], cluster: 1),
    ]
    #expect(outcome(pair) == .fewerThanTwoClusters)
    #expect(outcome(pair, .exact) == .regression(.residualsWithExactTies))
    let none = CoxRegression(
      [RiskInterval(time: 1, cause: 1, covariates: [])], names: [], ties: .efron, variance: .model)
    #expect(none.score == .notEstimable(.regression(.noCovariates)))
    let huge = CoxRegression(
      [1e308, -1e308, 1e300, 3].enumerated().map {
        RiskInterval(time: Double($0), cause: 1, covariates: [$1])
      }, names: ["a"], ties: .efron, variance: .model)
    #expect(huge.coefficients[0].outcome.value?.estimate.isFinite ?? true)
    // A unit far too large: the coefficient per unit is finite, its ratio is cut off.
    let unit = CoxRegression(
      [3, 1, 2, 5, 4].enumerated().map {
        RiskInterval(time: Double($0), cause: 1, covariates: [-1e-9 * $1])
      }, names: ["a"], ties: .efron, variance: .model
    ).coefficients[0].outcome.value
    #expect(unit?.ratio == .greatestFiniteMagnitude)
    #expect(unit?.ratioLimits(level: 0.95).reason == .computationFailed)
  }

  @Test("Time 0 has no logarithm; exact ties of thousands are refused")
  func refused() {
    var random = SeededGenerator(seed: 8)
    let atZero = CoxRegression(
      (0..<9).map {
        RiskInterval(time: Double($0 / 2), cause: 1, covariates: [Double($0 * $0 % 5)])
      },
      names: ["a"], ties: .efron, variance: .model)
    #expect(
      atZero.proportionalHazards(.logarithm).global
        == .notEstimable(.regression(.transformNotFinite)))
    #expect(atZero.proportionalHazards(.identity).global.value != nil)
    let tied = CoxRegression(
      (0..<60_000).map {
        RiskInterval(
          time: 1, cause: $0 % 2, covariates: [Double.random(in: 0...1, using: &random)])
      }, names: ["a"], ties: .exact, variance: .model)
    #expect(tied.coefficients[0].outcome == .notEstimable(.regression(.tooManyTies)))
    let weighted = CoxRegression(
      [RiskInterval(time: 1, cause: 1, covariates: [1], weight: 2)], names: ["a"], ties: .exact,
      variance: .model)
    #expect(
      weighted.coefficients[0].outcome == .notEstimable(.regression(.weightsWithExactTies)))
  }
}
