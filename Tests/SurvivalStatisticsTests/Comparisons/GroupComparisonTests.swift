import SurvivalStatistics
import Testing

@Suite("Comparisons of groups, by hand")
struct GroupComparisonTests {
  private func group(_ number: Int, _ observations: [(Double, Int)], stratum: Int = 0)
    -> ObservationGroup
  {
    ObservationGroup(
      group: number, stratum: stratum,
      observations: observations.map { Observation(time: $0.0, cause: $0.1) })
  }

  @Test("Gray's score of six subjects")
  func gray() throws {
    // A: cause 1 at 1, cause 2 at 3, censored at 5. B: cause 2 at 2, cause 1 at 4 and 6.
    // At 1: R = 3 and 3, A has the event: 1 − 3/6 = 0.5.
    // At 4: A has n = 1, S = 1/3, F = 1/3, R = 1 · (2/3)/(1/3) = 2; B has n = 2, S = 2/3, F = 0,
    // R = 2/(2/3) = 3; B has the event: 0 − 2/5 = −0.4. At 6 nobody of A is left: 0. Sum 0.1.
    let compared = [
      group(1, [(1, 1), (3, 2), (5, 0)]), group(2, [(2, 2), (4, 1), (6, 1)]),
    ]
    let test = GrayTest(compared, cause: 1, rho: 0)
    expectClose(test.groups.first?.score, 0.1, 1e-14, "score of A")
    expectClose(test.groups.last?.score, -0.1, 1e-14, "score of B")
    let outcome = try #require(test.outcome.value)
    // The variance is that of R cmprsk 2.2-11 for these six subjects.
    expectClose(outcome.chiSquare, 0.017409176086562266, 1e-12, "chi-square")
    // Groups in another order: the same test.
    let other = GrayTest(
      [group(2, [(1, 1), (3, 2), (5, 0)]), group(1, [(6, 1), (4, 1), (2, 2)])], cause: 1, rho: 0)
    expectClose(other.outcome.value?.chiSquare, outcome.chiSquare, 1e-12, "chi-square")
  }

  @Test("Gray's test has a reason where there is nothing to test")
  func grayReasons() {
    let delayed = ObservationGroup(
      group: 2, stratum: 0, observations: [Observation(time: 3, cause: 1, entry: 1)])
    #expect(GrayTest([], cause: 1, rho: 0).outcome.reason == .nothingToCompare)
    #expect(
      GrayTest([group(1, [(1, 1)])], cause: 1, rho: 0).outcome.reason == .nothingToCompare)
    #expect(
      GrayTest([group(1, [(1, 2)]), group(2, [(2, 0)])], cause: 1, rho: 0).outcome.reason
        == .nothingToCompare)
    #expect(
      GrayTest([group(1, [(1, 1)]), delayed], cause: 1, rho: 0).outcome.reason == .delayedEntry)
    #expect(
      GrayTest([group(1, [(.nan, 1)]), group(2, [(2, 1)])], cause: 1, rho: 0).leftOut == 1)
  }

  @Test("Weights of Fleming and Harrington")
  func weights() {
    // Group 1 events at 1, 3; group 2 at 2, 4; pooled S− = 1, 3/4, 1/2, 1/4.
    // rho 1, gamma 1: weights S−(1 − S−) = 0, 3/16, 1/4, 3/16.
    // Observed in group 1: 0 + 1/4; expected 0 + 3/16 · 1/3 + 1/4 · 1/2 + 0 = 3/16.
    let compared = [group(1, [(1, 1), (3, 1)]), group(2, [(2, 1), (4, 1)])]
    let test = LogRankTest(compared, weight: .flemingHarrington(rho: 1, gamma: 1))
    expectClose(test.groups.first?.observed, 0.25, 1e-15, "observed")
    expectClose(test.groups.first?.expected, 3.0 / 16, 1e-15, "expected")
    let plain = LogRankTest(compared, weight: .flemingHarrington(rho: 0, gamma: 0))
    #expect(plain.outcome == LogRankTest(compared, weight: .logRank).outcome)
    let peto = LogRankTest(compared, weight: .flemingHarrington(rho: 1, gamma: 0))
    #expect(peto.outcome == LogRankTest(compared, weight: .petoPeto).outcome)
  }

  @Test("Interval-censored log-rank scores are observed less expected events of exact times")
  func intervalScores() throws {
    let first = [(2.0, 1), (4, 0), (7, 1), (7, 0)]
    let second = [(2.0, 1), (3, 1), (5, 1), (9, 0)]
    let ordinary = LogRankTest([group(1, first), group(2, second)], weight: .logRank)
    func intervals(_ number: Int, _ observations: [(Double, Int)]) -> [IntervalObservation] {
      observations.map {
        IntervalObservation(
          interval: CensoredInterval(left: $0.0, right: $0.1 == 1 ? $0.0 : .infinity),
          group: number)
      }
    }
    let test = IntervalLogRankTest(
      intervals(1, first) + intervals(2, second), method: .exact)
    let group = try #require(ordinary.groups.first)
    expectClose(test.score, group.observed - group.expected, 1e-8, "score")
    let permutation = LogRankPermutation(
      [self.group(1, first), self.group(2, second)], weight: .logRank, method: .exact)
    #expect(test.outcome.value?.arrangements == 70)
    expectClose(test.outcome.value?.p, permutation.outcome.value?.p, 1e-9, "p")
  }

  @Test(
    "The breast cosmesis trial gives the score that Fay and Shaw (2010) print",
    .enabled(if: ReferenceFiles.exist, ReferenceFiles.missing))
  func cosmesis() throws {
    let observed = try ReferenceFiles.rows("bcos.csv").map { row in
      IntervalObservation(
        interval: CensoredInterval(
          left: try ReferenceData.number(row["left"]),
          right: try ReferenceData.number(row["right"])),
        group: row["treatment"] == "Rad" ? 1 : 2)
    }
    let test = IntervalLogRankTest(observed, method: .monteCarlo(draws: 20_000, seed: 1))
    expectClose(test.score, -9.141846, 1e-6, "score of radiation alone")
    // Their asymptotic permutation test: Z = −2.6684, p = 0.007622.
    expectClose(test.score / test.test.standardDeviation, -2.6684, 1e-4, "Z")
    expectClose(test.outcome.value?.p, 0.0076, 0.002, "p")
  }

  @Test("The difference of two mean cumulative functions")
  func meanCumulative() throws {
    // First: two participants to day 10, events at 2 and 4 in one of them: M(5) = 1/2 + 1/2 = 1,
    // robust variance 2 · (1 · 1/2 …): contributions ±(1/2 − 1/4) · 2 = ±1/2, so SE² = 1/2.
    // Second: two participants, one event at 3: M(5) = 1/2, contributions ±1/4, SE² = 1/8.
    let first = [
      RecurrentHistory(followUp: 10, eventTimes: [2, 4]),
      RecurrentHistory(followUp: 10, eventTimes: []),
    ]
    let second = [
      RecurrentHistory(followUp: 8, eventTimes: [3]), RecurrentHistory(followUp: 8, eventTimes: []),
    ]
    let difference = MeanCumulativeDifference(
      first, minus: second, variance: .lawlessNadeau, level: 0.95)
    let value = try #require(difference.difference(at: 5).value)
    expectClose(value.estimate, 0.5, 1e-15, "difference")
    expectClose(value.standardError, 0.625.squareRoot(), 1e-12, "standard error")
    let z = 1.959963984540054
    expectClose(value.lower, 0.5 - z * 0.625.squareRoot(), 1e-12, "lower")
    #expect(difference.points.map(\.time) == [2, 3, 4, 8])
    #expect(difference.difference(at: 9).reason == .beyondLastObservedTime(last: 8))
    let nobody = MeanCumulativeDifference([], minus: second, variance: .poisson, level: 0.95)
    #expect(nobody.points.isEmpty)
  }

  @Test("Posterior probabilities in closed form, mirrored and without data")
  func posterior() {
    func above(_ x1: Int, _ n1: Int, _ x2: Int, _ n2: Int) -> Double? {
      PosteriorComparison(
        BinomialProportion(count: x1, of: n1), BinomialProportion(count: x2, of: n2), priorA: 1,
        priorB: 1
      ).probabilityFirstAbove.value
    }
    // Uniform against Beta(2, 1): ∫ u² du = 1/3. Beta(2, 1) against Beta(1, 2):
    // ∫ (1 − (1 − p)²) 2p dp = 2 (2/3 − 1/4) = 5/6.
    expectClose(above(0, 0, 1, 1), 1.0 / 3, 1e-12, "uniform above Beta(2, 1)")
    expectClose(above(1, 1, 0, 1), 5.0 / 6, 1e-12, "Beta(2, 1) above Beta(1, 2)")
    expectClose(above(0, 0, 0, 0), 0.5, 1e-12, "without data")
    expectClose((above(3, 9, 7, 11) ?? 0) + (above(7, 11, 3, 9) ?? 0), 1, 1e-12, "mirror")
    expectClose(above(0, 500, 500, 500), 0, 1e-12, "far apart")
    #expect(above(3, 2, 1, 2) == nil)
  }

  @Test("The predictive probability of a flag is that of the events still needed")
  func prediction() throws {
    // Uniform prior, flagged when P(p > 0.5) > 0.9: of 4 at 4 events (0.96875), not 3 (0.8125).
    // After 2 of 2 the next two both need an event: Beta(3, 1): ∫ p² 3p² dp = 3/5.
    let rule = BetaBinomialMonitor(
      priorA: 1, priorB: 1, limit: 0.5, certainty: 0.9, minimum: 1)
    #expect(rule.boundary(of: 4) == 4)
    func probability(_ events: Int, _ seen: Int, _ total: Int) -> Double? {
      rule.predictiveProbability(events: events, of: seen, flaggedAt: total).value
    }
    expectClose(probability(2, 2, 4), 0.6, 1e-12, "predictive probability")
    #expect(probability(1, 2, 4) == 0)
    #expect(probability(4, 4, 4) == 1)
    #expect(probability(2, 4, 3) == nil)
  }
}
