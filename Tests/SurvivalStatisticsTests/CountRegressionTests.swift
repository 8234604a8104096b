import Foundation
import SurvivalStatistics
import Testing

@Suite("Regression of counts")
struct CountRegressionTests {
  /// Two groups: 3 events in 10 and 8 events in 5 (units of time).
  private let records = [
    CountRecord(count: 1, exposure: 4, covariates: [0], cluster: 1),
    CountRecord(count: 2, exposure: 6, covariates: [0], cluster: 1),
    CountRecord(count: 0, exposure: 2, covariates: [1], cluster: 2),
    CountRecord(count: 8, exposure: 3, covariates: [1], cluster: 3),
  ]

  @Test("Two groups by hand: the rates, their ratio and its standard error √(1/3 + 1/8)")
  func twoGroups() throws {
    let regression = PoissonRegression(records, names: ["group"], variance: .model)
    let value = try #require(regression.coefficients[0].outcome.value)
    expectClose(regression.intercept.value?.ratio, 0.3, 1e-12, "rate")
    expectClose(regression.intercept.value?.standardError, (1.0 / 3).squareRoot(), 1e-12, "rate")
    expectClose(value.ratio, 1.6 / 0.3, 1e-12, "ratio")
    expectClose(value.standardError, (1.0 / 3 + 1.0 / 8).squareRoot(), 1e-12, "error")
    // Fitted 1.2, 1.8, 3.2 and 4.8: χ² = 0.04/1.2 + 0.04/1.8 + 3.2 + 3.2²/4.8, 4 − 2 degrees.
    let pearson = 0.04 / 1.2 + 0.04 / 1.8 + 3.2 + 3.2 * 3.2 / 4.8
    expectClose(regression.pearsonDispersion.value, pearson / 2, 1e-12, "Pearson")
    let deviance = 2 * (log(1 / 1.2) + 2 * log(2 / 1.8) + 8 * log(8 / 4.8))
    expectClose(regression.deviance.value, deviance, 1e-12, "deviance")
    // Without covariates the rate is 11/15; 2(ℓ₁ − ℓ₀) = 2(3 log(0.3·15/11) + 8 log(1.6·15/11)).
    let gain = 2 * (3 * log(0.3 * 15 / 11) + 8 * log(1.6 * 15 / 11))
    expectClose(regression.likelihoodRatio.value?.statistic, gain, 1e-12, "ratio")
  }

  @Test("The robust variance by hand")
  func robust() throws {
    let regression = PoissonRegression(records, names: ["group"], variance: .clusterRobust)
    // Group 0 is one cluster whose residuals add up to 0; group 1 has −3.2 and 3.2, sum of fitted 8:
    // the variance of its log rate is (3.2² + 3.2²)/8².
    let value = try #require(regression.coefficients[0].outcome.value)
    expectClose(value.robustStandardError, (2 * 3.2 * 3.2).squareRoot() / 8, 1e-12, "robust")
  }

  @Test("A group without events separates; the others are as without it")
  func separation() throws {
    let third = CountRecord(count: 0, exposure: 7, covariates: [0, 1])
    let regression = PoissonRegression(
      records.map {
        CountRecord(count: $0.count, exposure: $0.exposure, covariates: $0.covariates + [0])
      } + [third, third], names: ["group", "third"], variance: .model)
    expectClose(regression.coefficients[0].outcome.value?.ratio, 1.6 / 0.3, 1e-10, "ratio")
    #expect(
      regression.coefficients[1].outcome
        == .notEstimable(.regression(.separation(covariates: ["third"]))))
  }

  @Test("Counts that vary no more than Poisson counts have no θ")
  func underdispersed() {
    let regression = NegativeBinomialRegression(
      [2, 2, 2, 3, 2].map { CountRecord(count: $0, exposure: 1, covariates: []) }, names: [],
      variance: .model)
    #expect(regression.theta == .notEstimable(.regression(.noOverdispersion)))
    expectClose(regression.intercept.value?.ratio, 2.2, 1e-12, "rate")
  }

  @Test("Data without information give reasons")
  func nothing() {
    for (records, reason) in [
      ([], NotEstimableReason.noObservations),
      ([CountRecord(count: 0, exposure: 1, covariates: [1])], .regression(.noEvents)),
      ([CountRecord(count: 1, exposure: 0, covariates: [1])], .noObservations),
      ([CountRecord(count: 1, exposure: .nan, covariates: [1])], .noObservations),
      ([CountRecord(count: -1, exposure: 1, covariates: [1])], .noObservations),
      ([CountRecord(count: 1, exposure: 1, covariates: [.infinity])], .noObservations),
      ([CountRecord(count: 1, exposure: 1, covariates: [1])], .regression(.doesNotVary)),
    ] {
      let poisson = PoissonRegression(records, names: ["a"], variance: .model)
      #expect(poisson.coefficients[0].outcome == .notEstimable(reason))
      let negative = NegativeBinomialRegression(records, names: ["a"], variance: .model)
      #expect(negative.coefficients[0].outcome == .notEstimable(reason))
    }
    let vast = NegativeBinomialRegression(
      [CountRecord(count: .max, exposure: 1, covariates: [])], names: [], variance: .model)
    #expect(vast.theta == .notEstimable(.computationFailed))
  }
}
