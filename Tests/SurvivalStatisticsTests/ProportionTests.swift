import SurvivalStatistics
import Testing

@Suite("Proportions, rates and tables")
struct ProportionTests {
  @Test("Without events the exact upper limit is 1 − (α/2)^(1/n), with all events it mirrors")
  func zeroEvents() {
    // 1 − 0.025^(1/10) = 0.30849710781876…
    let none = BinomialProportion(count: 0, of: 10).clopperPearson(level: 0.95).value
    #expect(none?.lower == 0)
    expectClose(none?.upper, 0.30849710781876, 1e-13, "upper")
    let all = BinomialProportion(count: 10, of: 10).clopperPearson(level: 0.95).value
    expectClose(all?.lower, 1 - 0.30849710781876, 1e-13, "lower")
    #expect(all?.upper == 1)
  }

  @Test("Limits contain the estimate and widen with the level")
  func containment() throws {
    for total in 1...25 {
      for count in 0...total {
        let proportion = BinomialProportion(count: count, of: total)
        let estimate = try #require(proportion.estimate.value)
        for method in [proportion.clopperPearson, proportion.wilson] {
          let narrow = try #require(method(0.9).value)
          let wide = try #require(method(0.99).value)
          #expect(wide.lower <= narrow.lower && narrow.lower <= estimate)
          #expect(estimate <= narrow.upper && narrow.upper <= wide.upper)
          #expect(wide.lower >= 0 && wide.upper <= 1)
        }
      }
    }
  }

  @Test("Impossible counts and levels are not estimable")
  func impossible() {
    #expect(BinomialProportion(count: 0, of: 0).estimate.reason == .noObservations)
    #expect(BinomialProportion(count: 3, of: 2).estimate.reason == .impossibleCounts)
    #expect(BinomialProportion(count: -1, of: 2).wilson(level: 0.95).reason == .impossibleCounts)
    #expect(
      BinomialProportion(count: 1, of: 2).clopperPearson(level: 1).reason == .impossibleLevel)
    let difference = ProportionDifference(
      BinomialProportion(count: 1, of: 2), minus: BinomialProportion(count: 0, of: 0))
    #expect(difference.estimate.reason == .noObservations)
    #expect(difference.newcombe(level: 0.95).reason == .noObservations)
    #expect(difference.mee(level: 0.95).reason == .noObservations)
    let largest = BinomialProportion(count: .max, of: .max)
    #expect(FisherExactTest(largest, largest).twoSidedP.reason == .computationFailed)
    #expect(largest.clopperPearson(level: 0.95).reason == .computationFailed)
  }

  @Test("Score limits of a difference change sign with the groups and contain the estimate")
  func symmetry() throws {
    for one in 0...6 {
      for two in 0...9 {
        let first = BinomialProportion(count: one, of: 6)
        let second = BinomialProportion(count: two, of: 9)
        let there = ProportionDifference(first, minus: second)
        let back = ProportionDifference(second, minus: first)
        let estimate = try #require(there.estimate.value)
        for (forward, backward) in [
          (there.newcombe(level: 0.95), back.newcombe(level: 0.95)),
          (there.miettinenNurminen(level: 0.95), back.miettinenNurminen(level: 0.95)),
          (there.mee(level: 0.95), back.mee(level: 0.95)),
        ] {
          let limits = try #require(forward.value)
          expectClose(backward.value?.lower, -limits.upper, 1e-9, "\(one) \(two)")
          expectClose(backward.value?.upper, -limits.lower, 1e-9, "\(one) \(two)")
          #expect(limits.lower <= estimate && estimate <= limits.upper)
          #expect(limits.lower >= -1 && limits.upper <= 1)
        }
      }
    }
  }

  @Test("The score limits of one in one against none in one reach both ends")
  func tiny() {
    let difference = ProportionDifference(
      BinomialProportion(count: 1, of: 1), minus: BinomialProportion(count: 0, of: 1))
    #expect(difference.miettinenNurminen(level: 0.95).value?.upper == 1)
    #expect(difference.mee(level: 0.95).value != nil)
  }

  @Test("Fisher's test of 3 of 4 against 1 of 4 is the lady tasting tea")
  func tea() {
    // P(x) = C(4, x) C(4, 4 − x)/70 = 1, 16, 36, 16, 1 over 70; two-sided at 3: 34/70.
    let test = FisherExactTest(
      BinomialProportion(count: 3, of: 4), BinomialProportion(count: 1, of: 4))
    expectClose(test.twoSidedP.value, 34.0 / 70, 1e-15, "p")
    let same = FisherExactTest(
      BinomialProportion(count: 0, of: 4), BinomialProportion(count: 0, of: 9))
    #expect(same.twoSidedP.value == 1)
    let far = FisherExactTest(
      BinomialProportion(count: 200_000, of: 200_000), BinomialProportion(count: 0, of: 200_000))
    #expect(far.twoSidedP.value == 0)
  }

  @Test("A rate without exposure is not estimable")
  func rates() {
    #expect(PoissonRate(events: 0, exposure: 0).estimate.reason == .noExposure)
    #expect(PoissonRate(events: 0, exposure: 0).exact(level: 0.95).reason == .noExposure)
    #expect(PoissonRate(events: 1, exposure: .nan).estimate.reason == .impossibleCounts)
    #expect(PoissonRate(events: -1, exposure: 1).exact(level: 0.95).reason == .impossibleCounts)
    // No event in 2 years: upper = −log(0.025)/2.
    let none = PoissonRate(events: 0, exposure: 2).exact(level: 0.95).value
    #expect(none?.lower == 0)
    expectClose(none?.upper, 1.844439727056968, 1e-13, "upper")
    let ratio = PoissonRateRatio(
      PoissonRate(events: 2, exposure: 1), over: PoissonRate(events: 0, exposure: 1))
    #expect(ratio.estimate.reason == .zeroDenominator)
  }

  @Test("The robust standard error of a rate sums the residuals of participants")
  func robustRate() {
    // n = 3, 0, T = 1, 2: λ = 1; residuals 2 and −2: √8/3.
    let rate = ParticipantRate([
      EventCount(events: 3, exposure: 1), EventCount(events: 0, exposure: 2),
    ])
    #expect(rate.pooled.estimate.value == 1)
    expectClose(rate.robustStandardError.value, 8.0.squareRoot() / 3, 1e-15, "error")
    #expect(
      ParticipantRate([EventCount(events: 3, exposure: 1)]).robustStandardError.reason
        == .fewerThanTwoClusters)
    #expect(ParticipantRate([]).robustStandardError.reason == .noObservations)
    let idle = EventCount(events: 0, exposure: 0)
    #expect(ParticipantRate([idle, idle]).robustStandardError.reason == .noExposure)
    let odd = EventCount(events: 5, exposure: -1)
    #expect(ParticipantRate([odd, odd]).robustStandardError.reason == .impossibleCounts)
  }
}
