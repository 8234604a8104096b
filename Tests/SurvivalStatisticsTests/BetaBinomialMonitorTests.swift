import SurvivalStatistics
import Testing

@Suite("Monitoring rule")
struct BetaBinomialMonitorTests {
  private func monitor(minimum: Int = 3, priorA: Double = 1) -> BetaBinomialMonitor {
    BetaBinomialMonitor(priorA: priorA, priorB: 1, limit: 0.5, certainty: 0.9, minimum: minimum)
  }

  @Test("With a uniform prior the posterior tail is a binomial sum")
  func posterior() {
    // Beta(1 + x, 1 + n − x): P(p > 1/2) = P(at most x of n + 1 fair coins). 3 of 3: 15/16.
    expectClose(
      monitor().probabilityAboveLimit(events: 3, of: 3).value, 15.0 / 16, 1e-15, "tail")
    expectClose(
      monitor().probabilityAboveLimit(events: 2, of: 3).value, 11.0 / 16, 1e-15, "tail")
    #expect(monitor().isFlagged(events: 3, of: 3).value == true)
    #expect(monitor(minimum: 4).isFlagged(events: 3, of: 3).value == false)
    #expect(monitor().boundary(of: 3) == 3 && monitor().boundary(of: 2) == nil)
    #expect(monitor(minimum: 4).boundary(of: 3) == nil)
  }

  @Test("The boundaries of many totals are those of each total alone, in any order")
  func boundaries() {
    let rule = BetaBinomialMonitor(
      priorA: 0.6, priorB: 1.4, limit: 0.3, certainty: 0.9, minimum: 3)
    for totals in [Array(1...150), Array((1...150).reversed()), [90, 4, 4, 61, 2, 7]] {
      let together = rule.boundaries(of: totals)
      #expect(together == totals.map { rule.boundary(of: $0) })
      for (total, boundary) in zip(totals, together) {
        let first = (0...total).first { rule.isFlagged(events: $0, of: total).value == true }
        #expect(boundary == first)
      }
    }
    #expect(monitor(priorA: .nan).boundaries(of: [5, 6]) == [nil, nil])
    #expect(monitor().boundaries(of: []).isEmpty)
  }

  @Test("Operating characteristics of one look are a binomial tail")
  func oneLook() {
    // Flagged only by 3 of 3: probability 0.2³.
    let result = monitor().operatingCharacteristics(looks: [3], trueRate: 0.2).value
    expectClose(result?.probabilityFlagged, 0.008, 1e-15, "flagged")
    expectClose(result?.expectedNumber, 3, 1e-15, "number")
  }

  @Test("Rules and counts outside their domain are not estimable")
  func impossible() {
    #expect(
      monitor(priorA: 0).probabilityAboveLimit(events: 0, of: 1).reason == .impossibleArgument)
    #expect(monitor(priorA: .nan).boundary(of: 5) == nil)
    #expect(monitor().probabilityAboveLimit(events: 2, of: 1).reason == .impossibleCounts)
    #expect(monitor().credibleLimits(events: 1, of: 1, level: 0).reason == .impossibleLevel)
    let none = monitor().operatingCharacteristics(looks: [], trueRate: 0.5)
    #expect(none.reason == .noObservations)
    for (looks, rate) in [([0], 0.5), ([3], 1.5), ([3], .nan), ([Int.max], 0.5)] {
      let result = monitor().operatingCharacteristics(looks: looks, trueRate: rate)
      #expect(result.reason == .impossibleArgument)
    }
  }
}
