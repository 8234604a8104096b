import SurvivalStatistics
import Testing

/// Six units, times 1, 1, 2, 3, 3, 4; censored: one at 1 and one at 3.
///
///     time  at risk  events  censored  Ŝ                   Σ d/(n(n − d))
///     1     6        1       1         5/6                 1/30
///     2     4        1       0         5/6 · 3/4 = 5/8     1/30 + 1/12 = 7/60
///     3     3        1       1         5/8 · 2/3 = 5/12    7/60 + 1/6  = 17/60
///     4     1        1       0         0                   –
private let six = [
  Observation(time: 3, cause: 0), Observation(time: 1, cause: 1), Observation(time: 4, cause: 1),
  Observation(time: 1, cause: 0), Observation(time: 3, cause: 1), Observation(time: 2, cause: 1),
]

@Suite("Kaplan–Meier")
struct KaplanMeierTests {
  private func curve(
    _ observations: [Observation], _ variance: CurveVarianceMethod = .greenwood,
    _ interval: CurveIntervalMethod = .logLog
  ) -> KaplanMeier {
    KaplanMeier(observations, variance: variance, interval: interval, level: 0.95)
  }

  @Test("A curve of six units follows the textbook, events before censorings at the same time")
  func byHand() {
    let points = curve(six).points
    #expect(points.map(\.time) == [1, 2, 3, 4])
    #expect(points.map(\.atRisk) == [6, 4, 3, 1])
    #expect(points.map(\.events) == [1, 1, 1, 1])
    #expect(points.map(\.censored) == [1, 0, 1, 0])
    let expected = [5.0 / 6, 5.0 / 8, 5.0 / 12, 0]
    let greenwood = [1.0 / 30, 7.0 / 60, 17.0 / 60, 0]
    for (place, point) in points.enumerated() {
      expectClose(point.estimate, expected[place], 1e-15, "estimate")
      expectClose(
        point.standardError, expected[place] * greenwood[place].squareRoot(), 1e-15, "error")
    }
  }

  @Test("A unit of its own is a cluster of its own")
  func ownClusters() {
    let named = six.enumerated().map {
      Observation(time: $1.time, cause: $1.cause, cluster: 100 - $0)
    }
    #expect(curve(six, .clustered).points == curve(named, .clustered).points)
    #expect(curve(six, .clustered).clusters == 6)
  }

  @Test("The clustered standard error is the sum of influences within clusters")
  func clusteredByHand() {
    // Clusters A {event 1, event 2}, B {event 1, censored 2}: n = 4, d = 2 at 1, n = 2, d = 1 at 2.
    // At 1: Σ (dN − Y·2/4)/(4 − 2): A (1 − 2/2)/2 = 0, B the same 0: standard error 0.
    // At 2: A (1 − 1/2)/(2 − 1) = 1/2, B (0 − 1/2)/1 = −1/2; Ŝ = 1/2 · 1/2 = 1/4.
    // SE = 1/4 · √(1/4 + 1/4) = 1/4 · √(1/2).
    let points = curve(
      [
        Observation(time: 1, cause: 1, cluster: 7), Observation(time: 2, cause: 1, cluster: 7),
        Observation(time: 1, cause: 1, cluster: 2), Observation(time: 2, cause: 0, cluster: 2),
      ], .clustered
    ).points
    #expect(points.map(\.estimate) == [0.5, 0.25])
    #expect(points.first?.standardError == 0)
    expectClose(points.last?.standardError, 0.25 * 0.5.squareRoot(), 1e-15, "error")
  }

  @Test(
    "With one cluster the standard error and every limit are absent, also of median and landmark")
  func oneCluster() {
    let one = six.map { Observation(time: $0.time, cause: $0.cause, cluster: 1) }
    let curve = curve(one, .clustered)
    #expect(curve.clusters == 1)
    #expect(
      curve.points.allSatisfy { $0.standardError == nil && $0.lower == nil && $0.upper == nil })
    #expect(curve.median == .reached(at: 3, lower: nil, upper: nil))
    for time in [0.0, 2, 9] {
      let value = curve.probability(at: time).value
      #expect(value != nil && value?.standardError == nil && value?.lower == nil)
    }
  }

  @Test("A landmark reads the curve, and knows when it does not know")
  func landmarks() {
    let complete = curve(six)
    expectClose(complete.probability(at: 2.5).value?.estimate, 5.0 / 8, 1e-15, "between")
    #expect(complete.probability(at: 2.5).value?.atRisk == 3)
    #expect(complete.probability(at: 0).value?.estimate == 1)
    #expect(complete.probability(at: 0).value?.standardError == 0)
    #expect(complete.probability(at: 0).value?.atRisk == 6)
    // Nobody is left at 4: the curve stays at 0.
    #expect(complete.probability(at: 100).value?.estimate == 0)
    #expect(complete.probability(at: 100).value?.atRisk == 0)
    let open = curve(Array(six.filter { $0.time < 4 }))
    #expect(open.probability(at: 3).value != nil)
    #expect(open.probability(at: 3.5).reason == .beyondLastObservedTime(last: 3))
    #expect(open.probability(at: .nan).reason == .impossibleArgument)
  }

  @Test("The median is the middle of a stretch flat at exactly one half")
  func flatMedian() {
    let times: [Double] = [1, 2, 3, 4]
    // Ŝ = 3/4, 1/2, then 0.25 from 3: the middle of [2, 3].
    let all = times.map { Observation(time: $0, cause: 1) }
    guard case .reached(let at, _, _) = curve(all).median else {
      Issue.record("not reached")
      return
    }
    #expect(at == 2.5)
    // Nobody after 2 has the event: the stretch ends with the last observed time.
    let censored = times.map { Observation(time: $0, cause: $0 > 2 ? 0 : 1) }
    guard case .reached(let end, _, let upper) = curve(censored).median else {
      Issue.record("not reached")
      return
    }
    #expect(end == 3 && upper == nil)
  }

  @Test("A median that is not reached tells the last follow-up")
  func notReached() {
    let few = [1, 0, 0, 0].map { Observation(time: $0 == 1 ? 5 : 9, cause: $0) }
    guard case .notReached(let last, let lower) = curve(few).median else {
      Issue.record("reached")
      return
    }
    // Ŝ = 3/4, SE = 3/4 √(1/12): the lower log-log limit is 0.128 from 5 on.
    #expect(last == 9 && lower == 5)
  }

  @Test("Without a usable observation nothing is estimable")
  func empty() {
    let curve = curve([
      Observation(time: .nan, cause: 1), Observation(time: 3, cause: 1, entry: 3),
      Observation(time: 3, cause: -1), Observation(time: .infinity, cause: 0),
    ])
    #expect(curve.leftOut == 4 && curve.observations == 0 && curve.points.isEmpty)
    #expect(curve.median == .notEstimable(.noObservations))
    #expect(curve.probability(at: 0).reason == .noObservations)
    #expect(curve.lastObservedTime == nil)
  }

  @Test("An event on day 0 is an event among all")
  func dayZero() {
    let curve = curve([Observation(time: 0, cause: 1), Observation(time: 5, cause: 0)])
    #expect(curve.points.map(\.time) == [0, 5])
    #expect(curve.points.first?.atRisk == 2)
    #expect(curve.probability(at: 0).value?.estimate == 0.5)
  }

  @Test("Who enters late is at risk only after the entry, also at a landmark")
  func delayedEntry() {
    let curve = curve([
      Observation(time: 2, cause: 1), Observation(time: 6, cause: 0),
      Observation(time: 6, cause: 1, entry: 2), Observation(time: 7, cause: 0, entry: 4),
    ])
    #expect(curve.points.map(\.atRisk) == [2, 3, 1])
    #expect(curve.points.first?.estimate == 0.5)
    // At 3 the first has left, the third has entered, the fourth has not.
    #expect(curve.probability(at: 3).value?.atRisk == 2)
  }

  @Test(
    "A level outside (0, 1) gives no limits and no crash", arguments: [0, 1, -3, 2, Double.nan])
  func impossibleLevel(level: Double) {
    let curve = KaplanMeier(six, variance: .greenwood, interval: .plain, level: level)
    #expect(curve.points.allSatisfy { $0.lower == nil && $0.upper == nil })
  }

  @Test("A competing event is a censoring when only one cause counts")
  func oneCause() {
    let observed = [1, 2, 0].map { Observation(time: 1, cause: $0, cluster: 4) }
    #expect(observed.map { $0.counting(onlyCause: 2).cause } == [0, 2, 0])
    #expect(observed.map { $0.counting(onlyCause: 2).cluster } == [4, 4, 4])
  }
}
