import Foundation
import Testing

@Suite("estimate: counts, grades, rates by participant, the monitoring rule, several groups")
struct EstimateCountTests {
  private static let counts = """
    id,arm,events,years,grade
    1,A,0,1,1
    2,A,1,2,1
    3,A,1,1,2
    4,B,2,1,2
    5,B,3,2,3
    6,B,4,1,
    7,B,,1,3

    """

  private func answer(_ method: String, _ text: String, _ options: String...) throws
    -> [String: Any]
  {
    let run = try self.run(method, text, options + ["--format", "json"])
    #expect(run.status == 0, "\(run.messages)")
    let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(parsed as? [String: Any])
  }

  private func run(_ method: String, _ text: String, _ options: [String]) throws -> ProgramRun {
    let folder = try ScratchFolder()
    let file = folder.path("data.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return try ProgramRun(["estimate", method, file] + options)
  }

  private func number(_ any: Any?) -> Double? { (any as? NSNumber)?.doubleValue }

  @Test("Counts: of 20 splits of 0, 1, 1, 2, 3, 4 two lie as far out as 2 and 9")
  func counts() throws {
    let sum = try answer("permutation", Self.counts, "--value", "events", "--group", "arm")
    let outcome = try #require(sum["permutation"] as? [String: Any])
    #expect(number(outcome["arrangements"]) == 20)
    #expect(number(outcome["asExtreme"]) == 2)
    #expect(number(sum["statistic"]) == 2 && number(sum["expected"]) == 5.5)
    let rows = try #require(sum["rows"] as? [String: Any])
    #expect(number(rows["used"]) == 6 && number(rows["missing"]) == 1)
    // Mid-ranks 1.5, 1.5, 3.5, 3.5, 5.5, 5.5 of the grades 1, 1, 2, 2, 3, 3: A has 6.5 and expects
    // 10.5; 6.5 comes about in 2 ways, its mirror 14.5 in 2.
    let ranks = try answer(
      "permutation", Self.counts, "--value", "grade", "--group", "arm", "--statistic", "ranks")
    #expect(number(ranks["statistic"]) == 6.5 && number(ranks["expected"]) == 10.5)
    #expect(number((ranks["permutation"] as? [String: Any])?["asExtreme"]) == 4)
  }

  @Test("A participant in two groups, or one group alone, has a reason")
  func reasons() throws {
    let both = try answer(
      "permutation", "id,arm,n\n1,A,1\n1,B,2\n2,A,3\n", "--value", "n", "--group", "arm",
      "--cluster", "id")
    #expect(
      (both["permutation"] as? [String: Any])?["reason"] as? String
        == "a participant is in more than one group or stratum")
    let alone = try answer(
      "permutation", "arm,n\nA,1\nA,2\n", "--value", "n", "--group", "arm")
    #expect((alone["permutation"] as? [String: Any])?["kind"] as? String == "notEstimable")
  }

  @Test("Rates: 2 in 4 years with residuals −½, 0, ½; rows of one participant are added up")
  func rates() throws {
    let rates = try answer(
      "participant-rate", Self.counts, "--count", "events", "--exposure", "years", "--group",
      "arm", "--id", "id")
    let groups = try #require(rates["groups"] as? [[String: Any]])
    #expect(number(groups[0]["estimate"]) == 0.5)
    let error = try #require(number(groups[0]["robustStandardError"]))
    #expect(abs(error - 0.5.squareRoot() / 4) < 1e-15)
    // 1/2 against 9 in 4.
    let ratio = try #require((rates["ratio"] as? [[String: Any]])?.first)
    let estimate = try #require(number(ratio["estimate"]))
    #expect(abs(estimate - 2.0 / 9) < 1e-15)
    let twice = try answer(
      "participant-rate", "id,n,t\n1,1,1\n1,1,1\n2,0,2\n", "--count", "n", "--exposure", "t",
      "--id", "id")
    let group = try #require((twice["groups"] as? [[String: Any]])?.first)
    #expect(number(group["participants"]) == 2)
    // λ = 1/2: residuals 1 and −1 over 4 years.
    let summed = try #require(number(group["robustStandardError"]))
    #expect(abs(summed - 2.0.squareRoot() / 4) < 1e-15)
    let wrong = try run(
      "participant-rate", "n,t\n1.5,1\n-1,-2\n", ["--count", "n", "--exposure", "t"])
    #expect(wrong.status == 65)
    let empty = try answer(
      "participant-rate", "n,t\n0,0\n", "--count", "n", "--exposure", "t")
    let none = try #require((empty["groups"] as? [[String: Any]])?.first)
    #expect(none["estimate"] is NSNull && none["robustStandardError"] is NSNull)
  }

  @Test("Monitoring: a uniform prior after 4 of 4, and the boundary of one look")
  func monitor() throws {
    let run = try ProgramRun([
      "estimate", "monitor", "--events", "4", "--of", "4", "--prior", "1,1", "--limit", "0.5",
      "--certainty", "0.9", "--minimum", "3", "--looks", "4", "--rates", "0.5", "--format",
      "json",
    ])
    #expect(run.status == 0, "\(run.messages)")
    let parsed =
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let probability = try #require(number(parsed?["probabilityAboveLimit"]))
    #expect(abs(probability - 31.0 / 32) < 1e-14)
    #expect(parsed?["state"] as? String == "flagged")
    // 3 of 4: 1 − P(Beta(4, 2) ≤ ½) = 26/32 is not enough; so all four, with probability 1/16.
    let behaviour = try #require((parsed?["operatingCharacteristics"] as? [[String: Any]])?.first)
    #expect(number(behaviour["probabilityFlagged"]) == 0.0625)
    let wrong = try ProgramRun([
      "estimate", "monitor", "--events", "5", "--of", "4", "--prior", "1,1", "--limit", "0.5",
      "--certainty", "0.9", "--minimum", "3",
    ])
    #expect(wrong.status == 64)
  }

  @Test("Three groups: the permutation test by chi-square, of times and of intervals")
  func threeGroups() throws {
    let data = """
      arm,time,event,left,right
      A,1,1,0,1
      A,2,1,1,2
      B,3,1,2,3
      B,4,1,3,4
      C,5,1,4,5
      C,6,1,5,6

      """
    let times = try answer(
      "log-rank", data, "--time", "time", "--event", "event", "--group", "arm",
      "--permutations", "exact")
    #expect(times["permutation"] == nil)
    let byChiSquare = try #require(times["permutationByChiSquare"] as? [String: Any])
    #expect(number(byChiSquare["arrangements"]) == 90)
    let intervals = try answer(
      "turnbull", data, "--left", "left", "--right", "right", "--group", "arm",
      "--permutations", "exact")
    let test = try #require(intervals["logRank"] as? [String: Any])
    // The scores of the exact times, as in the library's test by hand: 6 of 90.
    #expect(
      number((test["permutationByChiSquare"] as? [String: Any])?["asExtreme"]) == 6)
  }

  @Test("Regression of counts: 2 in 4 years against 9 in 4; a group without events is said")
  func regression() throws {
    func fit(_ text: String, _ model: String) throws -> [[String: Any]] {
      try #require(
        try answer(
          "count-regression", text, "--count", "events", "--exposure", "years", "--covariates",
          "arm", "--model", model)["coefficients"] as? [[String: Any]])
    }
    let poisson = try fit(Self.counts, "poisson")
    #expect(poisson.map { $0["name"] as? String } == ["(rate at 0)", "arm=B"])
    let ratio = try #require(number(poisson[1]["rateRatio"]))
    let error = try #require(number(poisson[1]["standardError"]))
    #expect(abs(ratio - 4.5) < 1e-9)
    let variance: Double = 1.0 / 2 + 1.0 / 9
    #expect(abs(error - variance.squareRoot()) < 1e-9)
    let none = "arm,events,years\nA,1,1\nA,2,1\nB,0,1\nB,0,2\n"
    for model in ["poisson", "negative-binomial"] {
      let separated = try fit(none, model)
      #expect(separated[1]["estimate"] is NSNull)
      #expect((separated[1]["reason"] as? String)?.isEmpty == false)
    }
  }
}
