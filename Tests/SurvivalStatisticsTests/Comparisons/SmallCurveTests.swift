import SurvivalStatistics
import Testing

@Suite("Quantities read off a curve, by hand")
struct SmallCurveTests {
  /// Six subjects: events at 2, 4, 4, 7; censored at 3, 9. At risk 6, 5, 4, 2, 1 at 2, 3, 4, 7, 9;
  /// Ŝ = 5/6 from 2, 5/12 from 4, 5/24 from 7.
  private let six = [(2.0, 1), (3, 0), (4, 1), (4, 1), (7, 1), (9, 0)].map {
    Observation(time: $0.0, cause: $0.1)
  }

  @Test("The restricted mean is the area under the steps")
  func restrictedMean() throws {
    // To 8: 2 + 2 · 5/6 + 3 · 5/12 + 1 · 5/24 = 5.125.
    // Areas from 2, 4, 7: 3.125, 1.458333…, 0.208333…
    // Variance: 3.125²/(6 · 5) + 1.4583²·2/(4 · 2) + 0.20833²/(2 · 1).
    let mean = RestrictedMean(six, horizon: 8, variance: .greenwood, level: 0.95)
    let value = try #require(mean.outcome.value)
    expectClose(value.estimate, 5.125, 1e-14, "mean")
    let variance =
      3.125 * 3.125 / 30 + (35.0 / 24) * (35.0 / 24) / 4 + (5.0 / 24) * (5.0 / 24) / 2
    expectClose(value.standardError, variance.squareRoot(), 1e-14, "standard error")
    expectClose(
      value.lower, 5.125 - 1.959963984540054 * variance.squareRoot(), 1e-12, "lower")
    // Before the first event the mean is the horizon, without spread.
    let early = RestrictedMean(six, horizon: 1, variance: .greenwood, level: 0.95)
    #expect(early.outcome.value?.estimate == 1)
    #expect(early.outcome.value?.standardError == 0)
    #expect(
      RestrictedMean(six, horizon: 10, variance: .greenwood, level: 0.95).outcome.reason
        == .beyondLastObservedTime(last: 9))
    #expect(
      RestrictedMean(six, horizon: .nan, variance: .greenwood, level: 0.95).outcome.reason
        == .impossibleArgument)
    #expect(
      RestrictedMean([], horizon: 1, variance: .clustered, level: 0.95).outcome.reason
        == .noObservations)
  }

  @Test("The mean to the last of all events is their mean, its jackknife error √(Σ(t − t̄)²)/n")
  func plainMean() throws {
    let times = [1.0, 2, 4, 9]
    let value = try #require(
      RestrictedMean(
        times.map { Observation(time: $0, cause: 1) }, horizon: 20, variance: .clustered,
        level: 0.95
      ).outcome.value)
    expectClose(value.estimate, 4, 1e-14, "mean")
    // Σ (t − 4)² = 9 + 4 + 0 + 25 = 38.
    expectClose(value.standardError, 38.0.squareRoot() / 4, 1e-13, "standard error")
  }

  @Test("Nelson–Aalen adds up events over those at risk")
  func nelsonAalen() throws {
    let curve = NelsonAalen(six, variance: .aalen, interval: .plain, level: 0.95)
    // 1/6, + 2/4, + 1/2; variance 1/36, + 2/16, + 1/4.
    let last = try #require(curve.points.last)
    expectClose(last.estimate, 1.0 / 6 + 1, 1e-15, "hazard")
    expectClose(
      last.standardError, (1.0 / 36 + 0.125 + 0.25).squareRoot(), 1e-15, "standard error")
    #expect(curve.cumulativeHazard(at: 1).value?.estimate == 0)
    #expect(
      curve.cumulativeHazard(at: 10).reason == .beyondLastObservedTime(last: 9))
    let one = NelsonAalen(
      [Observation(time: 1, cause: 1)], variance: .clustered, interval: .log, level: 0.95)
    #expect(one.points.first?.standardError == nil)
  }

  @Test("The reverse curve gives the median follow-up")
  func followUp() {
    // Censored at 3 with 5 left, at 9 with 1: 4/5, then 0: median 9.
    let curve = KaplanMeier.ofFollowUp(
      six, variance: .greenwood, interval: .logLog, level: 0.95)
    #expect(curve.points.map(\.estimate) == [1, 0.8, 0.8, 0.8, 0])
    if case .reached(let median, _, _) = curve.median {
      #expect(median == 9)
    } else {
      Issue.record("the median is reached")
    }
  }

  @Test("Beta product limits without censoring are those of Clopper and Pearson")
  func betaProductComplete() throws {
    let curve = BetaProductConfidence(
      (1...10).map { Observation(time: Double($0), cause: 1) }, level: 0.95)
    for (place, point) in curve.points.enumerated() {
      let exact = try #require(
        BinomialProportion(count: 9 - place, of: 10).clopperPearson(level: 0.95).value)
      expectClose(point.lower, exact.lower, 1e-10, "lower after \(place + 1)")
      expectClose(point.upper, exact.upper, 1e-10, "upper after \(place + 1)")
    }
    // Before the first event: 10 of 10.
    let before = try #require(curve.probability(at: 0.5).value)
    expectClose(before.lower, 0.6915028921812392, 1e-10, "lower before any event")
    #expect(before.upper == 1)
  }

  @Test("Beta product limits with censoring, by moments")
  func betaProductCensored() throws {
    // At 2: Beta(6, 1). At 4: times Beta(3, 2): mean 6/7 · 3/5, mean square 6·7/(7·8) · 3·4/(5·6).
    let curve = BetaProductConfidence(six, level: 0.9)
    let mean = 18.0 / 35
    let square = 0.75 * 0.4
    let size = (mean - square) / (square - mean * mean)
    #expect(curve.points.map(\.time) == [2, 3, 4, 7, 9])
    let point = curve.points[2]
    let upper = try #require(point.upper)
    let beta = try #require(
      BetaBinomialMonitor(
        priorA: size * mean, priorB: size * (1 - mean), limit: upper, certainty: 0.5, minimum: 0
      ).probabilityAboveLimit(events: 0, of: 0).value)
    expectClose(beta, 0.05, 1e-9, "above the upper limit")
    for point in curve.points {
      #expect((point.lower ?? 1) <= point.estimate && point.estimate <= (point.upper ?? 0))
    }
    #expect(curve.points.last?.lower == 0)
    #expect(
      BetaProductConfidence([Observation(time: 2, cause: 1, entry: 1)], level: 0.95).obstacle
        == .delayedEntry)
    #expect(BetaProductConfidence([], level: 0.95).obstacle == .noObservations)
    #expect(BetaProductConfidence(six, level: 1).obstacle == .impossibleLevel)
  }
}
