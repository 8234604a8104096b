import SurvivalStatistics
import TestSupport
import Testing

@Suite("What holds for any data")
struct CurvePropertyTests {
  private static func observations(seed: Int, delayed: Bool) -> [Observation] {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...80, using: &random)
    return (0..<count).map { _ in
      let time = Int.random(in: 1...30, using: &random)
      let entry = delayed ? Double(Int.random(in: 0..<time, using: &random)) : nil
      return Observation(
        time: Double(time), cause: Int.random(in: 0...3, using: &random), entry: entry,
        cluster: Int.random(in: 0...20, using: &random))
    }
  }

  @Test("The order of the observations does not matter", arguments: 1...20)
  func order(seed: Int) {
    let observed = Self.observations(seed: seed, delayed: seed % 2 == 0)
    var random = SeededGenerator(seed: 99)
    let shuffled = observed.shuffled(using: &random)
    let one = KaplanMeier(observed, variance: .clustered, interval: .logLog, level: 0.95)
    let two = KaplanMeier(shuffled, variance: .clustered, interval: .logLog, level: 0.95)
    expectSame(one.points, two.points)
    let there = AalenJohansen(observed, interval: .logLog, level: 0.95)
    let here = AalenJohansen(shuffled, interval: .logLog, level: 0.95)
    for cause in 1...3 {
      expectSame(there.cumulativeIncidence(of: cause), here.cumulativeIncidence(of: cause))
    }
  }

  private func expectSame(_ one: [CurvePoint], _ two: [CurvePoint]) {
    #expect(one.map(\.time) == two.map(\.time))
    #expect(one.map(\.estimate) == two.map(\.estimate))
    for (left, right) in zip(one, two) {
      expectClose(left.standardError, right.standardError, 1e-12, "error at \(left.time)")
    }
  }

  @Test("The states add up to 1, and every limit is on its side of the estimate", arguments: 1...20)
  func total(seed: Int) throws {
    let observed = Self.observations(seed: seed, delayed: seed % 2 == 0)
    for interval in [CurveIntervalMethod.plain, .log, .logLog] {
      let curves = AalenJohansen(observed, interval: interval, level: 0.95)
      let incidences = curves.causes.map { curves.cumulativeIncidence(of: $0) }
      for (place, free) in curves.eventFree.enumerated() {
        let sum = incidences.reduce(free.estimate) { $0 + $1[place].estimate }
        #expect(abs(sum - 1) < 1e-12)
        for point in incidences.map({ $0[place] }) + [free] {
          #expect(point.estimate >= 0 && point.estimate <= 1)
          #expect(try #require(point.standardError) >= 0)
          #expect((point.lower ?? 0) >= 0 && (point.lower ?? 0) <= point.estimate)
          #expect((point.upper ?? 1) <= 1 && (point.upper ?? 1) >= point.estimate)
        }
      }
    }
  }

  @Test("The running sums give the standard errors of the definition", arguments: 1...20)
  func definition(seed: Int) throws {
    let observed = Self.observations(seed: seed, delayed: seed % 2 == 0)
    let curves = AalenJohansen(observed, interval: .plain, level: 0.95)
    let names = Set(observed.compactMap(\.cluster)).sorted()
    let cause = 1
    let points = curves.cumulativeIncidence(of: cause)
    // Influence by the definition: cluster by cluster, time by time, summed over the units.
    var squares = Array(repeating: 0.0, count: points.count)
    var freeSquares = squares
    for name in names {
      let units = observed.filter { $0.cluster == name }
      var survivalInfluence = 0.0
      var incidenceInfluence = 0.0
      var survival = 1.0
      for (place, point) in points.enumerated() {
        let atRisk = units.count { $0.time >= point.time && ($0.entry ?? -1) < point.time }
        let own = units.count { $0.time == point.time && $0.cause == cause }
        let any = units.count { $0.time == point.time && $0.cause > 0 }
        let n = Double(point.atRisk)
        let all = Double(curves.eventFree[place].events)
        let caused = Double(point.events)
        incidenceInfluence +=
          survivalInfluence * caused / n
          + survival / n * (Double(own) - Double(atRisk) * caused / n)
        survivalInfluence =
          survivalInfluence * (1 - all / n)
          - survival / n * (Double(any) - Double(atRisk) * all / n)
        survival *= 1 - all / n
        squares[place] += incidenceInfluence * incidenceInfluence
        freeSquares[place] += survivalInfluence * survivalInfluence
      }
    }
    for (place, point) in points.enumerated() {
      expectClose(point.standardError, squares[place].squareRoot(), 1e-12, "cause at \(point.time)")
      // After the curve has reached 0 it stays there; its error is 0 by definition.
      guard curves.eventFree[place].estimate > 0 else { continue }
      expectClose(
        curves.eventFree[place].standardError, freeSquares[place].squareRoot(), 1e-12, "free")
    }
  }

  @Test("Censoring everyone gives a flat curve", arguments: 1...5)
  func flat(seed: Int) {
    let observed = Self.observations(seed: seed, delayed: false).map { $0.counting(onlyCause: 9) }
    let curve = KaplanMeier(observed, variance: .clustered, interval: .logLog, level: 0.95)
    #expect(curve.points.allSatisfy { $0.estimate == 1 && $0.standardError == 0 })
    #expect(curve.median == .notReached(lastFollowUp: curve.points.last?.time ?? 0, lower: nil))
  }

  @Test("Times that differ only by rounding are one time, and keep who was at risk")
  func nearTies() {
    let step = 0.1 + 0.2
    let curve = KaplanMeier(
      [
        Observation(time: 0.3, cause: 1), Observation(time: step, cause: 1),
        Observation(time: 1, cause: 1, entry: step), Observation(time: 2, cause: 0),
        Observation(time: step, cause: 1, entry: 0.3),
      ], variance: .greenwood, interval: .logLog, level: 0.95)
    // The last one enters and leaves at what is one time: it was never at risk.
    #expect(curve.leftOut == 1)
    #expect(curve.points.map(\.time) == [0.3, 1, 2])
    #expect(curve.points.map(\.atRisk) == [3, 2, 1])
  }
}
