import SurvivalStatistics
import TestSupport
import Testing

@Suite("Permutation tests")
struct PermutationTests {
  @Test("Three counts against three, every split by hand")
  func byHand() throws {
    // {0, 1, 1} against {2, 3, 5}: sum 2 of 12, mean 6. Of the C(6,3) = 20 splits only {0, 1, 1}
    // and its complement {2, 3, 5} lie 4 from the mean: p = 2/20.
    let test = PermutationTest(first: [0, 1, 1], second: [2, 3, 5], method: .exact)
    let outcome = try #require(test.outcome.value)
    #expect(test.sum == 2)
    #expect(test.mean == 6)
    #expect(outcome.arrangements == 20)
    #expect(outcome.asExtreme == 2)
    expectClose(outcome.p, 0.1, 1e-15, "p")
    // Σ (x − 2)² = 4 + 1 + 1 + 0 + 1 + 9 = 16; variance 3 · 3/(6 · 5) · 16 = 4.8.
    expectClose(test.standardDeviation, 4.8.squareRoot(), 1e-15, "standard deviation")
  }

  @Test("Grades share the mean of their ranks")
  func ranks() throws {
    // Grades 1, 1, 2 | 1, 3: ranks 2, 2, 4 | 2, 5: sum 8, mean 9. The pairs for the second group:
    // sums of two of {2, 2, 2, 4, 5}: 4 (3 times), 6 (3), 7 (3), 9 (1); mean 6, observed 7.
    // At least 1 from 6: 3 + 3 + 1 = 7 of 10.
    let test = PermutationTest.ofRanks(first: [1, 1, 2], second: [1, 3], method: .exact)
    #expect(test.sum == 8)
    #expect(test.mean == 9)
    let outcome = try #require(test.outcome.value)
    #expect(outcome.asExtreme == 7)
    #expect(outcome.arrangements == 10)
  }

  @Test("Whole scores, lists of sums and sorted halves count alike")
  func algorithms() throws {
    var random = SeededGenerator(seed: 7)
    for size in [10, 26] {
      let whole = (0..<size).map { _ in Double(Int.random(in: 0...9, using: &random)) }
      // Divided by 3 the scores are no halves of whole numbers: the other algorithms.
      let parts = whole.map { $0 / 3 }
      let first = size / 2
      let one = PermutationTest(
        first: Array(whole[..<first]), second: Array(whole[first...]), method: .exact)
      let two = PermutationTest(
        first: Array(parts[..<first]), second: Array(parts[first...]), method: .exact)
      #expect(one.outcome.value?.asExtreme == two.outcome.value?.asExtreme)
      expectClose(one.outcome.value?.p, two.outcome.value?.p, 1e-12, "p of \(size)")
    }
  }

  @Test("Thirty-two participants are still exact, and random draws come close to it")
  func many() throws {
    var random = SeededGenerator(seed: 3)
    let scores = (0..<32).map { _ in Double.random(in: 0...1, using: &random) }
    let first = Array(scores[..<16]).map { $0 + 0.1 }
    let second = Array(scores[16...])
    let exact = try #require(
      PermutationTest(first: first, second: second, method: .exact).outcome.value)
    #expect(exact.arrangements == 601_080_390)
    let drawn = try #require(
      PermutationTest(
        first: first, second: second, method: .monteCarlo(draws: 50_000, seed: 11)
      ).outcome.value)
    expectClose(drawn.p, exact.p, 0.01, "p")
  }

  @Test("The same seed gives the same draws, another one others; p is never 0")
  func seeds() {
    func p(_ seed: UInt64) -> Double? {
      PermutationTest(
        first: [1, 2, 3, 4], second: [15, 16, 17, 18, 19],
        method: .monteCarlo(draws: 999, seed: seed)
      ).outcome.value?.p
    }
    #expect(p(1) == p(1))
    #expect((p(1) ?? 0) >= 0.001)
    #expect((1...5).contains { p(UInt64($0)) != p(1) })
  }

  @Test("Strata: only participants of one stratum change places")
  func strata() throws {
    // Two strata of 1 against 1: four ways, sums 1 + 1, 1 + 4, 2 + 1, 2 + 4 with mean 4; the
    // observed 6 and its mirror 2 are the two most distant.
    let test = PermutationTest(
      [
        PermutationStratum(first: [2], second: [1]), PermutationStratum(first: [4], second: [1]),
      ], method: .exact)
    let outcome = try #require(test.outcome.value)
    #expect(outcome.arrangements == 4)
    #expect(outcome.asExtreme == 2)
    #expect(test.sum == 6)
    #expect(test.mean == 4)
  }

  @Test("Nothing to exchange, no number, too many ways: a reason, never a number")
  func reasons() {
    #expect(
      PermutationTest(first: [], second: [1, 2], method: .exact).outcome.reason
        == .nothingToCompare)
    #expect(
      PermutationTest(first: [.nan], second: [1, 2], method: .exact).outcome.reason
        == .impossibleArgument)
    #expect(
      PermutationTest(first: [1], second: [2], method: .monteCarlo(draws: 0, seed: 1)).outcome
        .reason
        == .impossibleArgument)
    let many = (0..<200).map { Double($0).squareRoot() }
    #expect(
      PermutationTest(first: many, second: many.map { $0 / 3 }, method: .exact).outcome.reason
        == .tooManyArrangements)
    // Equal scores: every split is as extreme as the observed one.
    #expect(
      PermutationTest(first: [1, 1], second: [1, 1], method: .exact).outcome.value?.p == 1)
  }

  @Test("A participant in both groups is refused, and the order of the units does not matter")
  func logRank() throws {
    let first = [
      Observation(time: 3, cause: 1, cluster: 1), Observation(time: 5, cause: 0, cluster: 2),
      Observation(time: 8, cause: 1, cluster: 1),
    ]
    let second = [
      Observation(time: 2, cause: 1, cluster: 3), Observation(time: 4, cause: 1, cluster: 4),
      Observation(time: 9, cause: 1, entry: 1, cluster: 4),
    ]
    func test(_ one: [Observation], _ two: [Observation]) -> LogRankPermutation {
      LogRankPermutation(
        [
          ObservationGroup(group: 1, stratum: 0, observations: one),
          ObservationGroup(group: 2, stratum: 0, observations: two),
        ], weight: .logRank, method: .monteCarlo(draws: 500, seed: 4))
    }
    #expect(test(first, second).outcome == test(first.reversed(), second.reversed()).outcome)
    #expect(test(first, first).outcome.reason == .clusterInSeveralGroups)
    let ordinary = LogRankTest(
      [
        ObservationGroup(group: 1, stratum: 0, observations: first),
        ObservationGroup(group: 2, stratum: 0, observations: second),
      ], weight: .logRank)
    let group = try #require(ordinary.groups.first)
    expectClose(
      test(first, second).observedMinusExpected, group.observed - group.expected, 1e-12, "O - E")
  }
}
