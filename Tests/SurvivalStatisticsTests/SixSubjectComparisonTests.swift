import Foundation
import SurvivalStatistics
import Testing

/// More of six subjects by hand: strata, small-sample limits, differences, scores of intervals,
/// regressions of counts.
@Suite("Six subjects by hand: comparisons and counts")
struct SixSubjectComparisonTests {
  @Test("Stratified log-rank: strata of subjects 1, 2, 4 and 3, 5, 6")
  func stratified() {
    func unit(_ time: Double, _ cause: Int) -> Observation { Observation(time: time, cause: cause) }
    let test = LogRankTest(
      [
        ObservationGroup(group: 0, stratum: 1, observations: [unit(2, 1), unit(4, 0)]),
        ObservationGroup(group: 1, stratum: 1, observations: [unit(4, 1)]),
        ObservationGroup(group: 0, stratum: 2, observations: [unit(6, 1)]),
        ObservationGroup(group: 1, stratum: 2, observations: [unit(8, 1), unit(8, 0)]),
      ], weight: .logRank)
    // Stratum 1: at 2 of three, two in A: 2/3, variance 2/9; at 4 of two, one in A: 1/2, 1/4.
    // Stratum 2: at 6 of three, one in A: 1/3, variance 2/9; at 8 nobody in A.
    let expected: Double = 2.0 / 3 + 1.0 / 2 + 1.0 / 3
    let variance: Double = 2.0 / 9 + 1.0 / 4 + 2.0 / 9
    expectClose(test.groups[0].observed, 2, 0, "observed")
    expectClose(test.groups[0].expected, expected, 1e-14, "expected")
    expectClose(test.variance[0][0], variance, 1e-14, "variance")
    let difference = 2 - expected
    expectClose(
      test.outcome.value?.chiSquare, difference * difference / variance, 1e-13, "chi-square")
  }

  @Test("Beta product at 6: Beta(6, 1)·Beta(5, 1)·Beta(3, 1), mean 15/28, second moment 9/28")
  func betaProduct() throws {
    let units = SixSubjectTests.first + SixSubjectTests.second
    let curve = BetaProductConfidence(units, level: 0.95)
    // Means 6/7, 5/6, 3/4: product 15/28. Second moments 6/8, 5/7, 3/5: product 9/28.
    let mean = 15.0 / 28
    let variance = 9.0 / 28 - mean * mean
    let size = mean * (1 - mean) / variance - 1
    // No table of the beta distribution is at hand here: the limit must have probability 0.975,
    // by Simpson's rule.
    let upper = try #require(curve.points[2].upper)
    let (a, b) = (mean * size, (1 - mean) * size)
    func density(_ p: Double) -> Double {
      guard p > 0, p < 1 else { return 0 }
      let constant: Double = lgamma(a + b) - lgamma(a) - lgamma(b)
      let lower: Double = (a - 1) * log(p)
      let higher: Double = (b - 1) * log(1 - p)
      return exp(constant + lower + higher)
    }
    let steps = 20_000
    let width = upper / Double(steps)
    var sum = density(0) + density(upper)
    for step in 1..<steps {
      sum += density(Double(step) * width) * (step % 2 == 1 ? 4 : 2)
    }
    expectClose(sum * width / 3, 0.975, 1e-7, "probability below the upper limit")
  }

  @Test("Difference of mean functions: 1/3 by 2, 2/3 − 1/2 by 4, 2/3 − 1 by 6")
  func difference() {
    let one = [(8.0, [2.0, 4]), (4, []), (6, [])]
    let two = [(8.0, [4.0]), (8, [6]), (3, [])]
    func histories(_ some: [(Double, [Double])]) -> [RecurrentHistory] {
      some.map { RecurrentHistory(followUp: $0.0, eventTimes: $0.1) }
    }
    let difference = MeanCumulativeDifference(
      histories(one), minus: histories(two), variance: .poisson, level: 0.95)
    // First: 1/3 at 2 of three, 1/3 at 4 of three. Second: 1/2 at 4 of two, 1/2 at 6 of two.
    expectClose(difference.difference(at: 2).value?.estimate, 1.0 / 3, 1e-14, "by 2")
    expectClose(difference.difference(at: 4).value?.estimate, 2.0 / 3 - 1.0 / 2, 1e-14, "by 4")
    let last = difference.difference(at: 6).value
    expectClose(last?.estimate, 2.0 / 3 - 1, 1e-14, "by 6")
    let variance: Double = 1.0 / 9 + 1.0 / 9 + 1.0 / 4 + 1.0 / 4
    expectClose(last?.standardError, variance.squareRoot(), 1e-14, "error")
  }

  @Test("Scores of intervals with masses of one third: 2/3, 5/12 twice, −1/3 twice, −5/6")
  func intervalScores() {
    // Masses 1/3 on (1, 2], (3, 4], (5, 6]: S = 2/3, 1/3, 0 after them, hazards 1/3, 1/2, 1, so
    // Λ = 1/3, 5/6, 11/6 and SΛ = 2/9, 5/18, 0. Scores (SΛ(r) − SΛ(l))/(S(l) − S(r)):
    // (0, 2]: (2/9)/(1/3) = 2/3; (1, 4] and (0, 4]: (5/18)/(2/3) = 5/12;
    // (3, 6] twice: (−2/9)/(2/3) = −1/3; (5, 7]: (−5/18)/(1/3) = −5/6. They add up to 0.
    let intervals = [(0.0, 2.0), (1, 4), (0, 4), (3, 6), (3, 6), (5, 7)]
    func score(_ members: Set<Int>) -> Double {
      IntervalLogRankTest(
        intervals.enumerated().map {
          IntervalObservation(
            interval: CensoredInterval(left: $0.element.0, right: $0.element.1),
            group: members.contains($0.offset) ? 0 : 1)
        }, method: .exact
      ).score
    }
    let scores: [Double] = [8.0 / 12, 5.0 / 12, 5.0 / 12, -4.0 / 12, -4.0 / 12, -10.0 / 12]
    for (place, expected) in scores.enumerated() {
      expectClose(score([place]), expected, 1e-7, "unit \(place)")
    }
    // (5, 7] shares the innermost interval (5, 6] as (5, ∞) does in the estimate's own example.
    expectClose(score([0, 1, 2]), 3.0 / 2, 1e-7, "sum")
  }

  @Test("Poisson regression: rates 4/8 and 9/6, ratio 3, error √(1/4 + 1/9)")
  func poissonRegression() {
    let records = [(1, 2.0, 0.0), (0, 4, 0), (3, 2, 0), (2, 1, 1), (3, 4, 1), (4, 1, 1)].map {
      CountRecord(count: $0.0, exposure: $0.1, covariates: [$0.2])
    }
    let fit = PoissonRegression(records, names: ["group"], variance: .model)
    let group = fit.coefficients[0].outcome.value
    expectClose(fit.intercept.value?.estimate, log(0.5), 1e-10, "intercept")
    expectClose(group?.estimate, log(3), 1e-10, "coefficient")
    let variance: Double = 1.0 / 4 + 1.0 / 9
    expectClose(group?.standardError, variance.squareRoot(), 1e-9, "error")
    // Fitted 1, 2, 1 and 1.5, 6, 1.5.
    let first: Double = 3 * log(3.0)
    let second: Double = 2 * log(2 / 1.5) - 0.5 + 3 * log(0.5) + 3
    let third: Double = 4 * log(4 / 1.5) - 2.5
    let deviance = 2 * (first + second + third)
    expectClose(fit.deviance.value, deviance, 1e-9, "deviance")
    let pearson: Double = (0 + 2 + 4 + 0.25 / 1.5 + 1.5 + 6.25 / 1.5) / 4
    expectClose(fit.pearsonDispersion.value, pearson, 1e-9, "dispersion")
  }

  @Test("Negative binomial: mean 1, and θ where Σ 1/(θ + j) = 6 log((θ + 1)/θ)")
  func negativeBinomial() throws {
    let records = [0, 0, 0, 0, 0, 6].map {
      CountRecord(count: $0, exposure: 1, covariates: [])
    }
    let fit = NegativeBinomialRegression(records, names: [], variance: .model)
    expectClose(fit.intercept.value?.estimate, 0, 1e-8, "intercept")
    let theta = try #require(fit.theta.value)
    let score = (0..<6).reduce(0) { $0 + 1 / (theta + Double($1)) } - 6 * log((theta + 1) / theta)
    expectClose(score, 0, 1e-6, "score of θ")
    // Log likelihood: log of Γ(θ + 6)/(Γ(θ) 6!) θ^(6θ)/(θ + 1)^(6θ + 6).
    let ways: Double = lgamma(theta + 6) - lgamma(theta) - log(720.0)
    let powers: Double = 6 * theta * log(theta) - (6 * theta + 6) * log(theta + 1)
    let likelihood = ways + powers
    expectClose(fit.logLikelihood.value, likelihood, 1e-9, "log likelihood")
  }
}
