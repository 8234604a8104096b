import SurvivalStatistics
import Testing

@Suite("Log-rank test")
struct LogRankTests {
  @Test("Two against two follow the textbook")
  func byHand() throws {
    // Group 1: events at 1, 3. Group 2: events at 2, 4.
    // Expected in group 1: 2/4 + 1/3 + 1/2 + 0 = 4/3; variance 1/4 + 2/9 + 1/4 = 13/18.
    func group(_ number: Int, _ times: [Double]) -> ObservationGroup {
      ObservationGroup(
        group: number, stratum: 0, observations: times.map { Observation(time: $0, cause: 1) })
    }
    let test = LogRankTest([group(1, [1, 3]), group(2, [2, 4])], weight: .logRank)
    #expect(test.groups.map(\.observed) == [2, 2])
    expectClose(test.groups.first?.expected, 4.0 / 3, 1e-15, "expected")
    expectClose(test.variance[0][0], 13.0 / 18, 1e-15, "variance")
    let outcome = try #require(test.outcome.value)
    expectClose(outcome.chiSquare, (4.0 / 9) / (13.0 / 18), 1e-14, "chi-square")
    #expect(outcome.degreesOfFreedom == 1)
  }

  @Test("One group, no event and no observation leave nothing to compare")
  func nothing() {
    let one = ObservationGroup(
      group: 1, stratum: 0, observations: [Observation(time: 1, cause: 1)])
    let quiet = ObservationGroup(
      group: 2, stratum: 0, observations: [Observation(time: 1, cause: 0)])
    #expect(LogRankTest([one], weight: .logRank).outcome.reason == .nothingToCompare)
    #expect(LogRankTest([], weight: .logRank).outcome.reason == .nothingToCompare)
    #expect(LogRankTest([quiet, quiet], weight: .petoPeto).outcome.reason == .nothingToCompare)
  }
}
