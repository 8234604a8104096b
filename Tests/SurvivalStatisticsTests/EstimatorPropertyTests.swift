import SurvivalStatistics
import TestSupport
import Testing

@Suite("What holds for every estimator")
struct EstimatorPropertyTests {
  private static func units(_ seed: Int, count: Int = 16, causes: Int = 2) -> [Observation] {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<count).map { number in
      Observation(
        time: Double(Int.random(in: 1...9, using: &random)),
        cause: Int.random(in: 0...causes, using: &random), cluster: number / 3)
    }
  }

  private static func histories(_ seed: Int) -> [RecurrentHistory] {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<9).map { _ in
      let end = Int.random(in: 3...12, using: &random)
      return RecurrentHistory(
        followUp: Double(end),
        eventTimes: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          Double(Int.random(in: 1...end, using: &random))
        })
    }
  }

  /// Every curve of the library over the same units, by name.
  private static func curves(_ units: [Observation]) -> [(name: String, points: [CurvePoint])] {
    let causes = AalenJohansen(units, interval: .logLog, level: 0.95)
    return [
      (
        "Greenwood",
        KaplanMeier(units, variance: .greenwood, interval: .log, level: 0.95).points
      ),
      (
        "clustered",
        KaplanMeier(units, variance: .clustered, interval: .logLog, level: 0.9).points
      ),
      ("Aalen", NelsonAalen(units, variance: .aalen, interval: .log, level: 0.95).points),
      (
        "hazard", NelsonAalen(units, variance: .clustered, interval: .plain, level: 0.95).points
      ),
      ("event-free", causes.eventFree), ("cause 1", causes.cumulativeIncidence(of: 1)),
      ("cause 2", causes.cumulativeIncidence(of: 2)),
      ("beta product", BetaProductConfidence(units, level: 0.95).points),
    ]
  }

  private static func mean(_ histories: [RecurrentHistory]) -> MeanCumulativeFunction {
    MeanCumulativeFunction(histories, variance: .lawlessNadeau, interval: .log, level: 0.95)
  }

  private static func groups(_ one: [Observation], _ two: [Observation]) -> [ObservationGroup] {
    [
      ObservationGroup(group: 0, stratum: 0, observations: one),
      ObservationGroup(group: 1, stratum: 0, observations: two),
    ]
  }

  private func expectSame(
    _ one: [CurvePoint], _ other: [CurvePoint], scale: Double = 1, _ what: String
  ) {
    #expect(one.count == other.count, "\(what)")
    for (first, second) in zip(one, other) {
      #expect(first.time * scale == second.time, "\(what)")
      #expect(first.atRisk == second.atRisk && first.events == second.events, "\(what)")
      expectClose(first.estimate, second.estimate, 1e-12, what)
      expectClose(first.standardError, second.standardError, 1e-12, what)
      expectClose(first.lower, second.lower, 1e-10, what)
      expectClose(first.upper, second.upper, 1e-10, what)
    }
  }

  @Test("The same data give the same bits, another order the same numbers", arguments: 1...10)
  func orderAndDeterminism(seed: Int) {
    var random = SeededGenerator(seed: UInt64(900 + seed))
    let units = Self.units(seed)
    let shuffled = units.shuffled(using: &random)
    for (one, other) in zip(Self.curves(units), Self.curves(shuffled)) {
      expectSame(one.points, other.points, one.name)
    }
    #expect(Self.curves(units).map(\.points) == Self.curves(units).map(\.points))
    let histories = Self.histories(seed)
    #expect(Self.mean(histories) == Self.mean(histories))
    expectSame(
      Self.mean(histories).points, Self.mean(histories.shuffled(using: &random)).points, "mean")
    let other = Self.units(seed + 50)
    let (one, two) = (
      Self.groups(units, other),
      Self.groups(shuffled, other.shuffled(using: &random))
    )
    expectClose(
      LogRankTest(one, weight: .petoPeto).outcome.value?.chiSquare,
      LogRankTest(two, weight: .petoPeto).outcome.value?.chiSquare, 1e-11, "log-rank")
    expectClose(
      GrayTest(one, cause: 1, rho: 1).outcome.value?.chiSquare,
      GrayTest(two, cause: 1, rho: 1).outcome.value?.chiSquare, 1e-11, "Gray")
  }

  @Test("Exchanged groups mirror", arguments: 1...10)
  func mirrored(seed: Int) {
    let (one, two) = (Self.units(seed), Self.units(seed + 50))
    let (test, mirror) = (
      LogRankTest(Self.groups(one, two), weight: .logRank),
      LogRankTest(Self.groups(two, one), weight: .logRank)
    )
    for (group, other) in zip(test.groups, mirror.groups.reversed()) {
      expectClose(group.observed, other.observed, 1e-14, "observed")
      expectClose(group.expected, other.expected, 1e-12, "expected")
    }
    expectClose(
      test.outcome.value?.chiSquare, mirror.outcome.value?.chiSquare, 1e-11, "chi-square")
    let (first, second) = (Self.histories(seed), Self.histories(seed + 50))
    let difference = MeanCumulativeDifference(
      first, minus: second, variance: .lawlessNadeau, level: 0.95)
    let reversed = MeanCumulativeDifference(
      second, minus: first, variance: .lawlessNadeau, level: 0.95)
    for (point, other) in zip(difference.points, reversed.points) {
      expectClose(point.estimate, -other.estimate, 1e-14, "difference")
      expectClose(point.lower, other.upper.map { -$0 }, 1e-14, "limit")
    }
    func interval(_ units: [Observation], _ group: Int) -> [IntervalObservation] {
      units.map {
        IntervalObservation(
          interval: CensoredInterval(
            left: $0.time, right: $0.cause > 0 ? $0.time + 3 : .infinity), group: group)
      }
    }
    let visits = IntervalLogRankTest(
      interval(one, 0) + interval(two, 1), method: .monteCarlo(draws: 10, seed: 1))
    let turned = IntervalLogRankTest(
      interval(one, 1) + interval(two, 0), method: .monteCarlo(draws: 10, seed: 1))
    expectClose(visits.score, -turned.score, 1e-9, "interval score")
    let rate = PoissonRateRatio(
      PoissonRate(events: seed, exposure: 3), over: PoissonRate(events: 4, exposure: 2))
    let inverse = PoissonRateRatio(rate.second, over: rate.first)
    expectClose(
      rate.conditionalExact(level: 0.95).value?.lower,
      inverse.conditionalExact(level: 0.95).value.map { 1 / $0.upper }, 1e-9, "rate ratio")
  }

  @Test("Everybody censored: every curve is flat")
  func flat() {
    let quiet = Self.units(3).map { Observation(time: $0.time, cause: 0, cluster: $0.cluster) }
    for curve in Self.curves(quiet) {
      let start = curve.points.first?.estimate
      #expect(start == 0 || start == 1)
      #expect(curve.points.allSatisfy { $0.estimate == start && $0.events == 0 }, "\(curve.name)")
    }
    let mean = Self.mean((1...5).map { RecurrentHistory(followUp: Double($0), eventTimes: []) })
    #expect(mean.points.count == 5 && mean.points.allSatisfy { $0.estimate == 0 })
    let turnbull = TurnbullEstimate(
      (1...5).map { CensoredInterval(left: Double($0), right: .infinity) })
    #expect(turnbull.intervals.map(\.mass) == [1])
    #expect(turnbull.points(massAbove: 0).isEmpty)
    #expect(
      LogRankTest(Self.groups(quiet, quiet), weight: .logRank).outcome.reason
        == .nothingToCompare)
  }

  @Test("Without ties, moving times without changing their order moves the steps alone")
  func jittered() {
    var random = SeededGenerator(seed: 12)
    let causes = (0..<14).map { _ in Int.random(in: 0...2, using: &random) }
    let even = causes.enumerated().map {
      Observation(time: Double($0.offset + 1), cause: $0.element, cluster: $0.offset / 2)
    }
    let jittered = even.map {
      Observation(
        time: $0.time + Double.random(in: -0.4...0.4, using: &random), cause: $0.cause,
        cluster: $0.cluster)
    }
    for (one, other) in zip(Self.curves(even), Self.curves(jittered)) {
      #expect(one.points.map(\.atRisk) == other.points.map(\.atRisk))
      #expect(one.points.map(\.estimate) == other.points.map(\.estimate), "\(one.name)")
      #expect(one.points.map(\.standardError) == other.points.map(\.standardError))
    }
    // And the three treatments of ties are one.
    let rows = even.enumerated().map {
      RiskInterval(
        time: $0.element.time, cause: $0.element.cause > 0 ? 1 : 0,
        covariates: [Double($0.offset * 7 % 5)])
    }
    let estimates = TieMethod.allCases.map {
      CoxRegression(rows, names: ["x"], ties: $0, variance: .model)
        .coefficients[0].outcome.value?.estimate
    }
    #expect(estimates[0] != nil)
    expectClose(estimates[0], estimates[1], 1e-10, "ties")
    expectClose(estimates[0], estimates[2], 1e-10, "ties")
  }

  @Test("Times in another whole unit give the same steps", arguments: [2.0, 7, 24])
  func scaled(unit: Double) {
    let units = Self.units(7)
    let other = units.map {
      Observation(time: $0.time * unit, cause: $0.cause, cluster: $0.cluster)
    }
    for (one, two) in zip(Self.curves(units), Self.curves(other)) {
      expectSame(one.points, two.points, scale: unit, one.name)
    }
    let histories = Self.histories(7)
    let scaled = histories.map { history in
      RecurrentHistory(
        followUp: history.followUp * unit, eventTimes: history.eventTimes.map { $0 * unit })
    }
    expectSame(Self.mean(histories).points, Self.mean(scaled).points, scale: unit, "mean")
  }

  @Test("A subject observed far away only, and censored there, changes nothing before it")
  func farAway() {
    let units = Self.units(8)
    let far = Observation(time: 1000, cause: 0, entry: 500, cluster: 999)
    let curves = Self.curves(units).filter { $0.name != "beta product" }
    for (one, other) in zip(curves, Self.curves(units + [far])) {
      #expect(one.points == Array(other.points.dropLast()), "\(one.name)")
    }
    let histories = Self.histories(8)
    let more = histories + [RecurrentHistory(entry: 500, followUp: 1000, eventTimes: [])]
    #expect(Self.mean(histories).points == Array(Self.mean(more).points.dropLast()))
    // Censored beyond all events it counts among those at risk, however far away.
    for time in [10.0, 1000] {
      let curve = Self.curves(units + [Observation(time: time, cause: 0, cluster: 999)])
      let other = Self.curves(units + [Observation(time: 77, cause: 0, cluster: 999)])
      for (one, two) in zip(curve, other) {
        #expect(one.points.dropLast() == two.points.dropLast(), "\(one.name)")
      }
    }
  }

  @Test("Every unit twice: the same curve; half the variance, or the same inside its cluster")
  func doubled() {
    let units = Self.units(9)
    let twice = units + units
    let (one, two) = (
      KaplanMeier(units, variance: .greenwood, interval: .log, level: 0.95),
      KaplanMeier(twice, variance: .greenwood, interval: .log, level: 0.95)
    )
    for (point, other) in zip(one.points, two.points) {
      #expect(2 * point.atRisk == other.atRisk && 2 * point.events == other.events)
      expectClose(point.estimate, other.estimate, 1e-14, "S")
      guard point.estimate > 0 else { continue }
      expectClose(
        point.standardError, other.standardError.map { $0 * 2.0.squareRoot() }, 1e-13, "SE")
    }
    for (single, double) in zip(Self.curves(units), Self.curves(twice))
    where ["clustered", "hazard", "cause 1", "cause 2"].contains(single.name) {
      for (point, other) in zip(single.points, double.points) {
        expectClose(point.estimate, other.estimate, 1e-13, single.name)
        expectClose(point.standardError, other.standardError, 1e-13, single.name)
      }
    }
  }

  @Test("Limits contain the estimate, and are never outside their domain", arguments: 1...20)
  func limits(seed: Int) {
    for (name, points) in Self.curves(Self.units(seed)) {
      for point in points {
        #expect(point.lower ?? 0 <= point.estimate + 1e-15, "\(name)")
        #expect(point.upper ?? .infinity >= point.estimate - 1e-15, "\(name)")
        #expect(point.lower ?? 0 >= 0, "\(name)")
        #expect(point.estimate.isFinite && point.standardError?.isFinite ?? true, "\(name)")
      }
    }
    for point in Self.mean(Self.histories(seed)).points {
      #expect(point.lower ?? 0 <= point.estimate && point.upper ?? 99 >= point.estimate)
    }
  }
}
