import SurvivalStatistics
import Testing

@Suite(
  "Curves of published data agree with R",
  .enabled(if: ReferenceFiles.exist, ReferenceFiles.missing))
struct ReferenceCurveTests {
  private static let scales: [(CurveIntervalMethod, String)] = [
    (.plain, "plain"), (.log, "log"), (.logLog, "log-log"),
  ]

  @Test(
    "Kaplan–Meier: values, standard errors, limits and quantiles", arguments: ["km", "km-cluster"])
  func kaplanMeier(file: String) throws {
    for item in try ReferenceFiles.cases("survival/expected/\(file).json") {
      let data = try ReferenceData(item["data"])
      for group in item["groups"].elements {
        let observations = data.observations(of: group["group"].text)
        #expect(observations.count == group["n"].integer)
        for (interval, name) in Self.scales {
          let curve = KaplanMeier(
            observations, variance: file == "km" ? .greenwood : .clustered, interval: interval,
            level: 0.95)
          try check(curve, group, limits: group["limits"][name], id: item["id"].text + " " + name)
          try check(quantiles: curve, group["quantiles"], name, id: item["id"].text + " " + name)
        }
      }
    }
  }

  private func check(_ curve: KaplanMeier, _ group: Reference, limits: Reference, id: String) throws
  {
    if group["nEvent"].exists {
      #expect(curve.points.map(\.events) == group["nEvent"].integers, "\(id)")
      #expect(curve.points.map(\.censored) == group["nCensor"].integers, "\(id)")
    }
    for (place, time) in group["time"].numbers.enumerated() {
      let time = try #require(time)
      guard let value = curve.probability(at: time).value else {
        // R carries the last value on; the program says that it does not know.
        #expect(time > curve.lastObservedTime ?? 0)
        continue
      }
      #expect(value.atRisk == group["nRisk"].integers[place], "\(id) \(value.time)")
      expectClose(value.estimate, group["survival"].numbers[place], 1e-9, id)
      // Where the curve is 0 R prints no or other limits; the definitions say none.
      if value.estimate == 0 || value.estimate == 1 {
        #expect(value.standardError == 0)
        #expect(value.lower == nil && value.upper == nil)
        continue
      }
      expectClose(value.standardError, group["standardError"].numbers[place], 1e-9, id)
      expectClose(value.lower, limits["lower"].numbers[place], 1e-9, id)
      expectClose(value.upper, limits["upper"].numbers[place], 1e-9, id)
    }
  }

  private func check(
    quantiles curve: KaplanMeier, _ expected: Reference, _ name: String, id: String
  )
    throws
  {
    for (place, share) in expected["probability"].numbers.enumerated() {
      let lower = expected[name]["lower"].numbers[place]
      let upper = expected[name]["upper"].numbers[place]
      let quantile = curve.quantile(try #require(share))
      if let at = expected["estimate"].numbers[place] {
        #expect(quantile == .reached(at: at, lower: lower, upper: upper), "\(id)")
      } else {
        let last = try #require(curve.lastObservedTime)
        #expect(quantile == .notReached(lastFollowUp: last, lower: lower), "\(id)")
      }
    }
  }

  @Test("Aalen–Johansen: incidences, jackknife standard errors and limits")
  func aalenJohansen() throws {
    for item in try ReferenceFiles.cases("survival/expected/competing-risks.json") {
      let data = try ReferenceData(item["data"])
      for group in item["groups"].elements {
        var observations = data.observations(of: group["group"].text)
        if item["id"].text == "aj-mgus2-first60" { observations = Array(observations.prefix(60)) }
        for (interval, name) in Self.scales {
          let curves = AalenJohansen(observations, interval: interval, level: 0.95)
          for (place, time) in group["time"].numbers.enumerated() {
            let time = try #require(time)
            let free = try #require(curves.probabilityEventFree(at: time).value)
            expectClose(free.estimate, group["eventFree"].numbers[place], 1e-9, name)
            expectClose(free.standardError, group["eventFreeSE"].numbers[place], 1e-9, name)
            var sum = free.estimate
            for (number, cause) in group["causes"].elements.enumerated() {
              let value = try #require(curves.probability(of: number + 1, at: time).value)
              sum += value.estimate
              expectClose(value.estimate, cause["cumulativeIncidence"].numbers[place], 1e-9, name)
              expectClose(
                value.standardError, cause["standardErrorIJ"].numbers[place], 1e-9, name)
              guard value.estimate > 0 else { continue }
              let limits = cause["limits"][name]
              expectClose(value.lower, limits["lower"].numbers[place], 1e-9, name)
              expectClose(value.upper, limits["upper"].numbers[place], 1e-9, name)
            }
            #expect(abs(sum - 1) < 1e-12)
          }
        }
      }
    }
  }

  @Test("Mean cumulative functions: robust and Poisson standard errors, and rates")
  func meanCumulative() throws {
    for item in try ReferenceFiles.cases("survival/expected/mcf.json") {
      let source = item["data"]
      let rows = try ReferenceFiles.rows(source["file"].text)
      for group in item["groups"].elements {
        let histories = try Self.histories(rows, source, group: group["group"].text)
        #expect(histories.count == group["participants"].integer)
        let robust = MeanCumulativeFunction(
          histories, variance: .lawlessNadeau, interval: .log, level: 0.95)
        let poisson = MeanCumulativeFunction(
          histories, variance: .poisson, interval: .log, level: 0.95)
        #expect(robust.events == group["events"].integer)
        for (place, time) in group["time"].numbers.enumerated() {
          let time = try #require(time)
          guard let value = robust.mean(at: time).value else {
            #expect(time > robust.points.last?.time ?? 0)
            continue
          }
          #expect(value.atRisk == group["nRisk"].integers[place])
          expectClose(value.estimate, group["mean"].numbers[place], 1e-9, "mean")
          expectClose(value.standardError, group["robustSE"].numbers[place], 1e-9, "robust")
          expectClose(
            poisson.mean(at: time).value?.standardError, group["poissonSE"].numbers[place], 1e-9,
            "Poisson")
        }
        let rate = PoissonRate(
          events: robust.events, exposure: histories.reduce(0) { $0 + $1.followUp })
        let limits = rate.exact(level: 0.95).value
        expectClose(rate.estimate.value, group["rate"]["estimate"].number, 1e-9, "rate")
        expectClose(limits?.lower, group["rate"]["lowerExact"].number, 1e-9, "rate")
        expectClose(limits?.upper, group["rate"]["upperExact"].number, 1e-9, "rate")
      }
    }
  }

  /// The rows (entry, time] of each participant follow each other and begin at 0.
  private static func histories(
    _ rows: [[String: String]], _ source: Reference, group: String
  ) throws -> [RecurrentHistory] {
    var ends: [String: Double] = [:]
    var events: [String: [Double]] = [:]
    for row in rows {
      if source["group"].exists, row[source["group"].text] != group { continue }
      let start = try ReferenceData.number(row[source["entry"].text])
      let stop = try ReferenceData.number(row[source["time"].text])
      guard stop > start, let id = row["id"] else { continue }
      ends[id] = max(stop, ends[id] ?? 0)
      if row["status"] == "1" { events[id, default: []].append(stop) }
    }
    return ends.map { RecurrentHistory(followUp: $1, eventTimes: events[$0] ?? []) }
  }

  @Test("Turnbull: masses of the breast cosmesis study")
  func turnbull() throws {
    for item in try ReferenceFiles.cases("survival/expected/turnbull.json") {
      let rows = try ReferenceFiles.rows(item["data"]["file"].text)
      for group in item["groups"].elements {
        let estimate = TurnbullEstimate(
          try rows.filter { $0["treatment"] == group["group"].text }.map {
            CensoredInterval(
              left: try ReferenceData.number($0["left"]),
              right: $0["right"] == "Inf" ? .infinity : try ReferenceData.number($0["right"]))
          })
        #expect(estimate.observations == group["n"].integer)
        #expect(estimate.intervals.count == group["innermostIntervals"].integer)
        let massive = estimate.intervals.filter { $0.mass > 1e-9 }
        #expect(massive.map(\.left) == group["left"].numbers.compactMap { $0 })
        #expect(massive.map(\.right) == group["right"].numbers.compactMap { $0 })
        for (place, interval) in massive.enumerated() {
          expectClose(interval.mass, group["mass"].numbers[place], 1e-9, "mass")
          expectClose(
            interval.survivalAfter, group["survivalAfter"].numbers[place], 1e-9, "survival")
        }
        expectClose(estimate.logLikelihood, group["logLikelihood"].number, 1e-9, "likelihood")
        #expect(estimate.optimalityGap <= 1e-9)
      }
    }
  }

  @Test("Log-rank and Peto–Peto tests, stratified and not")
  func logRank() throws {
    for item in try ReferenceFiles.cases("survival/expected/logrank.json") {
      let data = try ReferenceData(item["data"])
      let names = item["groups"].elements.map(\.text)
      let strata = Set(data.rows.map(\.stratum)).sorted()
      var groups: [ObservationGroup] = []
      for (stratum, label) in strata.enumerated() {
        for (number, name) in names.enumerated() {
          groups.append(
            ObservationGroup(
              group: number, stratum: stratum,
              observations: data.rows.filter { $0.group == name && $0.stratum == label }
                .map(\.observation)))
        }
      }
      let test = LogRankTest(groups, weight: item["rho"].integer == 1 ? .petoPeto : .logRank)
      let id = item["id"].text
      #expect(test.groups.map(\.units) == item["n"].integers)
      for (place, group) in test.groups.enumerated() {
        expectClose(group.observed, item["observed"].numbers[place], 1e-9, id)
        expectClose(group.expected, item["expected"].numbers[place], 1e-9, id)
        for (other, entry) in item["variance"].elements[place].numbers.enumerated() {
          expectClose(test.variance[place][other], entry, 1e-9, id)
        }
      }
      let outcome = try #require(test.outcome.value)
      expectClose(outcome.chiSquare, item["chisq"].number, 1e-9, id)
      #expect(outcome.degreesOfFreedom == item["df"].integer)
      expectClose(outcome.p, item["p"].number, 1e-9, id)
    }
  }
}
