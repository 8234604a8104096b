@testable import SurvivalStatistics
import TestSupport
import Testing

@Suite("Turnbull's estimate")
struct TurnbullEstimateTests {
  @Test("Half-open intervals that only touch have nothing in common")
  func touching() {
    let estimate = TurnbullEstimate([
      CensoredInterval(left: 0, right: 5), CensoredInterval(left: 5, right: 9),
    ])
    #expect(estimate.intervals.map(\.left) == [0, 5])
    #expect(estimate.intervals.map(\.right) == [5, 9])
    #expect(estimate.intervals.map(\.mass) == [0.5, 0.5])
    #expect(estimate.intervals.map(\.survivalAfter) == [0.5, 0])
  }

  @Test("Overlapping intervals share the innermost one")
  func overlapping() {
    // (0, 6] and (4, 9] overlap in (4, 6], which takes everything.
    let estimate = TurnbullEstimate([
      CensoredInterval(left: 0, right: 6), CensoredInterval(left: 4, right: 9),
    ])
    #expect(estimate.intervals.map(\.left) == [4])
    #expect(estimate.intervals.map(\.mass) == [1])
  }

  @Test("Exact and right-censored times give the Kaplan–Meier curve")
  func kaplanMeier() {
    let times: [(Double, Int)] = [(1, 1), (2, 1), (3, 0), (4, 1), (5, 0)]
    let estimate = TurnbullEstimate(
      times.map { CensoredInterval(left: $0.0, right: $0.1 == 1 ? $0.0 : .infinity) })
    let curve = KaplanMeier(
      times.map { Observation(time: $0.0, cause: $0.1) }, variance: .greenwood,
      interval: .logLog, level: 0.95)
    let points = estimate.points(massAbove: 1e-7)
    #expect(points.map(\.time) == [1, 2, 4])
    for point in points {
      expectClose(
        point.estimate, curve.probability(at: point.time).value?.estimate, 1e-9, "survival")
      #expect(point.from == point.time && point.atRisk == 5 && point.standardError == nil)
    }
  }

  @Test("A mass that is 0 only at the boundary of the maximum is found to be 0")
  func degenerate() {
    // (0, 2], (1, 3], (2, 4] and (0, 1], (3, 4]: innermost (0,1], (1,2], (2,3], (3,4].
    // By symmetry p₁ = p₄ = a, p₂ = p₃ = b, 2a + 2b = 1, and the likelihood
    // a² (a + b)² (2b) has its maximum at a² b with a + b = 1/2: a = 1/3, b = 1/6.
    let estimate = TurnbullEstimate([
      CensoredInterval(left: 0, right: 2), CensoredInterval(left: 1, right: 3),
      CensoredInterval(left: 2, right: 4), CensoredInterval(left: 0, right: 1),
      CensoredInterval(left: 3, right: 4),
    ])
    let expected = [1.0 / 3, 1.0 / 6, 1.0 / 6, 1.0 / 3]
    for (interval, mass) in zip(estimate.intervals, expected) {
      expectClose(interval.mass, mass, 1e-9, "mass")
    }
    #expect(estimate.optimalityGap <= 1e-9)
  }

  @Test("Intervals that cannot be used are counted; without any there is nothing")
  func unusable() {
    let none = TurnbullEstimate([
      CensoredInterval(left: .nan, right: 3), CensoredInterval(left: 4, right: 3),
      CensoredInterval(left: 4, right: .nan), CensoredInterval(left: .infinity, right: .infinity),
    ])
    #expect(none.leftOut == 4 && none.intervals.isEmpty && none.optimalityGap == 0)
    #expect(none.points(massAbove: 0).isEmpty)
  }

  @Test("Visits at random reach the maximum to 1e-9, whatever the order", arguments: 1...40)
  func random(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...120, using: &random)
    let observed = (0..<count).map { _ -> CensoredInterval in
      let left = Int.random(in: 0...60, using: &random)
      let kind = Int.random(in: 0...9, using: &random)
      let right =
        kind == 0
        ? Double(left)
        : kind < 4 ? .infinity : Double(left + Int.random(in: 1...40, using: &random))
      return CensoredInterval(left: Double(left), right: right)
    }
    let estimate = TurnbullEstimate(observed)
    #expect(estimate.optimalityGap <= 1e-9)
    #expect(abs(estimate.intervals.reduce(0) { $0 + $1.mass } - 1) < 1e-12)
    #expect(estimate.intervals.allSatisfy { $0.mass >= 0 && $0.left <= $0.right })
    let shuffled = TurnbullEstimate(observed.shuffled(using: &random))
    for (one, other) in zip(estimate.intervals, shuffled.intervals) {
      expectClose(one.mass, other.mass, 1e-8, "mass")
    }
  }

  /// Intervals that overlap a few neighbours each, all ends distinct.
  private static func short(_ count: Int, seed: UInt64) -> [CensoredInterval] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { place in
      let left = Double.random(in: 0..<1000, using: &random)
      let width = Double.random(in: 0..<10, using: &random)
      return CensoredInterval(left: left, right: place % 4 == 0 ? .infinity : left + width)
    }
  }

  @Test(
    "Hundreds of short overlapping intervals reach the maximum in little work", arguments: 1...5)
  func short(seed: UInt64) {
    var maximum = MassMaximisation(InnermostSupport(Self.short(800, seed: seed)))
    maximum.run()
    #expect(maximum.gap <= 1e-9)
    #expect(maximum.work < 20_000_000)
    #expect(maximum.rounds < 200)
  }

  @Test("The work is counted: a limit ends the search, and the gap says how far it came")
  func workLimit() {
    let support = InnermostSupport(Self.short(800, seed: 9))
    for limit in [0, 5_000, 20_000] {
      var maximum = MassMaximisation(support, workLimit: limit)
      maximum.run()
      #expect(maximum.gap > 1e-9)
      #expect(abs(maximum.masses.reduce(0, +) - 1) < 1e-9)
      // What is begun is finished: one round of each kind.
      #expect(maximum.work < limit + 4_000_000)
    }
  }

  @Test("The order of observations does not change a digit")
  func order() {
    var random = SeededGenerator(seed: 4)
    let observed = Self.short(300, seed: 3)
    let one = TurnbullEstimate(observed)
    let other = TurnbullEstimate(observed.shuffled(using: &random))
    #expect(one.intervals == other.intervals && one.logLikelihood == other.logLikelihood)
  }
}
