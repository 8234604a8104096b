import SurvivalStatistics
import TestSupport
import Testing

@Suite("Permutation tests with a chi-square statistic")
struct ChiSquarePermutationTests {
  private func group(
    _ number: Int, _ units: [(Double, Int, Int)], stratum: Int = 0
  ) -> ObservationGroup {
    ObservationGroup(
      group: number, stratum: stratum,
      observations: units.map { Observation(time: $0.0, cause: $0.1, cluster: $0.2) })
  }

  @Test("Six subjects in three groups, every arrangement by hand")
  func byHand() throws {
    // Events at 1, 2, 3, 4, 5, 6: Σ d/n up to them is 1/6, 11/30, 37/60, 57/60, 87/60, 147/60, so
    // the scores are 50, 38, 23, 3, −27, −87 sixtieths. Groups {1, 2}, {3, 4}, {5, 6}.
    let groups = [0, 1, 2].map { number in
      ObservationGroup(
        group: number, stratum: 0,
        observations: [1, 2].map { Observation(time: Double(2 * number + $0), cause: 1) })
    }
    let test = ChiSquarePermutation(
      logRank: groups, weight: .logRank, variance: .permutation, method: .exact)
    for (got, expected) in zip(test.groups, [88.0, 26, -114]) {
      expectClose(got.score, expected / 60, 1e-12, "score of \(got.group)")
      #expect(got.participants == 2)
    }
    // V⁻ of equal groups: (N − 1)/S² Σ U²/n_g with S² = Σ scores².
    let squares: Double = 2500 + 1444 + 529 + 9 + 729 + 7569
    let sums: Double = (7744 + 676 + 12996) / 2
    expectClose(test.chiSquare.value, 5 / squares * sums, 1e-12, "statistic")
    let outcome = try #require(test.outcome.value)
    // 6!/(2! 2! 2!) = 90 ways. Of the 15 ways to pair the six the statistic rises with
    // Σ U²; {50, 38}, {23, 3}, {−27, −87} has the largest sum of all, its 6 orders alone.
    #expect(outcome.arrangements == 90)
    #expect(outcome.asExtreme == 6)
    expectClose(outcome.p, 1.0 / 15, 1e-12, "p")
  }

  @Test("The observed statistic is that of the log-rank test, stratified and weighted as well")
  func observed() throws {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<10 {
      let groups = (0..<6).map { number in
        ObservationGroup(
          group: number % 3, stratum: number / 3,
          observations: (0..<4).map { _ in
            let time = Double(Int.random(in: 2...9, using: &random))
            return Observation(
              time: time, cause: Int.random(in: 0...1, using: &random),
              entry: Bool.random(using: &random) ? 1 : nil)
          })
      }
      let weight = RankWeight.flemingHarrington(rho: 0.5, gamma: 0.5)
      let usual = LogRankTest(groups, weight: weight)
      let test = ChiSquarePermutation(
        logRank: groups, weight: weight, variance: .hypergeometric,
        method: .monteCarlo(draws: 20, seed: 4))
      expectClose(test.chiSquare.value, usual.outcome.value?.chiSquare, 1e-9, "chi-square")
      for (got, expected) in zip(test.groups, usual.groups) {
        expectClose(got.score, expected.observed - expected.expected, 1e-12, "score")
      }
    }
  }

  @Test("With two groups the permutation variance gives p of |O − E|, also of intervals")
  func twoGroups() throws {
    var random = SeededGenerator(seed: 9)
    for round in 0..<10 {
      func units(_ first: Int) -> [(Double, Int, Int)] {
        (0..<8).map {
          (
            Double(Int.random(in: 1...6, using: &random)), Int.random(in: 0...1, using: &random),
            first + $0 / 2
          )
        }
      }
      let groups = [group(1, units(0)), group(2, units(100)), group(2, units(200), stratum: 1)]
      let sums = LogRankPermutation(groups, weight: .petoPeto, method: .exact)
      let test = ChiSquarePermutation(
        logRank: groups, weight: .petoPeto, variance: .permutation, method: .exact)
      #expect(test.outcome.value?.asExtreme == sums.outcome.value?.asExtreme, "\(round)")
      let intervals = groups.prefix(2).flatMap { part in
        part.observations.map {
          IntervalObservation(
            interval: CensoredInterval(
              left: $0.time, right: $0.cause > 0 ? $0.time + 2 : .infinity),
            group: part.group, cluster: $0.cluster)
        }
      }
      let interval = IntervalLogRankTest(intervals, method: .exact)
      let several = ChiSquarePermutation(intervals: intervals, method: .exact)
      #expect(several.outcome.value?.asExtreme == interval.outcome.value?.asExtreme)
    }
  }

  @Test("Names of groups and order of units do not matter, not even to random draws")
  func invariance() throws {
    var random = SeededGenerator(seed: 3)
    let units = (0..<24).map { number in
      (
        Double(Int.random(in: 1...8, using: &random)), Int.random(in: 0...2, using: &random) / 2,
        number / 2
      )
    }
    func groups(_ names: [Int], shuffled: Bool) -> [ObservationGroup] {
      var random = SeededGenerator(seed: 8)
      return (0..<3).map { number in
        let own = units[8 * number..<8 * number + 8]
        return group(names[number], shuffled ? own.shuffled(using: &random) : Array(own))
      }
    }
    for variance in ChiSquareVariance.allCases {
      let one = ChiSquarePermutation(
        logRank: groups([1, 2, 3], shuffled: false), weight: .logRank, variance: variance,
        method: .monteCarlo(draws: 300, seed: 5))
      let shuffled = ChiSquarePermutation(
        logRank: groups([1, 2, 3], shuffled: true), weight: .logRank, variance: variance,
        method: .monteCarlo(draws: 300, seed: 5))
      #expect(one.outcome == shuffled.outcome)
      let exact = ChiSquarePermutation(
        logRank: groups([1, 2, 3], shuffled: false), weight: .logRank, variance: variance,
        method: .exact)
      let renamed = ChiSquarePermutation(
        logRank: groups([9, 5, 7], shuffled: true), weight: .logRank, variance: variance,
        method: .exact)
      expectClose(renamed.chiSquare.value, exact.chiSquare.value, 1e-9, "renamed")
      #expect(renamed.outcome.value == exact.outcome.value)
      // 12!/(4!)³ ways.
      #expect(exact.outcome.value?.arrangements == 34650)
    }
  }

  @Test("Nothing to exchange, a participant in two groups, too many ways: a reason")
  func reasons() {
    func reason(_ groups: [ObservationGroup], _ method: PermutationMethod) -> NotEstimableReason? {
      ChiSquarePermutation(
        logRank: groups, weight: .logRank, variance: .hypergeometric, method: method
      ).outcome.reason
    }
    #expect(reason([], .exact) == .nothingToCompare)
    #expect(reason([group(1, [(1, 1, 1), (2, 0, 2)])], .exact) == .nothingToCompare)
    let censored = [group(1, [(1, 0, 1)]), group(2, [(2, 0, 2)])]
    #expect(reason(censored, .exact) == .nothingToCompare)
    let both = [group(1, [(1, 1, 1)]), group(2, [(2, 1, 1), (3, 0, 2)])]
    #expect(reason(both, .exact) == .clusterInSeveralGroups)
    let many = (0..<3).map { number in
      group(number, (0..<20).map { (Double($0 * 3 + number), 1, $0 * 3 + number) })
    }
    #expect(reason(many, .exact) == .tooManyArrangements)
    #expect(reason(many, .monteCarlo(draws: 0, seed: 1)) == .impossibleArgument)
    #expect(reason(many, .monteCarlo(draws: 5, seed: 1)) == nil)
    let odd = ChiSquarePermutation(
      logRank: many + [group(0, [(.nan, 1, 900), (.infinity, 1, 901)])], weight: .logRank,
      variance: .permutation, method: .monteCarlo(draws: 5, seed: 1))
    #expect(odd.leftOut == 2)
    #expect(odd.chiSquare.value?.isFinite == true)
  }
}
