import SurvivalStatistics
import Testing

@Suite("Limits of medians")
struct MedianLimitTests {
  private static let scales = CurveIntervalMethod.allCases

  /// Two clusters with the same units.
  private static func twice(_ units: [(time: Double, cause: Int)]) -> [Observation] {
    [1, 2].flatMap { (cluster: Int) -> [Observation] in
      units.map { Observation(time: $0.time, cause: $0.cause, cluster: cluster) }
    }
  }

  @Test("The median lies between its limits, for any clustered data", arguments: 1...200)
  func order(seed: Int) {
    let observed = ClusteredTimes.observations(seed: seed)
    for interval in Self.scales {
      let curves = AalenJohansen(observed, interval: interval, level: 0.95)
      var medians = [1, 2].map { curves.quantile(0.5, of: $0) }
      for variance in [CurveVarianceMethod.clustered, .greenwood] {
        medians.append(
          KaplanMeier(observed, variance: variance, interval: interval, level: 0.95).median)
      }
      for case .reached(let at, let lower, let upper) in medians {
        #expect((lower ?? at) <= at, "seed \(seed), \(interval)")
        #expect((upper ?? at) >= at, "seed \(seed), \(interval)")
      }
    }
  }

  @Test("A limit is the middle of the stretch on which the curve of that limit is flat at one half")
  func flatLimits() {
    // Two clusters that are alike: the influences of the units of each add up to 0.
    // Ŝ = 1/2 from 1, SE = 0 and so lower = upper = 1/2 on [1, 4], where Ŝ falls to 1/4.
    let observed = Self.twice([(1, 1), (1, 1), (4, 1), (6, 0)])
    let curve = KaplanMeier(observed, variance: .clustered, interval: .plain, level: 0.95)
    #expect(curve.points.map(\.estimate) == [0.5, 0.25, 0.25])
    #expect(curve.points.allSatisfy { $0.standardError == 0 && $0.lower == $0.upper })
    #expect(curve.median == .reached(at: 2.5, lower: 2.5, upper: 2.5))
  }

  @Test("A stretch of a limit that is flat to the end lasts to the last observed time")
  func flatToTheEnd() {
    // As above, but nobody has an event after 1: Ŝ = lower = upper = 1/2 from 1 to 6.
    let observed = Self.twice([(1, 1), (1, 1), (4, 0), (6, 0)])
    let curve = KaplanMeier(observed, variance: .clustered, interval: .plain, level: 0.95)
    #expect(curve.median == .reached(at: 3.5, lower: 3.5, upper: 3.5))
  }

  @Test("Values within 1.5e-8 of one half are one half; limits that do not exist are passed over")
  func tolerance() {
    // Weights that make Ŝ = 1/2 + 1e-9 at 2: a flat stretch from 2 to 5, where Ŝ is 0 and has no
    // limits. Ŝ = 1 at 1 has none either.
    let observed = [(1.0, 0, 1.0), (2.0, 1, 0.5 - 1e-9), (5.0, 1, 0.5 + 1e-9)].enumerated().map {
      Observation(
        time: $1.0, cause: $1.1, cluster: $0, weight: $1.2)
    }
    let curve = KaplanMeier(observed, variance: .clustered, interval: .logLog, level: 0.95)
    guard case .reached(let at, let lower, let upper) = curve.median else {
      Issue.record("not reached")
      return
    }
    #expect(at == 3.5)
    // The lower limit is below one half from 2 on, the upper above it to the end.
    #expect(lower == 2 && upper == nil)
  }
}
