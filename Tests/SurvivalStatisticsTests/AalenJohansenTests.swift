import SurvivalStatistics
import Testing

@Suite("Aalen–Johansen")
struct AalenJohansenTests {
  /// Six units: cause 1 at 1, cause 2 at 2, censored at 2, cause 1 at 3, cause 2 at 4, censored 5.
  ///
  ///     time  n  d₁  d₂  Ŝ(t−)  F̂₁                      F̂₂
  ///     1     6  1   0   1      1/6                     0
  ///     2     5  0   1   5/6    1/6                     1/6
  ///     3     3  1   0   2/3    1/6 + 2/9 = 7/18        1/6
  ///     4     2  0   1   4/9    7/18                    1/6 + 2/9 = 7/18
  ///     5     1  0   0   2/9    7/18                    7/18
  private static let six = [(1, 1), (2, 2), (2, 0), (3, 1), (4, 2), (5, 0)].map {
    Observation(time: Double($0.0), cause: $0.1)
  }

  @Test("Six units follow the textbook")
  func byHand() {
    let curves = AalenJohansen(Self.six, interval: .logLog, level: 0.95)
    #expect(curves.causes == [1, 2])
    let sixth = 1.0 / 6
    let rise = 7.0 / 18
    let expected: [[Double]] = [
      [sixth, sixth, rise, rise, rise],
      [0, sixth, sixth, rise, rise],
    ]
    for cause in [1, 2] {
      let points = curves.cumulativeIncidence(of: cause)
      #expect(points.map(\.time) == [1, 2, 3, 4, 5])
      #expect(points.map(\.atRisk) == [6, 5, 3, 2, 1])
      #expect(points.map(\.censored) == [0, 1, 0, 0, 1])
      for (place, point) in points.enumerated() {
        expectClose(point.estimate, expected[cause - 1][place], 1e-15, "cause \(cause)")
      }
    }
    #expect(curves.eventFree.map(\.events) == [1, 1, 1, 1, 0])
    expectClose(curves.eventFree.last?.estimate, 2.0 / 9, 1e-15, "event-free")
  }

  @Test("Before anybody leaves without it, the standard error is that of a proportion")
  func binomial() {
    // Nobody is censored: F̂ = x/n and the jackknife by unit gives √(F(1 − F)/n).
    let observed = [1, 1, 2, 1, 2, 1, 2, 2].enumerated().map {
      Observation(time: Double($0), cause: $1)
    }
    let curves = AalenJohansen(observed, interval: .logLog, level: 0.95)
    for point in curves.cumulativeIncidence(of: 1) {
      let p = point.estimate
      expectClose(point.standardError, (p * (1 - p) / 8).squareRoot(), 1e-14, "error")
    }
  }

  @Test("With one cause the incidence is the complement of Kaplan–Meier, exactly 1 at the end")
  func oneCause() {
    let observed = (1...7).map { Observation(time: Double($0), cause: 1, cluster: $0 % 3) }
    let curves = AalenJohansen(observed, interval: .logLog, level: 0.95)
    let curve = KaplanMeier(observed, variance: .clustered, interval: .logLog, level: 0.95)
    for (incidence, point) in zip(curves.cumulativeIncidence(of: 1), curve.points) {
      #expect(incidence.estimate == 1 - point.estimate)
      expectClose(incidence.standardError, point.standardError, 1e-14, "error")
    }
    let end = curves.cumulativeIncidence(of: 1).last
    #expect(end?.estimate == 1 && end?.standardError == 0 && end?.lower == nil)
    #expect(curves.probability(of: 1, at: 1000).value?.estimate == 1)
  }

  @Test("A cause that never occurs has a curve that stays at 0, without limits")
  func absentCause() {
    let curves = AalenJohansen(Self.six, interval: .logLog, level: 0.95)
    let points = curves.cumulativeIncidence(of: 9)
    #expect(points.count == 5)
    #expect(points.allSatisfy { $0.estimate == 0 && $0.standardError == 0 && $0.lower == nil })
    #expect(curves.probability(of: 9, at: 3).value?.estimate == 0)
    #expect(curves.probability(of: 1, at: 6).reason == .beyondLastObservedTime(last: 5))
  }

  @Test("With one cluster there is no standard error; without observations no estimate")
  func fewClusters() {
    let one = Self.six.map { Observation(time: $0.time, cause: $0.cause, cluster: 1) }
    let curves = AalenJohansen(one, interval: .plain, level: 0.95)
    #expect(curves.cumulativeIncidence(of: 1).allSatisfy { $0.standardError == nil })
    #expect(curves.cumulativeIncidence(of: 9).allSatisfy { $0.standardError == nil })
    #expect(curves.probability(of: 1, at: 0).value?.standardError == nil)
    let none = AalenJohansen([], interval: .plain, level: 0.95)
    #expect(none.probability(of: 1, at: 0).reason == .noObservations)
    #expect(none.probabilityEventFree(at: 0).reason == .noObservations)
  }
}
