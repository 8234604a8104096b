import SurvivalStatistics
import Testing

@Suite(
  "Proportions, rates and tables agree with the golden vectors",
  .enabled(if: ReferenceFiles.exist, ReferenceFiles.missing))
struct GoldenProportionTests {
  @Test("Clopper–Pearson and Wilson limits agree with R")
  func proportions() throws {
    let cases = try ReferenceFiles.golden("proportion.clopper-pearson", "proportion.wilson")
    #expect(cases.count == 16)
    for item in cases {
      let level = try #require(item["input"]["level"].number)
      let proportion = BinomialProportion(
        count: item["input"]["events"].integer, of: item["input"]["n"].integer)
      let limits =
        item["method"].text == "proportion.wilson"
        ? proportion.wilson(level: level) : proportion.clopperPearson(level: level)
      let tolerance = try #require(item["tolerance"].number)
      let id = item["id"].text
      let expected = item["expected"]
      expectClose(proportion.estimate.value, expected["estimate"].number, tolerance, id)
      expectClose(limits.value?.lower, expected["lower"].number, tolerance, id)
      expectClose(limits.value?.upper, expected["upper"].number, tolerance, id)
    }
  }

  @Test("Differences of proportions agree by Newcombe, by Miettinen and Nurminen, and by Mee")
  func differences() throws {
    let cases = try ReferenceFiles.golden(
      "risk-difference.newcombe", "risk-difference.miettinen-nurminen", "risk-difference.mee")
    #expect(cases.count == 18)
    for item in cases {
      let input = item["input"]
      let level = try #require(input["level"].number)
      let difference = ProportionDifference(
        BinomialProportion(count: input["events1"].integer, of: input["n1"].integer),
        minus: BinomialProportion(count: input["events2"].integer, of: input["n2"].integer))
      let limits =
        switch item["method"].text {
        case "risk-difference.newcombe": difference.newcombe(level: level)
        case "risk-difference.mee": difference.mee(level: level)
        default: difference.miettinenNurminen(level: level)
        }
      let id = item["id"].text
      expectClose(difference.estimate.value, item["expected"]["estimate"].number, 1e-9, id)
      expectClose(limits.value?.lower, item["expected"]["lower"].number, 1e-9, id)
      expectClose(limits.value?.upper, item["expected"]["upper"].number, 1e-9, id)
    }
  }

  @Test("Fisher's exact test agrees with R")
  func fisher() throws {
    let cases = try ReferenceFiles.golden("two-by-two.fisher")
    #expect(cases.count == 8)
    for item in cases {
      let input = item["input"]
      let test = FisherExactTest(
        BinomialProportion(count: input["events1"].integer, of: input["n1"].integer),
        BinomialProportion(count: input["events2"].integer, of: input["n2"].integer))
      expectClose(
        test.twoSidedP.value, item["expected"]["p"].number, 1e-12, item["id"].text)
    }
  }

  @Test("Exact Poisson limits agree with R")
  func rates() throws {
    let cases = try ReferenceFiles.golden("rate.poisson-exact")
    #expect(cases.count == 4)
    for item in cases {
      let input = item["input"]
      let rate = PoissonRate(
        events: input["events"].integer, exposure: try #require(input["personTime"].number))
      let limits = rate.exact(level: try #require(input["level"].number))
      let id = item["id"].text
      expectClose(rate.estimate.value, item["expected"]["rate"].number, 1e-9, id)
      expectClose(limits.value?.lower, item["expected"]["lower"].number, 1e-9, id)
      expectClose(limits.value?.upper, item["expected"]["upper"].number, 1e-9, id)
    }
  }

  @Test("The conditional exact ratio of rates agrees with R")
  func rateRatio() throws {
    for item in try ReferenceFiles.golden("rate-ratio.conditional-exact") {
      let input = item["input"]
      let ratio = PoissonRateRatio(
        PoissonRate(
          events: input["events1"].integer,
          exposure: try #require(input["personTime1"].number)),
        over: PoissonRate(
          events: input["events2"].integer,
          exposure: try #require(input["personTime2"].number)))
      let limits = ratio.conditionalExact(level: try #require(input["level"].number))
      let id = item["id"].text
      expectClose(ratio.estimate.value, item["expected"]["ratio"].number, 1e-9, id)
      expectClose(limits.value?.lower, item["expected"]["lower"].number, 1e-8, id)
      expectClose(limits.value?.upper, item["expected"]["upper"].number, 1e-8, id)
      expectClose(ratio.twoSidedP.value, item["expected"]["p"].number, 1e-9, id)
    }
  }

  @Test("Posteriors, boundaries and operating characteristics of the monitoring rule agree")
  func monitoring() throws {
    for item in try ReferenceFiles.golden("bayes.beta-binomial") {
      let monitor = try Self.monitor(item["input"])
      let events = item["input"]["events"].integer
      let total = item["input"]["n"].integer
      let limits = monitor.credibleLimits(
        events: events, of: total, level: try #require(item["input"]["level"].number))
      let expected = item["expected"]
      expectClose(
        monitor.probabilityAboveLimit(events: events, of: total).value,
        expected["probabilityAboveLimit"].number, 1e-9, item["id"].text)
      expectClose(limits.value?.lower, expected["lower"].number, 1e-9, item["id"].text)
      expectClose(limits.value?.upper, expected["upper"].number, 1e-9, item["id"].text)
    }
    for item in try ReferenceFiles.golden("bayes.stopping-boundary") {
      let monitor = try Self.monitor(item["input"])
      let boundary = item["input"]["n"].integers.map { monitor.boundary(of: $0).map(Double.init) }
      #expect(boundary == item["expected"]["smallestFlaggingCount"].numbers, "\(item["id"].text)")
    }
    let cases = try ReferenceFiles.golden("bayes.operating-characteristics")
    #expect(cases.count == 4)
    for item in cases {
      let monitor = try Self.monitor(item["input"])
      let expected = item["expected"]
      for (place, rate) in item["input"]["trueRate"].numbers.enumerated() {
        let result = monitor.operatingCharacteristics(
          looks: item["input"]["looks"].integers, trueRate: try #require(rate)
        ).value
        let id = item["id"].text
        expectClose(
          result?.probabilityFlagged, expected["probabilityFlagged"].numbers[place], 1e-12, id)
        expectClose(result?.expectedNumber, expected["expectedNumber"].numbers[place], 1e-12, id)
      }
    }
  }

  private static func monitor(_ input: Reference) throws -> BetaBinomialMonitor {
    BetaBinomialMonitor(
      priorA: try #require(input["priorA"].number), priorB: try #require(input["priorB"].number),
      limit: try #require(input["limit"].number), certainty: input["certainty"].number ?? 0.9,
      minimum: 0)
  }
}
