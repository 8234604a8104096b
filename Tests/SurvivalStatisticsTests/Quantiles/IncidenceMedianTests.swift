import SurvivalStatistics
import Testing

@Suite("Medians of cumulative incidences")
struct IncidenceMedianTests {
  @Test("Incidences, errors by cluster, limits and medians agree with R", arguments: 0..<5)
  func reference(number: Int) throws {
    let expected = IncidenceMedianReference.all[number]
    let observed = expected.times.indices.map {
      Observation(
        time: expected.times[$0], cause: expected.causes[$0], cluster: expected.clusters[$0])
    }
    let curves = AalenJohansen(observed, interval: .logLog, level: 0.95)
    let points = curves.cumulativeIncidence(of: 1)
    #expect(points.map(\.time) == expected.curveTimes)
    for (place, point) in points.enumerated() {
      expectClose(point.estimate, expected.estimates[place], 1e-9, "estimate")
      expectClose(point.standardError, expected.errors[place], 1e-9, "error")
      expectClose(point.lower, expected.lower[place], 1e-9, "lower")
      expectClose(point.upper, expected.upper[place], 1e-9, "upper")
    }
    let last = try #require(points.last?.time)
    let median = expected.median
    #expect(
      curves.quantile(0.5, of: 1)
        == (median[0].map { .reached(at: $0, lower: median[1], upper: median[2]) }
          ?? .notReached(lastFollowUp: last, lower: median[1])))
  }

  @Test("The median is the middle of a stretch flat at one half; a rarer cause does not reach it")
  func byHand() {
    // F̂₁ = 1/4 at 1, 1/2 at 2, flat past the competing event at 3, 3/4 at 4: the middle of 2 and 4.
    // The upper limit is 0.67 at 1, the lower at most 0.13. F̂₂ = 1/4 from 3, its upper limit 0.67.
    let observed = [1, 1, 2, 1].enumerated().map {
      Observation(time: Double($0 + 1), cause: $1)
    }
    let curves = AalenJohansen(observed, interval: .logLog, level: 0.95)
    #expect(curves.quantile(0.5, of: 1) == .reached(at: 3, lower: 1, upper: nil))
    #expect(curves.quantile(0.5, of: 2) == .notReached(lastFollowUp: 4, lower: 3))
    #expect(curves.quantile(0.5, of: 9) == .notReached(lastFollowUp: 4, lower: nil))
    #expect(curves.quantile(1, of: 1) == .notEstimable(.impossibleArgument))
    let none = AalenJohansen([], interval: .logLog, level: 0.95)
    #expect(none.quantile(0.5, of: 1) == .notEstimable(.noObservations))
  }

  @Test("With one cause the median and its limits are those of Kaplan–Meier", arguments: 1...20)
  func oneCause(seed: Int) {
    let observed = ClusteredTimes.observations(seed: seed).map { $0.counting(onlyCause: 1) }
    let incidence = AalenJohansen(observed, interval: .plain, level: 0.95)
    let survival = KaplanMeier(observed, variance: .clustered, interval: .plain, level: 0.95)
    #expect(incidence.quantile(0.5, of: 1) == survival.median)
  }
}
