import Foundation
import SurvivalStatistics
import Testing

/// One small study worked through by hand, every quantity on the way as a fraction.
///
/// | subject | time | event | group |
/// |---|---|---|---|
/// | 1 | 2 | yes | A |
/// | 2 | 4 | no | A |
/// | 3 | 6 | yes | A |
/// | 4 | 4 | yes | B |
/// | 5 | 8 | yes | B |
/// | 6 | 8 | no | B |
///
/// At risk and events: 2: 6, 1; 4: 5, 1 (then one censored); 6: 3, 1; 8: 2, 1 (then one censored).
/// Cox regression, Aalen–Johansen and Gray's test have six subjects of their own elsewhere.
@Suite("Six subjects by hand")
struct SixSubjectTests {
  static let first = [(2.0, 1), (4, 0), (6, 1)].map { Observation(time: $0.0, cause: $0.1) }
  static let second = [(4.0, 1), (8, 1), (8, 0)].map { Observation(time: $0.0, cause: $0.1) }
  static let groups = [
    ObservationGroup(group: 0, stratum: 0, observations: first),
    ObservationGroup(group: 1, stratum: 0, observations: second),
  ]
  private let z = 1.959963984540054

  @Test("Kaplan–Meier: 5/6, 2/3, 4/9, 2/9; Greenwood's sums 1/30, 1/12, 1/4, 3/4; three limits")
  func kaplanMeier() throws {
    let survival = [5.0 / 6, 2.0 / 3, 4.0 / 9, 2.0 / 9]
    let sums = [1.0 / 30, 1.0 / 12, 1.0 / 4, 3.0 / 4]
    for interval in [CurveIntervalMethod.plain, .log, .logLog] {
      let curve = KaplanMeier(
        Self.first + Self.second, variance: .greenwood, interval: interval, level: 0.95)
      #expect(curve.points.map(\.time) == [2, 4, 6, 8])
      #expect(curve.points.map(\.atRisk) == [6, 5, 3, 2])
      #expect(curve.points.map(\.events) == [1, 1, 1, 1])
      #expect(curve.points.map(\.censored) == [0, 1, 0, 1])
      for (place, point) in curve.points.enumerated() {
        let s = survival[place]
        let error = s * sums[place].squareRoot()
        expectClose(point.estimate, s, 1e-14, "S")
        expectClose(point.standardError, error, 1e-14, "SE")
        let (lower, upper): (Double, Double)
        switch interval {
        case .plain: (lower, upper) = (max(0, s - z * error), min(1, s + z * error))
        case .log: (lower, upper) = (s * exp(-z * error / s), min(1, s * exp(z * error / s)))
        case .logLog:
          let width = z * error / (s * log(s))
          (lower, upper) = (pow(s, exp(-width)), pow(s, exp(width)))
        }
        expectClose(point.lower, lower, 1e-12, "\(interval) lower")
        expectClose(point.upper, upper, 1e-12, "\(interval) upper")
      }
      // S falls below 1/2 at 6.
      guard case .reached(let median, _, _) = curve.median else {
        Issue.record("no median")
        return
      }
      #expect(median == 6)
    }
  }

  @Test("The jackknife of a curve: influences of single subjects and of pairs, from their sums")
  func jackknife() throws {
    // The influence of a subject on S(t) is −S(t) Σ (dN(u) − Y(u)/n)/(n − d): the terms of a subject
    // at risk at 2, 4, 6, 8 are −1/30, −1/20, −1/6, −1/2, and an event adds 1/5, 1/4, 1/2, 1.
    // Up to 6 the sums of the subjects 1 to 6 are
    let sums = [
      1.0 / 6, -1.0 / 12, -1.0 / 4 + 1.0 / 2, -1.0 / 12 + 1.0 / 4, -1.0 / 4, -1.0 / 4,
    ]
    let clusters = [1, 1, 2, 2, 3, 3]
    let units = zip(Self.first + Self.second, clusters).map {
      Observation(time: $0.0.time, cause: $0.0.cause, cluster: $0.1)
    }
    let single = KaplanMeier(
      Self.first + Self.second, variance: .clustered, interval: .plain, level: 0.95)
    let paired = KaplanMeier(units, variance: .clustered, interval: .plain, level: 0.95)
    let squares = sums.reduce(0) { $0 + $1 * $1 }
    expectClose(
      single.points[2].standardError, 4.0 / 9 * squares.squareRoot(), 1e-14, "by subject")
    let pairs = [sums[0] + sums[1], sums[2] + sums[3], sums[4] + sums[5]]
    let pairSquares = pairs.reduce(0) { $0 + $1 * $1 }
    expectClose(
      paired.points[2].standardError, 4.0 / 9 * pairSquares.squareRoot(), 1e-14, "by pair")
  }

  @Test("Nelson–Aalen: 1/6, 11/30, 7/10, 6/5 and their variances")
  func nelsonAalen() {
    let curve = NelsonAalen(
      Self.first + Self.second, variance: .aalen, interval: .log, level: 0.95)
    let hazard = [1.0 / 6, 11.0 / 30, 7.0 / 10, 6.0 / 5]
    let variance = [
      1.0 / 36, 1.0 / 36 + 1.0 / 25, 1.0 / 36 + 1.0 / 25 + 1.0 / 9,
      1.0 / 36 + 1.0 / 25 + 1.0 / 9 + 1.0 / 4,
    ]
    for (place, point) in curve.points.enumerated() {
      let error = variance[place].squareRoot()
      expectClose(point.estimate, hazard[place], 1e-14, "H")
      expectClose(point.standardError, error, 1e-14, "SE")
      expectClose(point.lower, hazard[place] * exp(-z * error / hazard[place]), 1e-12, "lower")
      expectClose(point.upper, hazard[place] * exp(z * error / hazard[place]), 1e-12, "upper")
    }
  }

  @Test("Restricted mean to 8: 53/9, areas behind the events 35/9, 20/9, 8/9, 0")
  func restrictedMean() {
    let mean = RestrictedMean(
      Self.first + Self.second, horizon: 8, variance: .greenwood, level: 0.95)
    expectClose(mean.outcome.value?.estimate, 53.0 / 9, 1e-14, "mean")
    let variance: Double = (1225.0 / 30 + 400.0 / 20 + 64.0 / 6) / 81
    expectClose(mean.outcome.value?.standardError, variance.squareRoot(), 1e-14, "SE")
  }

  @Test("Log-rank: expected 1/2 + 2/5 + 1/3, variance 1/4 + 6/25 + 2/9, chi-square 529/641")
  func logRank() {
    let test = LogRankTest(Self.groups, weight: .logRank)
    #expect(test.groups.map(\.observed) == [2, 2])
    expectClose(test.groups[0].expected, 37.0 / 30, 1e-14, "expected A")
    expectClose(test.groups[1].expected, 4 - 37.0 / 30, 1e-14, "expected B")
    expectClose(test.variance[0][0], 641.0 / 900, 1e-14, "variance")
    expectClose(test.variance[0][1], -641.0 / 900, 1e-14, "covariance")
    expectClose(test.outcome.value?.chiSquare, 529.0 / 641, 1e-13, "chi-square")
    // Peto and Peto weight by S(t−): 1, 5/6, 2/3, 4/9.
    let peto = LogRankTest(Self.groups, weight: .petoPeto)
    let observed: Double = 1 + 2.0 / 3
    let expected: Double = 1.0 / 2 + 5.0 / 6 * 2.0 / 5 + 2.0 / 3 * 1.0 / 3
    let variance: Double = 1.0 / 4 + 25.0 / 36 * 6.0 / 25 + 4.0 / 9 * 2.0 / 9
    let statistic = (observed - expected) * (observed - expected) / variance
    expectClose(peto.outcome.value?.chiSquare, statistic, 1e-13, "Peto and Peto")
  }

  @Test("Permutation: scores 5/6, −11/30, 3/10, 19/30, −1/5, −6/5; 20 splits")
  func permutation() throws {
    let scores = [25.0, -11, 9, 19, -6, -36]
    let test = LogRankPermutation(Self.groups, weight: .logRank, method: .exact)
    expectClose(test.observedMinusExpected, 23.0 / 30, 1e-14, "O − E")
    var extreme = 0
    for one in 0..<6 {
      for two in (one + 1)..<6 {
        for three in (two + 1)..<6 where abs(scores[one] + scores[two] + scores[three]) >= 23 {
          extreme += 1
        }
      }
    }
    let outcome = try #require(test.outcome.value)
    #expect(outcome.arrangements == 20)
    #expect(outcome.asExtreme == Double(extreme))
  }

  @Test("Mean cumulative function: 1/6, 17/30, 49/60; Poisson and robust errors; the rate 4/37")
  func meanCumulative() {
    let histories = [
      (8.0, [2.0, 4]), (4, []), (6, [6]), (8, [4]), (8, []), (3, []),
    ].map { RecurrentHistory(followUp: $0.0, eventTimes: $0.1) }
    let means = [2.0: 1.0 / 6, 4: 17.0 / 30, 6: 49.0 / 60]
    let poisson = MeanCumulativeFunction(
      histories, variance: .poisson, interval: .log, level: 0.95)
    let robust = MeanCumulativeFunction(
      histories, variance: .lawlessNadeau, interval: .log, level: 0.95)
    for (time, mean) in means {
      expectClose(robust.mean(at: time).value?.estimate, mean, 1e-14, "M")
    }
    let variance: Double = 1.0 / 36 + 2.0 / 25 + 1.0 / 16
    expectClose(
      poisson.mean(at: 6).value?.standardError, variance.squareRoot(), 1e-14, "Poisson")
    // Σ Y/n (dN − d/n) at 2, 4, 6: an event gives 5/36, 3/25, 3/16, none −1/36, −2/25, −1/16.
    let one: Double = 5.0 / 36 + 3.0 / 25 - 1.0 / 16
    let two: Double = -1.0 / 36 - 2.0 / 25
    let three: Double = -1.0 / 36 - 2.0 / 25 + 3.0 / 16
    let four: Double = -1.0 / 36 + 3.0 / 25 - 1.0 / 16
    let five: Double = -1.0 / 36 - 2.0 / 25 - 1.0 / 16
    let six: Double = -1.0 / 36
    let sums = [one, two, three, four, five, six]
    let error = sums.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let value = robust.mean(at: 6).value
    expectClose(value?.standardError, error, 1e-14, "Lawless–Nadeau")
    let mean = 49.0 / 60
    expectClose(value?.lower, mean * exp(-z * error / mean), 1e-12, "lower")
    expectClose(value?.upper, mean * exp(z * error / mean), 1e-12, "upper")
    // Residuals 42, −16, 13, 5, −32, −12 of 37.
    let rate = ParticipantRate(
      histories.map { EventCount(events: $0.eventTimes.count, exposure: $0.followUp) })
    expectClose(rate.pooled.estimate.value, 4.0 / 37, 1e-15, "rate")
    let residual = 3382.0.squareRoot() / (37 * 37)
    expectClose(rate.robustStandardError.value, residual, 1e-15, "robust error")
  }

  @Test("Turnbull: one third each on (1, 2], (3, 4], (5, 6]; log likelihood 2 log ⅓ + 4 log ⅔")
  func turnbull() {
    let intervals = [(0, 2), (1, 4), (0, 4), (3, 6), (3, 6), (5, Double.infinity)].map {
      CensoredInterval(left: $0.0, right: $0.1)
    }
    // By symmetry p₁ = p₃ = p: p² (1 − p)⁴ is largest at p = 1/3.
    // Kuhn–Tucker: (1/p₁ + 2/(p₁ + p₂))/6 = 1 and 4/(p₁ + p₂)/6 = 1. (5, 6] has the right end of
    // (3, 6] and the left one of (5, ∞).
    let estimate = TurnbullEstimate(intervals)
    #expect(estimate.intervals.map(\.left) == [1, 3, 5])
    #expect(estimate.intervals.map(\.right) == [2, 4, 6])
    for interval in estimate.intervals { expectClose(interval.mass, 1.0 / 3, 1e-8, "mass") }
    #expect(estimate.optimalityGap <= 1e-9)
    expectClose(
      estimate.logLikelihood, 2 * log(1.0 / 3) + 4 * log(2.0 / 3), 1e-9, "log likelihood")
  }
}
