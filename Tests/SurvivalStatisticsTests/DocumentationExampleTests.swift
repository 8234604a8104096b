import Foundation
import SurvivalStatistics
import Testing

/// Every example of the documentation, compiled and run; the first test holds the articles to them.
@Suite("Examples of the documentation")
struct DocumentationExampleTests {
  @Test("The articles show what is compiled here")
  func articles() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let catalogue = root.appending(path: "Sources/SurvivalStatistics/SurvivalStatistics.docc")
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let compiled = lines(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
      .joined(separator: "\n")
    let files = try FileManager.default.contentsOfDirectory(
      at: catalogue, includingPropertiesForKeys: nil)
    #expect(files.count == 9)
    for file in files {
      let pieces = try String(contentsOf: file, encoding: .utf8)
        .components(separatedBy: "```swift\n")
      #expect(pieces.count == 2, "\(file.lastPathComponent)")
      let example = lines(pieces[1].components(separatedBy: "```")[0]).joined(separator: "\n")
      let isCompiled = compiled.contains(example)
      #expect(isCompiled, "\(file.lastPathComponent)")
    }
  }

  @Test("SurvivalStatistics")
  func landing() {
    let curve = KaplanMeier(
      [
        Observation(time: 14, cause: 1), Observation(time: 28, cause: 0),
        Observation(time: 56, cause: 1),
      ], variance: .greenwood, interval: .logLog, level: 0.95)
    let healed = curve.probability(at: 28).value?.estimate
    #expect(healed == 2.0 / 3)
  }

  @Test("Curves")
  func curves() {
    let units = [(6, 1), (6, 1), (6, 0), (7, 1), (10, 1), (11, 0)].map {
      Observation(time: Double($0.0), cause: $0.1)
    }
    let curve = KaplanMeier(units, variance: .greenwood, interval: .logLog, level: 0.95)
    let week7 = curve.probability(at: 7).value
    let median = curve.median
    let mean = RestrictedMean(units, horizon: 10, variance: .greenwood, level: 0.95)
    #expect(week7?.atRisk == 3)
    expectClose(week7?.estimate, 4.0 / 6 * 2 / 3, 1e-14, "week 7")
    #expect(median != .notEstimable(.noObservations))
    // 6 whole, 1 at 4/6, 3 at 4/9.
    expectClose(mean.outcome.value?.estimate, 6 + 2.0 / 3 + 4.0 / 3, 1e-14, "mean")
  }

  @Test("Comparisons")
  func comparisons() {
    let groups = [
      ObservationGroup(
        group: 0, stratum: 0,
        observations: [
          Observation(time: 14, cause: 1, cluster: 1), Observation(time: 28, cause: 1, cluster: 1),
          Observation(time: 28, cause: 1, cluster: 2),
        ]),
      ObservationGroup(
        group: 1, stratum: 0,
        observations: [
          Observation(time: 56, cause: 1, cluster: 3), Observation(time: 84, cause: 0, cluster: 4),
          Observation(time: 84, cause: 1, cluster: 4),
        ]),
    ]
    let test = LogRankTest(groups, weight: .logRank).outcome.value?.p
    let byParticipant = LogRankPermutation(groups, weight: .logRank, method: .exact)
    let byChiSquare = ChiSquarePermutation(
      logRank: groups, weight: .logRank, variance: .hypergeometric, method: .exact)
    #expect(test ?? 1 < 0.1)
    #expect(byParticipant.outcome.value?.arrangements == 6)
    #expect(byChiSquare.outcome.value?.arrangements == 6)
  }

  @Test("CompetingRisks")
  func competingRisks() {
    let units = [(14, 1), (28, 2), (28, 1), (56, 0), (84, 1), (84, 2)].enumerated().map {
      Observation(time: Double($0.element.0), cause: $0.element.1, cluster: $0.offset / 2)
    }
    let causes = AalenJohansen(units, interval: .logLog, level: 0.95)
    let healed = causes.probability(of: 1, at: 56).value
    let lost = causes.probability(of: 2, at: 56).value
    expectClose(healed?.estimate, 1.0 / 3, 1e-14, "healed")
    expectClose(lost?.estimate, 1.0 / 6, 1e-14, "lost")
  }

  @Test("RecurrentEvents")
  func recurrentEvents() {
    let histories = [
      RecurrentHistory(followUp: 100, eventTimes: [20, 60]),
      RecurrentHistory(followUp: 80, eventTimes: []),
      RecurrentHistory(followUp: 60, eventTimes: [45]),
    ]
    let mean = MeanCumulativeFunction(
      histories, variance: .lawlessNadeau, interval: .log, level: 0.95)
    let byDay60 = mean.mean(at: 60).value
    let rate = ParticipantRate(
      histories.map { EventCount(events: $0.eventTimes.count, exposure: $0.followUp / 365.25) })
    let limits = rate.pooled.exact(level: 0.95).value
    expectClose(byDay60?.estimate, 1, 1e-14, "mean")
    expectClose(limits?.lower, 0.618672 * 365.25 / 240, 1e-6, "lower")
  }

  @Test("IntervalCensoring")
  func intervalCensoring() {
    let seen = [
      CensoredInterval(left: 0, right: 14), CensoredInterval(left: 14, right: 28),
      CensoredInterval(left: 14, right: 56), CensoredInterval(left: 56, right: .infinity),
    ]
    let estimate = TurnbullEstimate(seen)
    let steps = estimate.points(massAbove: 1e-7)
    let isCertain = estimate.optimalityGap <= 1e-9
    let compared = IntervalLogRankTest(
      seen.enumerated().map { IntervalObservation(interval: $0.element, group: $0.offset % 2) },
      method: .exact)
    #expect(isCertain)
    #expect(steps.map(\.time) == [14, 28])
    #expect(compared.outcome.value?.arrangements == 6)
  }

  @Test("Regression")
  func regression() {
    let rows = [(5, 1, 0.0), (8, 1, 1), (12, 0, 0), (16, 1, 1), (23, 1, 0), (27, 1, 1)].map {
      RiskInterval(time: Double($0.0), cause: $0.1, covariates: [$0.2])
    }
    let cox = CoxRegression(rows, names: ["treated"], ties: .efron, variance: .clusterRobust)
    let ratio = cox.coefficients[0].outcome.value?.ratioLimits(level: 0.95).value
    let test = cox.proportionalHazards(.kaplanMeier).global.value?.p
    #expect((ratio?.lower ?? 9) < 1 && (ratio?.upper ?? 0) > 0)
    #expect(test.map { $0 > 0 && $0 <= 1 } == true)
  }

  @Test("Proportions")
  func proportions() {
    let treated = BinomialProportion(count: 7, of: 10)
    let control = BinomialProportion(count: 3, of: 10)
    let exact = treated.clopperPearson(level: 0.95).value
    let difference = ProportionDifference(treated, minus: control).newcombe(level: 0.95).value
    let p = FisherExactTest(treated, control).twoSidedP.value
    expectClose(exact?.lower, 0.34754715, 1e-7, "lower")
    expectClose(difference?.lower, -0.02882, 1e-4, "difference")
    expectClose(p, 0.1789, 1e-3, "p")
  }

  @Test("Monitoring")
  func monitoring() {
    let rule = BetaBinomialMonitor(
      priorA: 0.6, priorB: 1.4, limit: 0.3, certainty: 0.9, minimum: 3)
    let isFlagged = rule.isFlagged(events: 4, of: 6).value
    let boundary = (3...10).map { rule.boundary(of: $0) }
    let behaviour = rule.operatingCharacteristics(looks: Array(3...10), trueRate: 0.3).value
    #expect(isFlagged == true)
    #expect(boundary.allSatisfy { $0 != nil })
    #expect((behaviour?.probabilityFlagged ?? 1) < 0.5)
  }
}
