import SurvivalStatistics
import Testing

@Suite(
  "Comparisons agree with the golden vectors",
  .enabled(if: ReferenceFiles.exist, ReferenceFiles.missing))
struct GoldenComparisonTests {
  private static func only(_ method: String) throws -> Reference {
    try #require(try ReferenceFiles.golden(method).first)
  }

  private static func numbers(_ reference: Reference) throws -> [Double] {
    try reference.numbers.map { try #require($0) }
  }

  @Test("The sum of counts over all splits")
  func counts() throws {
    let item = try Self.only("permutation.two-sample-sum")
    let test = PermutationTest(
      first: try Self.numbers(item["input"]["a"]), second: try Self.numbers(item["input"]["b"]),
      method: .exact)
    let outcome = try #require(test.outcome.value)
    let expected = item["expected"]
    #expect(test.sum == expected["sumA"].number)
    #expect(outcome.arrangements == expected["splits"].number)
    #expect(outcome.asExtreme == expected["asExtreme"].number)
    expectClose(outcome.p, expected["p"].number, 1e-12, "p")
  }

  @Test("Mid-ranks of grades over all splits")
  func grades() throws {
    let item = try Self.only("permutation.wilcoxon")
    let test = PermutationTest.ofRanks(
      first: try Self.numbers(item["input"]["a"]), second: try Self.numbers(item["input"]["b"]),
      method: .exact)
    let outcome = try #require(test.outcome.value)
    let expected = item["expected"]
    #expect(test.sum == expected["rankSumA"].number)
    #expect(test.mean == expected["meanRankSum"].number)
    #expect(outcome.arrangements == expected["splits"].number)
    #expect(outcome.asExtreme == expected["asExtreme"].number)
    expectClose(outcome.p, expected["p"].number, 1e-12, "p")
  }

  @Test("The log-rank test by permutation of participants")
  func logRank() throws {
    let item = try Self.only("comparison.logrank-permutation")
    let input = item["input"]
    let arms = input["armOfParticipant"].integers
    let clusters = input["cluster"].integers
    let events = input["event"].integers
    let times = try Self.numbers(input["time"])
    let groups = [0, 1].map { arm in
      ObservationGroup(
        group: arm, stratum: 0,
        observations: times.indices.filter { arms[clusters[$0] - 1] == arm }.map {
          Observation(time: times[$0], cause: events[$0], cluster: clusters[$0])
        })
    }
    let expected = item["expected"]
    let ordinary = LogRankTest(groups, weight: .logRank)
    expectClose(ordinary.variance[1][1], expected["variance"].number, 1e-9, "variance")
    expectClose(ordinary.outcome.value?.chiSquare, expected["chisq"].number, 1e-9, "chi-square")
    let test = LogRankPermutation(groups, weight: .logRank, method: .exact)
    let outcome = try #require(test.outcome.value)
    expectClose(
      -test.observedMinusExpected, expected["observedMinusExpectedArm1"].number, 1e-9, "O - E")
    #expect(outcome.arrangements == expected["splits"].number)
    expectClose(outcome.p, expected["pByAbsObservedMinusExpected"].number, 1e-9, "p")
    let byChiSquare = ChiSquarePermutation(
      logRank: groups, weight: .logRank, variance: .hypergeometric, method: .exact)
    expectClose(byChiSquare.chiSquare.value, expected["chisq"].number, 1e-9, "own chi-square")
    #expect(byChiSquare.outcome.value?.arrangements == expected["splits"].number)
    expectClose(byChiSquare.outcome.value?.p, expected["pByChisq"].number, 1e-9, "p, chi-square")
    let drawn = LogRankPermutation(
      groups, weight: .logRank, method: .monteCarlo(draws: 20_000, seed: 1))
    expectClose(drawn.outcome.value?.p, outcome.p, 0.02, "p by random draws")
  }

  @Test("The probability that one probability lies above another")
  func posterior() throws {
    let item = try Self.only("bayes.probability-a-above-b")
    let input = item["input"]
    let comparison = PosteriorComparison(
      BinomialProportion(count: input["eventsA"].integer, of: input["nA"].integer),
      BinomialProportion(count: input["eventsB"].integer, of: input["nB"].integer),
      priorA: try #require(input["priorA"].number), priorB: try #require(input["priorB"].number))
    expectClose(
      comparison.probabilityFirstAbove.value, item["expected"]["probability"].number, 1e-10, "P")
  }

  @Test("Student's paired differences")
  func paired() throws {
    let item = try Self.only("comparison.paired-t")
    let expected = item["expected"]
    let differences = try Self.numbers(item["input"]["difference"])
    let outcome = try #require(PairedTTest(differences, level: 0.95).outcome.value)
    expectClose(outcome.mean, expected["mean"].number, 1e-9, "mean")
    expectClose(outcome.standardError, expected["standardError"].number, 1e-9, "standard error")
    expectClose(outcome.t, expected["t"].number, 1e-9, "t")
    #expect(outcome.degreesOfFreedom == expected["df"].integer)
    expectClose(outcome.p, expected["p"].number, 1e-9, "p")
    expectClose(outcome.limits.lower, expected["lower"].number, 1e-9, "lower")
    expectClose(outcome.limits.upper, expected["upper"].number, 1e-9, "upper")
  }

  @Test("Restricted means and Nelson–Aalen curves of R", arguments: ["km", "km-cluster"])
  func restrictedMeans(file: String) throws {
    var checked = 0
    for item in try ReferenceFiles.cases("survival/expected/\(file).json") {
      let data = try ReferenceData(item["data"])
      let id = item["id"].text
      for group in item["groups"].elements {
        let observations = data.observations(of: group["group"].text)
        for mean in group["restrictedMean"].elements {
          let horizon = try #require(mean["tau"].number)
          let value = try #require(
            RestrictedMean(
              observations, horizon: horizon,
              variance: file == "km" ? .greenwood : .clustered, level: 0.95
            ).outcome.value, "\(id)")
          expectClose(value.estimate, mean["mean"].number, 1e-9, id)
          expectClose(value.standardError, mean["standardError"].number, 1e-9, id)
          checked += 1
        }
        let hazard = NelsonAalen(
          observations, variance: file == "km" ? .aalen : .clustered, interval: .log, level: 0.95)
        for (place, time) in group["time"].numbers.enumerated() {
          guard let value = hazard.cumulativeHazard(at: try #require(time)).value else { continue }
          expectClose(value.estimate, group["cumulativeHazard"].numbers[place], 1e-9, id)
          expectClose(value.standardError, group["cumulativeHazardSE"].numbers[place], 1e-9, id)
        }
      }
    }
    #expect(checked > 3)
  }

  @Test("Gray's test of cmprsk, with strata and with a weight")
  func gray() throws {
    let cases = try ReferenceFiles.cases("survival/expected/gray.json")
    #expect(cases.count == 4)
    for item in cases {
      let rows = try ReferenceFiles.rows("mgus2.csv")
      let groups = item["groups"].elements.map(\.text)
      let byAge = item["data"]["group"].text.hasPrefix("age")
      var parts: [Int: [Int: [Observation]]] = [:]
      for row in rows {
        let progressed = row["pstat"] == "1"
        let time = try ReferenceData.number(progressed ? row["ptime"] : row["futime"])
        let age = try ReferenceData.number(row["age"])
        let ageGroup = age < 60 ? "<60" : age <= 75 ? "60-75" : ">75"
        let name = byAge ? ageGroup : row["sex"] ?? ""
        let group = try #require(groups.firstIndex(of: name))
        let stratum = item["data"]["strata"].exists ? ageGroup.count + (age > 75 ? 9 : 0) : 0
        parts[stratum, default: [:]][group, default: []].append(
          Observation(time: time, cause: progressed ? 1 : row["death"] == "1" ? 2 : 0))
      }
      let compared = parts.flatMap { stratum, groups in
        groups.map { ObservationGroup(group: $0.key, stratum: stratum, observations: $0.value) }
      }
      for (place, expected) in item["tests"].elements.enumerated() {
        let test = GrayTest(compared, cause: place + 1, rho: item["rho"].number ?? 0)
        let id = item["id"].text + " " + expected["cause"].text
        let outcome = try #require(test.outcome.value, "\(id)")
        expectClose(outcome.chiSquare, expected["chisq"].number, 1e-9, id)
        #expect(outcome.degreesOfFreedom == expected["df"].integer)
        expectClose(outcome.p, expected["p"].number, 1e-9, id)
      }
    }
  }
}
