import SurvivalStatistics
import Testing

/// Data at the edge of what a study can hold: every method answers with a number or a reason.
@Suite("Edge cases of every method")
struct EdgeCaseTests {
  /// What a method answered: the numbers in it, none of which may be infinite or not a number.
  private struct Answer {
    let name: String
    let numbers: [Double?]
  }

  private static func curve(_ name: String, _ points: [CurvePoint]) -> Answer {
    Answer(
      name: name,
      numbers: points.flatMap { [$0.time, $0.estimate, $0.standardError, $0.lower, $0.upper] })
  }

  private static func quantile(_ name: String, _ quantile: TimeQuantile) -> Answer {
    switch quantile {
    case .reached(let at, let lower, let upper): Answer(name: name, numbers: [at, lower, upper])
    case .notReached(let last, let lower): Answer(name: name, numbers: [last, lower])
    case .notEstimable: Answer(name: name, numbers: [])
    }
  }

  private static func answers(_ units: [Observation], exact: Bool = true) -> [Answer] {
    let half = units.count / 2
    let groups = [units.prefix(half), units.dropFirst(half)].enumerated().map {
      ObservationGroup(group: $0.offset, stratum: 0, observations: Array($0.element))
    }
    var answers: [Answer] = []
    for variance in [CurveVarianceMethod.greenwood, .clustered] {
      for interval in [CurveIntervalMethod.plain, .log, .logLog] {
        let curve = KaplanMeier(units, variance: variance, interval: interval, level: 0.95)
        answers.append(Self.curve("Kaplan–Meier", curve.points))
        answers.append(quantile("median", curve.median))
        let value = curve.probability(at: 3).value
        answers.append(
          Answer(name: "landmark", numbers: [value?.estimate, value?.lower, value?.upper]))
      }
      let mean = RestrictedMean(units, horizon: 2, variance: variance, level: 0.95).outcome.value
      answers.append(
        Answer(name: "restricted mean", numbers: [mean?.estimate, mean?.standardError]))
    }
    let followUp = KaplanMeier.ofFollowUp(
      units, variance: .greenwood, interval: .logLog, level: 0.95)
    answers.append(curve("follow-up", followUp.points))
    answers.append(
      curve(
        "hazard", NelsonAalen(units, variance: .clustered, interval: .log, level: 0.95).points))
    answers.append(curve("beta product", BetaProductConfidence(units, level: 0.95).points))
    let causes = AalenJohansen(units, interval: .logLog, level: 0.95)
    answers.append(curve("event-free", causes.eventFree))
    answers.append(curve("incidence", causes.cumulativeIncidence(of: 1)))
    let test = LogRankTest(groups, weight: .petoPeto).outcome.value
    answers.append(Answer(name: "log-rank", numbers: [test?.chiSquare, test?.p]))
    let gray = GrayTest(groups, cause: 1, rho: 0).outcome.value
    answers.append(Answer(name: "Gray", numbers: [gray?.chiSquare, gray?.p]))
    let method = PermutationMethod.monteCarlo(draws: exact ? 10 : 1, seed: 1)
    let permutation = LogRankPermutation(groups, weight: .logRank, method: method)
    answers.append(Answer(name: "permutation", numbers: [permutation.outcome.value?.p]))
    let several = ChiSquarePermutation(
      logRank: groups, weight: .logRank, variance: .hypergeometric, method: method)
    answers.append(
      Answer(
        name: "chi-square permutation",
        numbers: [several.chiSquare.value, several.outcome.value?.p]))
    let histories = units.map {
      RecurrentHistory(
        entry: $0.entry, followUp: $0.time, eventTimes: $0.cause > 0 ? [$0.time] : [])
    }
    let mean = MeanCumulativeFunction(
      histories, variance: .lawlessNadeau, interval: .log, level: 0.95)
    answers.append(curve("mean cumulative", mean.points))
    let difference = MeanCumulativeDifference(
      Array(histories.prefix(half)), minus: Array(histories.dropFirst(half)),
      variance: .poisson, level: 0.95)
    answers.append(curve("difference", difference.points))
    let rate = ParticipantRate(
      units.map { EventCount(events: $0.cause > 0 ? 1 : 0, exposure: $0.time) })
    let limits = rate.pooled.exact(level: 0.95).value
    answers.append(
      Answer(
        name: "rate",
        numbers: [
          rate.pooled.estimate.value, limits?.lower, limits?.upper,
          rate.robustStandardError.value,
        ]))
    let rows = units.enumerated().map {
      RiskInterval(
        entry: $0.element.entry, time: $0.element.time, cause: $0.element.cause,
        covariates: [Double($0.offset % 2)], cluster: $0.element.cluster)
    }
    for ties in exact ? TieMethod.allCases : [.breslow, .efron] {
      let cox = CoxRegression(
        rows, names: ["x"], ties: ties, variance: ties == .exact ? .model : .clusterRobust)
      let value = cox.coefficients[0].outcome.value
      answers.append(
        Answer(
          name: "Cox \(ties)",
          numbers: [
            value?.estimate, value?.standardError, value?.robustStandardError,
            cox.likelihoodRatio.value?.statistic, cox.score.value?.statistic,
            cox.wald.value?.statistic,
          ]))
    }
    return answers + intervals(units, half)
  }

  private static func intervals(_ units: [Observation], _ half: Int) -> [Answer] {
    let intervals = units.map {
      CensoredInterval(left: $0.time - 1, right: $0.cause > 0 ? $0.time : .infinity)
    }
    let turnbull = TurnbullEstimate(intervals)
    let test = IntervalLogRankTest(
      intervals.enumerated().map {
        IntervalObservation(interval: $0.element, group: $0.offset < half ? 0 : 1)
      }, method: .monteCarlo(draws: 5, seed: 1))
    return [
      Answer(
        name: "Turnbull",
        numbers: turnbull.intervals.flatMap { [$0.left, $0.mass, $0.survivalAfter] }
          + [turnbull.optimalityGap, turnbull.logLikelihood]),
      curve("Turnbull curve", turnbull.points(massAbove: 0)),
      Answer(name: "interval log-rank", numbers: [test.score, test.outcome.value?.p]),
    ]
  }

  private func expectFinite(_ answers: [Answer], _ data: String) {
    for answer in answers {
      #expect(answer.numbers.allSatisfy { $0?.isFinite ?? true }, "\(answer.name), \(data)")
    }
  }

  @Test("No data at all: no number, but a reason")
  func empty() {
    expectFinite(Self.answers([]), "empty")
    #expect(
      KaplanMeier([], variance: .greenwood, interval: .log, level: 0.95).probability(at: 1).reason
        == .noObservations)
    #expect(
      MeanCumulativeFunction([], variance: .poisson, interval: .log, level: 0.95).mean(at: 1)
        .reason != nil)
    #expect(ParticipantRate([]).robustStandardError.reason == .noObservations)
    #expect(
      CoxRegression([], names: ["x"], ties: .efron, variance: .model).coefficients[0].outcome
        .reason != nil)
    #expect(TurnbullEstimate([]).intervals.isEmpty)
  }

  @Test("One subject, with the event and without", arguments: [0, 1])
  func one(cause: Int) {
    expectFinite(Self.answers([Observation(time: 5, cause: cause)]), "one subject")
    expectFinite(Self.answers([Observation(time: 5, cause: cause, entry: 2)]), "entering late")
  }

  @Test("All events at one time")
  func together() throws {
    let units = (0..<8).map { Observation(time: 3, cause: 1, cluster: $0 / 2) }
    expectFinite(Self.answers(units), "one time")
    let curve = KaplanMeier(units, variance: .greenwood, interval: .logLog, level: 0.95)
    #expect(curve.points.map(\.estimate) == [0])
    #expect(curve.points.first?.standardError == 0 && curve.points.first?.lower == nil)
    let censored = units + units.map { Observation(time: 3, cause: 0, cluster: $0.cluster) }
    expectFinite(Self.answers(censored), "one time, half censored")
  }

  @Test("Zero follow-up, before 0, and nobody left after the first")
  func zero() {
    for time in [0.0, -2] {
      for cause in 0...1 {
        let units = (0..<5).map { _ in Observation(time: time, cause: cause) }
        expectFinite(Self.answers(units), "\(time)")
      }
    }
    expectFinite(
      Self.answers([Observation(time: 0, cause: 1), Observation(time: 0, cause: 0)]), "mixed")
    expectFinite(
      Self.answers([
        Observation(time: 1, cause: 1), Observation(time: 9, cause: 1, entry: 4),
        Observation(time: 8, cause: 2, entry: 5),
      ]), "an empty risk set between")
  }

  @Test("Times that are no numbers, and numbers at the ends of what can be written")
  func hostile() {
    let good = (1...4).map { Observation(time: Double($0), cause: $0 % 2, cluster: $0) }
    let bad = [Double.nan, .infinity, -.infinity].flatMap {
      [
        Observation(time: $0, cause: 1), Observation(time: 3, cause: 1, entry: $0),
        Observation(time: $0, cause: 0, entry: $0),
      ]
    }
    expectFinite(Self.answers(good + bad), "not numbers")
    expectFinite(Self.answers(bad), "nothing but bad")
    let curve = KaplanMeier(good + bad, variance: .clustered, interval: .log, level: 0.95)
    #expect(curve.leftOut == bad.count && curve.observations == good.count)
    let large = [1e300, 1.7e308, -1.7e308, .leastNonzeroMagnitude, 0, 1e-300, 4e15]
    expectFinite(
      Self.answers(large.map { Observation(time: $0, cause: 1) }), "the ends of the numbers")
    expectFinite(
      Self.answers([
        Observation(time: 1, cause: Int.max, cluster: Int.min),
        Observation(time: 2, cause: Int.min, cluster: Int.max), Observation(time: 3, cause: 1),
      ]), "codes")
    for level in [0.0, 1, -1, .nan, .infinity] {
      let curve = KaplanMeier(good, variance: .greenwood, interval: .logLog, level: level)
      #expect(curve.points.allSatisfy { $0.lower?.isFinite ?? true && $0.upper?.isFinite ?? true })
      #expect(curve.points.allSatisfy { $0.lower == nil && $0.upper == nil }, "\(level)")
    }
    for share in [0.0, 1, -1, .nan] {
      #expect(
        KaplanMeier(good, variance: .greenwood, interval: .log, level: 0.95).quantile(share)
          == .notEstimable(.impossibleArgument))
    }
  }

  @Test("A million subjects at one time")
  func million() {
    let units = (0..<1_000_000).map {
      Observation(time: 84, cause: $0 % 2, cluster: $0 / 4)
    }
    let curve = KaplanMeier(units, variance: .clustered, interval: .logLog, level: 0.95)
    #expect(curve.points.map(\.estimate) == [0.5])
    // Every cluster of four has two events: no cluster differs from the others.
    expectClose(curve.points.first?.standardError, 0, 1e-12, "SE")
    let hazard = NelsonAalen(units, variance: .aalen, interval: .log, level: 0.95)
    expectClose(hazard.points.first?.standardError, 500_000.0.squareRoot() / 1e6, 1e-15, "H")
    let causes = AalenJohansen(units, interval: .logLog, level: 0.95)
    #expect(causes.probability(of: 1, at: 84).value?.estimate == 0.5)
    let half = LogRankTest(
      [
        ObservationGroup(group: 0, stratum: 0, observations: Array(units.prefix(400_000))),
        ObservationGroup(group: 1, stratum: 0, observations: Array(units.dropFirst(400_000))),
      ], weight: .logRank)
    expectClose(half.outcome.value?.chiSquare, 0, 1e-9, "log-rank")
    let mean = MeanCumulativeFunction(
      units.map {
        RecurrentHistory(followUp: 84, eventTimes: $0.cause > 0 ? [84, 84] : [])
      }, variance: .lawlessNadeau, interval: .log, level: 0.95)
    #expect(mean.points.map(\.estimate) == [1])
    expectClose(mean.points.first?.standardError, 0.001, 1e-12, "mean")
  }

  @Test("A hundred thousand ties in a regression and in intervals")
  func manyTies() {
    let units = (0..<100_000).map { Observation(time: 84, cause: $0 % 2, cluster: $0 / 4) }
    expectFinite(Self.answers(units, exact: false), "ties")
  }
}
