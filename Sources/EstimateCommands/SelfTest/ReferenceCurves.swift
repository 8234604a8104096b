import SurvivalStatistics

/// Published numbers of curves and of their comparison.
enum ReferenceCurves {
  /// All of them.
  static var all: [ReferenceNumber] { mercaptopurine + comparisons + byHand }

  private static var mercaptopurine: [ReferenceNumber] {
    let curve = KaplanMeier(
      PublishedTrials.mercaptopurine, variance: .greenwood, interval: .logLog, level: 0.95)
    let source = "Freireich 1963; Kalbfleisch & Prentice"
    let table = [
      (6.0, "0.857", "0.0764"), (7, "0.807", "0.0869"), (10, "0.753", "0.0963"),
      (13, "0.690", "0.1068"), (16, "0.627", "0.1141"), (22, "0.538", "0.1282"),
      (23, "0.448", "0.1346"),
    ]
    let steps = table.flatMap { time, survival, error in
      let value = curve.probability(at: time).value
      let week = TextTable.cell(time)
      return [
        ReferenceNumber(
          method: "Kaplan–Meier", quantity: "6-MP, week \(week)", published: survival,
          computed: value?.estimate, source: source),
        ReferenceNumber(
          method: "Greenwood", quantity: "6-MP, week \(week)", published: error,
          computed: value?.standardError, source: source),
      ]
    }
    return steps + [
      median("6-MP", PublishedTrials.mercaptopurine, "23", source),
      median("placebo", PublishedTrials.placebo, "8", source),
      median("maintained", PublishedTrials.maintained, "31", "Miller 1981"),
      median("not maintained", PublishedTrials.notMaintained, "23", "Miller 1981"),
    ]
  }

  private static func median(
    _ name: String, _ observations: [Observation], _ published: String, _ source: String
  ) -> ReferenceNumber {
    let curve = KaplanMeier(
      observations, variance: .greenwood, interval: .logLog, level: 0.95)
    var time: Double?
    if case .reached(let at, _, _) = curve.median { time = at }
    return ReferenceNumber(
      method: "median", quantity: "\(name), weeks", published: published, computed: time,
      source: source)
  }

  private static var comparisons: [ReferenceNumber] {
    let leukaemia = PublishedTrials.logRank(
      PublishedTrials.mercaptopurine, PublishedTrials.placebo)
    let maintenance = PublishedTrials.logRank(
      PublishedTrials.maintained, PublishedTrials.notMaintained)
    return [
      ReferenceNumber(
        method: "log-rank", quantity: "6-MP and placebo, chi-square", published: "16.793",
        computed: leukaemia?.chiSquare, source: "Kalbfleisch & Prentice"),
      ReferenceNumber(
        method: "log-rank", quantity: "maintenance, chi-square", published: "3.396",
        computed: maintenance?.chiSquare, source: "Miller 1981; R survival"),
      ReferenceNumber(
        method: "log-rank", quantity: "maintenance, p", published: "0.0653",
        computed: maintenance?.p, source: "Miller 1981; R survival"),
    ]
  }

  private static var byHand: [ReferenceNumber] {
    // Cause 1 at 1, cause 2 at 2, censored at 3, cause 1 at 4:
    // F₁(4) = 1/4 + (1/2)(1/1) = 3/4.
    let causes = AalenJohansen(
      [(1.0, 1), (2, 2), (3, 0), (4, 1)].map { Observation(time: $0.0, cause: $0.1) },
      interval: .logLog, level: 0.95)
    // (0, 4], (2, 6], (5, ∞): one half each on (2, 4] and (5, 6].
    let turnbull = TurnbullEstimate([
      CensoredInterval(left: 0, right: 4), CensoredInterval(left: 2, right: 6),
      CensoredInterval(left: 5, right: .infinity),
    ])
    // Two participants, events at 2 and 4 in one of them: 1/2 + 1/2.
    let mean = MeanCumulativeFunction(
      [
        RecurrentHistory(followUp: 10, eventTimes: [2, 4]),
        RecurrentHistory(followUp: 10, eventTimes: []),
      ], variance: .lawlessNadeau, interval: .log, level: 0.95)
    return [
      ReferenceNumber(
        method: "Aalen–Johansen", quantity: "four subjects, cause 1 by 4",
        published: "0.7500000000", computed: causes.probability(of: 1, at: 4).value?.estimate,
        source: "by hand"),
      ReferenceNumber(
        method: "Turnbull", quantity: "three intervals, mass on (2, 4]",
        published: "0.50000000", computed: turnbull.intervals.first?.mass, source: "by hand"),
      ReferenceNumber(
        method: "mean cumulative", quantity: "two participants, by 5", published: "1.0000000000",
        computed: mean.mean(at: 5).value?.estimate, source: "by hand"),
      ReferenceNumber(
        method: "Lawless–Nadeau", quantity: "two participants, by 5 (√½)",
        published: "0.7071067812", computed: mean.mean(at: 5).value?.standardError,
        source: "by hand"),
    ]
  }
}
