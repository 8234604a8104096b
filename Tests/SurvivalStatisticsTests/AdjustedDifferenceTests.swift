import Testing

@testable import SurvivalStatistics

@Suite("Differences of two groups adjusted for a covariate")
struct AdjustedDifferenceTests {
  private typealias Unit = AdjustedDifference.Unit

  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-9 * max(1, abs(expected))
  }

  private func units(_ covariates: [Double], _ outcomes: [Double]) -> [Unit] {
    zip(covariates, outcomes).map { Unit(covariate: $0, outcome: $1) }
  }

  @Test("agree with R lm and confint", arguments: AdjustedDifferenceReference.all.indices)
  func reference(place: Int) throws {
    let expected = AdjustedDifferenceReference.all[place]
    let first = units(expected.firstCovariates, expected.firstOutcomes)
    let second = units(expected.secondCovariates, expected.secondOutcomes)
    for (number, level) in [0.9, 0.95, 0.999].enumerated() {
      let found = try #require(
        AdjustedDifference(first, minus: second, level: level).outcome.value)
      #expect(isClose(found.estimate, expected.estimate))
      #expect(isClose(found.standardError, expected.standardError))
      #expect(isClose(found.slope, expected.slope))
      #expect(isClose(found.limits.lower, expected.limits[2 * number]))
      #expect(isClose(found.limits.upper, expected.limits[2 * number + 1]))
      #expect(found.degreesOfFreedom == first.count + second.count - 3)
      let turned = AdjustedDifference(
        Array(first.reversed()), minus: Array(second.reversed()), level: level)
      #expect(turned.outcome.value == found)
    }
  }

  @Test("four units worked by hand")
  func byHand() throws {
    // First: (0, 1), (2, 3): x̄ 1, ȳ 2. Second: (0, 0), (4, 2): x̄ 2, ȳ 1.
    // Sxx = 2 + 8 = 10, Sxy = 2 + 4 = 6, b = 0.6; difference = (2 − 1) − 0.6(1 − 2) = 1.6.
    // Residuals: first ∓(1 − 0.6) twice: 0.32; second ∓(1 − 1.2) twice: 0.08; s² = 0.4 / (4 − 3).
    // Standard error² = 0.4(1/2 + 1/2 + 1/10) = 0.44; t(1; 0.975) = 12.706204736174704.
    let found = try #require(
      AdjustedDifference(units([0, 2], [1, 3]), minus: units([0, 4], [0, 2]), level: 0.95)
        .outcome.value)
    #expect(isClose(found.estimate, 1.6))
    #expect(isClose(found.slope, 0.6))
    #expect(isClose(found.standardError, 0.44.squareRoot()))
    #expect(isClose(found.limits.lower, 1.6 - 12.706204736174704 * 0.44.squareRoot()))
    #expect(found.degreesOfFreedom == 1)
  }

  @Test("what cannot be compared says why")
  func obstacles() {
    func reason(_ first: [Unit], _ second: [Unit], level: Double = 0.95) -> NotEstimableReason? {
      AdjustedDifference(first, minus: second, level: level).outcome.reason
    }
    let four = units([1, 2, 3, 5], [1, 1, 2, 0])
    #expect(reason(four, []) == .nothingToCompare)
    #expect(reason(units([1, 2], [1, 1]), units([1], [2])) == .tooFewObservations(4))
    #expect(reason(units([3, 3], [1, 2]), units([3, 3], [1, 2])) == .constantCovariate)
    // The covariate tells the groups apart and nothing else.
    #expect(reason(units([3, 3], [1, 2]), units([4, 4], [1, 2])) == .constantCovariate)
    #expect(reason(units([.nan, 3], [1, 2]), four) == .impossibleArgument)
    #expect(reason(four, four, level: 1) == .impossibleLevel)
  }

  @Test("outcomes on two parallel lines have limits at the difference")
  func exactFit() throws {
    // y = x + 3 in the first group, y = x in the second.
    let found = try #require(
      AdjustedDifference(units([0, 1], [3, 4]), minus: units([0, 2], [0, 2]), level: 0.95)
        .outcome.value)
    #expect(found.estimate == 3)
    #expect(found.limits.lower == 3 && found.limits.upper == 3)
  }
}
