import SurvivalStatistics
import TestSupport
import Testing

@Suite("Properties of comparisons and of quantities read off a curve")
struct ComparisonPropertyTests {
  private func observations(
    _ random: inout SeededGenerator, count: Int, causes: Int
  ) -> [Observation] {
    (0..<count).map { number in
      Observation(
        time: Double(Int.random(in: 1...9, using: &random)),
        cause: Int.random(in: 0...causes, using: &random), cluster: number / 2)
    }
  }

  private func moved(_ observations: [Observation], by clusters: Int) -> [Observation] {
    observations.map {
      Observation(time: $0.time, cause: $0.cause, cluster: ($0.cluster ?? 0) + clusters)
    }
  }

  @Test("Exchanged groups mirror Gray's scores and O − E, and leave every p as it was")
  func mirrored() throws {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<20 {
      let one = observations(&random, count: 8, causes: 2)
      let two = moved(observations(&random, count: 10, causes: 2), by: 100)
      func groups(_ first: [Observation], _ second: [Observation]) -> [ObservationGroup] {
        [
          ObservationGroup(group: 1, stratum: 0, observations: first),
          ObservationGroup(group: 2, stratum: 0, observations: second),
        ]
      }
      let gray = GrayTest(groups(one, two), cause: 1, rho: 0)
      let mirror = GrayTest(groups(two, one), cause: 1, rho: 0)
      expectClose(gray.outcome.value?.chiSquare, mirror.outcome.value?.chiSquare, 1e-9, "Gray")
      let ranks = LogRankPermutation(groups(one, two), weight: .logRank, method: .exact)
      let other = LogRankPermutation(groups(two, one), weight: .logRank, method: .exact)
      expectClose(ranks.observedMinusExpected, -other.observedMinusExpected, 1e-12, "O - E")
      #expect(ranks.outcome.value?.asExtreme == other.outcome.value?.asExtreme)
      let p = try #require(ranks.outcome.value?.p)
      #expect(p > 0 && p <= 1)
    }
  }

  @Test("Order and the unit of time do not matter; limits contain the estimate")
  func orderAndUnit() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let some = observations(&random, count: 12, causes: 1) + [Observation(time: 9, cause: 0)]
      let shuffled = some.shuffled(using: &random)
      let mean = RestrictedMean(some, horizon: 7, variance: .clustered, level: 0.95)
      let again = RestrictedMean(shuffled, horizon: 7, variance: .clustered, level: 0.95)
      expectClose(
        mean.outcome.value?.estimate, again.outcome.value?.estimate, 1e-14, "order, mean")
      expectClose(
        mean.outcome.value?.standardError, again.outcome.value?.standardError, 1e-12, "order, SE")
      let scaled = RestrictedMean(
        some.map { Observation(time: $0.time * 7, cause: $0.cause, cluster: $0.cluster) },
        horizon: 49, variance: .clustered, level: 0.95)
      expectClose(
        scaled.outcome.value?.estimate, mean.outcome.value.map { $0.estimate * 7 }, 1e-12,
        "weeks to days")
      let curve = BetaProductConfidence(some, level: 0.95)
      let km = KaplanMeier(some, variance: .greenwood, interval: .logLog, level: 0.95)
      #expect(curve.points.map(\.estimate) == km.points.map(\.estimate))
      for point in curve.points {
        let lower = try #require(point.lower)
        let upper = try #require(point.upper)
        #expect(0 <= lower && lower <= point.estimate && point.estimate <= upper && upper <= 1)
      }
    }
  }

  @Test("Everybody censored: no hazard, a mean of the horizon, limits of the binomial")
  func censored() throws {
    let quiet = (1...5).map { Observation(time: Double($0), cause: 0) }
    let hazard = NelsonAalen(quiet, variance: .aalen, interval: .log, level: 0.95)
    #expect(hazard.points.allSatisfy { $0.estimate == 0 && $0.lower == nil })
    let mean = RestrictedMean(quiet, horizon: 5, variance: .greenwood, level: 0.95)
    #expect(mean.outcome.value?.estimate == 5)
    let limits = BetaProductConfidence(quiet, level: 0.95)
    #expect(limits.points.allSatisfy { $0.upper == 1 })
    // Four are left just before 2: 0.025^(1/4).
    expectClose(limits.points.first?.lower, 0.3976353643835253, 1e-12, "lower")
  }
}
