import SurvivalStatistics
import Testing

@Suite(
  "Curves agree with the golden vectors", .enabled(if: ReferenceFiles.exist, ReferenceFiles.missing)
)
struct GoldenCurveTests {
  private static let scales: [(CurveIntervalMethod, String)] = [
    (.plain, "plain"), (.log, "log"), (.logLog, "log-log"),
  ]

  private static func observations(_ input: Reference) throws -> [Observation] {
    let scale = input["divisor"].number ?? 1
    let times = input["time"].exists ? input["time"].numbers : input["timeDays"].numbers
    return try times.indices.map { place in
      func value(_ key: String) -> Int? { input[key].exists ? input[key].integers[place] : nil }
      return Observation(
        time: try #require(times[place]) / scale, cause: value("cause") ?? value("event") ?? 1,
        entry: value("entry").map(Double.init), cluster: value("cluster"))
    }
  }

  @Test("Kaplan–Meier curves, limits and medians agree with R")
  func kaplanMeier() throws {
    let item = try #require(
      try ReferenceFiles.golden("survival.kaplan-meier").first { $0["id"].text == "km-10" })
    for (interval, name) in Self.scales {
      let curve = KaplanMeier(
        try Self.observations(item["input"]), variance: .greenwood, interval: interval,
        level: 0.95)
      let steps = curve.points.filter { $0.events > 0 }
      let expected = item["expected"]
      #expect(steps.map { Double($0.time) } == expected["time"].numbers)
      #expect(steps.map { Double($0.atRisk) } == expected["nRisk"].numbers)
      for (place, step) in steps.enumerated() {
        let limits = expected["limits"][name]
        expectClose(step.estimate, expected["survival"].numbers[place], 1e-12, name)
        expectClose(step.standardError, expected["standardError"].numbers[place], 1e-12, name)
        expectClose(step.lower, limits["lower"].numbers[place], 1e-12, name)
        expectClose(step.upper, limits["upper"].numbers[place], 1e-12, name)
      }
      let median = expected["median"][name]
      #expect(
        curve.median
          == .reached(
            at: try #require(median["estimate"].number), lower: median["lower"].number,
            upper: median["upper"].number))
    }
  }

  @Test("The variants of Kaplan–Meier (flat at a half, delayed entry, near ties) agree")
  func variants() throws {
    for item in try ReferenceFiles.golden("survival.kaplan-meier") {
      let id = item["id"].text
      let expected = item["expected"]
      let curve = KaplanMeier(
        try Self.observations(item["input"]), variance: .greenwood, interval: .logLog,
        level: 0.95)
      let steps = curve.points.filter { $0.events > 0 }
      if expected["quantile"].exists {
        for (place, share) in expected["quantileProbability"].numbers.enumerated() {
          let lower = expected["quantileLower"].numbers[place]
          let upper = expected["quantileUpper"].numbers[place]
          let quantile = curve.quantile(try #require(share))
          if let at = expected["quantile"].numbers[place] {
            #expect(quantile == .reached(at: at, lower: lower, upper: upper), "\(id)")
          } else {
            #expect(quantile == .notReached(lastFollowUp: 118, lower: lower), "\(id)")
          }
        }
        for (place, time) in expected["time"].numbers.enumerated() {
          guard let value = curve.probability(at: try #require(time)).value else {
            // Beyond the last time with somebody left the program says nothing, R carries on.
            #expect(time == 120 && id == "km-flat-at-half")
            continue
          }
          expectClose(value.estimate, expected["survival"].numbers[place], 1e-12, id)
          expectClose(value.lower, expected["lowerLogLog"].numbers[place], 1e-12, id)
          expectClose(value.upper, expected["upperLogLog"].numbers[place], 1e-12, id)
        }
        continue
      }
      #expect(steps.count == expected["survival"].elements.count, "\(id)")
      for (place, step) in steps.enumerated() {
        expectClose(step.estimate, expected["survival"].numbers[place], 1e-12, id)
        if expected["nRisk"].exists { #expect(step.atRisk == expected["nRisk"].integers[place]) }
        if expected["nEvent"].exists { #expect(step.events == expected["nEvent"].integers[place]) }
        if expected["greenwoodSum"].exists, let error = step.standardError {
          let ratio = error / step.estimate
          expectClose(ratio * ratio, expected["greenwoodSum"].numbers[place], 1e-12, id)
        }
      }
    }
  }

  @Test("Kaplan–Meier standard errors by cluster agree with R")
  func clustered() throws {
    for item in try ReferenceFiles.golden("survival.kaplan-meier-cluster") {
      let observations = try Self.observations(item["input"])
      let expected = item["expected"]
      for (interval, name) in Self.scales {
        let curve = KaplanMeier(
          observations, variance: .clustered, interval: interval, level: 0.95)
        let greenwood = KaplanMeier(
          observations, variance: .greenwood, interval: interval, level: 0.95)
        for (place, time) in expected["time"].numbers.enumerated() {
          let value = curve.probability(at: try #require(time)).value
          let limits = expected["clusterLimits"][name]
          expectClose(value?.estimate, expected["survival"].numbers[place], 1e-12, name)
          expectClose(value?.standardError, expected["clusterSE"].numbers[place], 1e-12, name)
          expectClose(value?.lower, limits["lower"].numbers[place], 1e-12, name)
          expectClose(value?.upper, limits["upper"].numbers[place], 1e-12, name)
          expectClose(
            greenwood.probability(at: try #require(time)).value?.standardError,
            expected["greenwoodSE"].numbers[place], 1e-12, name)
        }
      }
    }
  }

  @Test("Aalen–Johansen curves and their standard errors agree, with and without clusters")
  func aalenJohansen() throws {
    let cases = try ReferenceFiles.golden(
      "competing-risks.aalen-johansen", "competing-risks.aalen-johansen-cluster")
    #expect(cases.count == 6)
    for item in cases {
      let id = item["id"].text
      let observations = try Self.observations(item["input"])
      let curves = AalenJohansen(observations, interval: .logLog, level: 0.95)
      let alone = AalenJohansen(
        observations.map { Observation(time: $0.time, cause: $0.cause) }, interval: .logLog,
        level: 0.95)
      let expected = item["expected"]
      let end = observations.map(\.time).max() ?? 0
      for (place, time) in expected["time"].numbers.enumerated() {
        let time = min(try #require(time), end)
        expectClose(
          curves.probabilityEventFree(at: time).value?.estimate,
          expected["eventFree"].numbers[place], 1e-12, id)
        for cause in [1, 2] where expected["cause\(cause)"].exists {
          let value = curves.probability(of: cause, at: time).value
          expectClose(value?.estimate, expected["cause\(cause)"].numbers[place], 1e-12, id)
          if expected["cause\(cause)ClusterSE"].exists {
            expectClose(
              value?.standardError, expected["cause\(cause)ClusterSE"].numbers[place], 1e-12, id)
          }
          if expected["cause\(cause)SE"].exists {
            expectClose(
              alone.probability(of: cause, at: time).value?.standardError,
              expected["cause\(cause)SE"].numbers[place], 1e-12, id)
          }
        }
      }
    }
  }

  @Test("The mean cumulative function agrees with R")
  func meanCumulative() throws {
    for item in try ReferenceFiles.golden("recurrent.mean-cumulative-function") {
      let input = item["input"]
      let histories = try input["followUp"].numbers.indices.map { place in
        RecurrentHistory(
          followUp: try #require(input["followUp"].numbers[place]),
          eventTimes: input["events"].elements[place].numbers.compactMap { $0 })
      }
      let robust = MeanCumulativeFunction(
        histories, variance: .lawlessNadeau, interval: .log, level: 0.95)
      let poisson = MeanCumulativeFunction(
        histories, variance: .poisson, interval: .log, level: 0.95)
      let expected = item["expected"]
      for (place, time) in expected["time"].numbers.enumerated() {
        let value = robust.mean(at: try #require(time)).value
        expectClose(value?.estimate, expected["mean"].numbers[place], 1e-12, "mean")
        expectClose(value?.standardError, expected["robustSE"].numbers[place], 1e-12, "robust")
        #expect(value?.atRisk == expected["nRisk"].integers[place])
        expectClose(
          poisson.mean(at: try #require(time)).value?.standardError,
          expected["poissonSE"].numbers[place], 1e-12, "Poisson")
      }
    }
  }

  @Test("Turnbull's masses agree")
  func turnbull() throws {
    let cases = try ReferenceFiles.golden("survival.turnbull")
    #expect(cases.count == 2)
    for item in cases {
      let estimate = TurnbullEstimate(
        try zip(item["input"]["left"].numbers, item["input"]["right"].numbers).map {
          CensoredInterval(left: try #require($0), right: try #require($1))
        })
      let expected = item["expected"]
      #expect(estimate.intervals.map(\.left) == expected["left"].numbers.compactMap { $0 })
      #expect(estimate.intervals.map(\.right) == expected["right"].numbers.compactMap { $0 })
      for (place, interval) in estimate.intervals.enumerated() {
        expectClose(interval.mass, expected["mass"].numbers[place], 1e-9, item["id"].text)
        expectClose(
          interval.survivalAfter, expected["survivalAfter"].numbers[place], 1e-9,
          item["id"].text)
      }
      #expect(estimate.optimalityGap <= 1e-9)
    }
  }
}
