import Foundation
import Testing

@Suite("estimate: each method on six subjects, worked by hand")
struct EstimateTests {
  /// A: events at 2 and 5, censored at 8. B: events at 3 and 4, censored at 6.
  static let six = """
    subject,arm,stop,status,age
    1,A,2,1,50
    2,A,5,1,60
    3,A,8,0,40
    4,B,3,1,70
    5,B,4,1,45
    6,B,6,0,55

    """

  private func answer(_ method: String, _ text: String, _ options: String...) throws
    -> [String: Any]
  {
    let folder = try ScratchFolder()
    let file = folder.path("data.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let run = try ProgramRun(["estimate", method, file] + options + ["--format", "json"])
    #expect(run.status == 0, "\(run.messages)")
    let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(parsed as? [String: Any])
  }

  private func list(_ any: Any?) throws -> [[String: Any]] {
    try #require(any as? [[String: Any]])
  }

  private func number(_ any: Any?) -> Double? { (any as? NSNumber)?.doubleValue }

  private func object(_ any: Any?) throws -> [String: Any] { try #require(any as? [String: Any]) }

  @Test("Kaplan–Meier: curve, median, restricted mean, landmarks, choices")
  func kaplanMeier() throws {
    let answer = try answer(
      "kaplan-meier", Self.six, "--time", "stop", "--event", "status", "--group", "arm", "--tau",
      "6", "--at", "2,9")
    #expect(answer["method"] as? String == "kaplan-meier")
    let choices = try object(answer["choices"])
    #expect(choices["interval"] as? String == "log-log")
    #expect(number(choices["level"]) == 0.95)
    #expect(choices["variance"] as? String == "greenwood")
    let rows = try object(answer["rows"])
    #expect(number(rows["read"]) == 6 && number(rows["used"]) == 6)
    let first = try #require(try list(answer["groups"]).first)
    #expect(first["group"] as? String == "A")
    #expect(number(first["subjects"]) == 3 && number(first["events"]) == 2)
    let points = try list(try object(first["curve"])["points"])
    #expect(points.map { number($0["time"]) } == [2, 5, 8])
    #expect(points.map { number($0["atRisk"]) } == [3, 2, 1])
    let second = try #require(number(points[1]["estimate"]))
    #expect(abs(second - 1.0 / 3) < 1e-15)
    let median = try object(first["median"])
    #expect(median["kind"] as? String == "estimate" && number(median["estimate"]) == 5)
    // 2 + 3 · 2/3 + 1 · 1/3.
    let mean = try #require(number(try object(first["restrictedMean"])["estimate"]))
    #expect(abs(mean - 13.0 / 3) < 1e-14)
    let landmarks = try list(first["at"])
    #expect(number(landmarks[0]["estimate"]).map { abs($0 - 2.0 / 3) < 1e-15 } == true)
    #expect(landmarks[1]["kind"] as? String == "notEstimable")
  }

  @Test("Weights of 2 equal duplicated rows; a code that counts as the event")
  func weights() throws {
    let lines = Self.six.split(separator: "\n").map(String.init)
    let doubled = ([lines[0]] + lines.dropFirst().flatMap { [$0, $0] }).joined(separator: "\n")
    let weighted = ([lines[0] + ",w"] + lines.dropFirst().map { $0 + ",2" }).joined(separator: "\n")
    let one = try answer(
      "kaplan-meier", doubled, "--time", "stop", "--event", "status", "--cause", "1")
    let two = try answer(
      "kaplan-meier", weighted, "--time", "stop", "--event", "status", "--weight", "w")
    let first = try #require(one["groups"] as? NSArray)
    let second = try #require(two["groups"] as? NSArray)
    #expect(first == second)
  }

  @Test("Log-rank, its permutation and its groups")
  func logRank() throws {
    let answer = try answer(
      "log-rank", Self.six, "--time", "stop", "--event", "status", "--group", "arm", "--cluster",
      "subject", "--permutations", "exact")
    // Expected in A: 3/6 at 2, 2/5 at 3, 2/4 at 4, 2/3 at 5.
    let groups = try list(answer["groups"])
    let expected = try #require(number(groups[0]["expected"]))
    #expect(abs(expected - (0.5 + 0.4 + 0.5 + 2.0 / 3)) < 1e-14)
    // Variance: 1/4 + 6/25 + 1/4 + 2/9; statistic (2 − expected)²/variance.
    let statistic = try #require(number(answer["statistic"]))
    let difference = 2 - expected
    #expect(abs(statistic - difference * difference / (0.74 + 2.0 / 9)) < 1e-14)
    #expect(number(answer["degreesOfFreedom"]) == 1)
    #expect(number(try object(answer["permutation"])["arrangements"]) == 20)
  }

  @Test("Cumulative incidence: causes by number or word, one cause alone, Gray's test")
  func cumulativeIncidence() throws {
    let text = """
      t,what,g
      1,healed,x
      2,lost,x
      3,censored,x
      2,lost,y
      4,healed,y
      5,healed,y

      """
    let answer = try answer(
      "cumulative-incidence", text, "--time", "t", "--event", "what", "--group", "g")
    let first = try #require(try list(answer["groups"]).first)
    let causes = try list(first["causes"])
    #expect(causes.map { $0["cause"] as? String } == ["healed", "lost"])
    let healed = try list(try object(causes[0]["curve"])["points"])
    #expect(healed.map { number($0["events"]) } == [1, 0, 0])
    let gray = try list(answer["gray"])
    #expect(gray.count == 2 && number(gray[0]["degreesOfFreedom"]) == 1)
    let alone = try self.answer(
      "cumulative-incidence", text, "--time", "t", "--event", "what", "--cause", "lost")
    let only = try list(try #require(try list(alone["groups"]).first)["causes"])
    #expect(only.map { $0["cause"] as? String } == ["lost"])
    #expect(alone["gray"] == nil)
  }

  @Test("Mean cumulative function from events and from stretches is the same")
  func meanCumulative() throws {
    let events = "id,t,e\n1,2,1\n1,5,1\n1,9,0\n2,7,0\n"
    let stretches = "id,from,t,e\n1,0,2,1\n1,2,5,1\n1,5,9,0\n2,0,7,0\n"
    let one = try answer(
      "mean-cumulative", events, "--id", "id", "--time", "t", "--event", "e", "--at", "6")
    let two = try answer(
      "mean-cumulative", stretches, "--id", "id", "--entry", "from", "--time", "t", "--event",
      "e", "--at", "6")
    for answer in [one, two] {
      let group = try #require(try list(answer["groups"]).first)
      #expect(number(group["subjects"]) == 2 && number(group["events"]) == 2)
      #expect(number(try list(group["at"])[0]["estimate"]) == 1)
    }
  }

  @Test("Turnbull: empty and infinite right ends, and the certificate")
  func turnbull() throws {
    // (0, 4], (2, 6], (5, ∞): masses on (2, 4] and (5, 6]; by symmetry 2/3? Maximise
    // a (a + b) (b + c): c = 0 since (5, 6] serves two; a + b = 1: a · b, so 1/2 each.
    let answer = try answer(
      "turnbull", "l;r\n0;4\n2;6\n5;\n", "--left", "l", "--right", "r")
    let group = try #require(try list(answer["groups"]).first)
    let intervals = try list(group["intervals"])
    #expect(intervals.map { number($0["left"]) } == [2, 5])
    #expect(intervals.map { number($0["right"]) } == [4, 6])
    for interval in intervals {
      #expect(number(interval["mass"]).map { abs($0 - 0.5) < 1e-8 } == true)
    }
    #expect(number(answer["optimalityGap"]).map { $0 < 1e-9 } == true)
  }

  @Test("Cox: numbers as they are, words as levels, and separation is said")
  func cox() throws {
    let answer = try answer(
      "cox", Self.six, "--time", "stop", "--event", "status", "--covariates", "age,arm")
    let coefficients = try list(answer["coefficients"])
    #expect(coefficients.map { $0["name"] as? String } == ["age", "arm=B"])
    #expect(number(answer["events"]) == 4)
    let tests = try object(answer["tests"])
    #expect(number(try object(tests["likelihoodRatio"])["degreesOfFreedom"]) == 2)
    let names = try list(answer["proportionalHazards"]).map { $0["name"] as? String }
    #expect(names == ["age", "arm=B", "GLOBAL"])
    let separated = try self.answer(
      "cox", "t,e,x\n1,1,1\n2,1,1\n3,0,0\n4,0,0\n", "--time", "t", "--event", "e", "--covariates",
      "x")
    let only = try #require(try list(separated["coefficients"]).first)
    #expect(only["estimate"] is NSNull)
    #expect((only["reason"] as? String)?.contains("separation") == true)
  }

  @Test("Proportion, rate and risk difference need no file")
  func withoutFile() throws {
    func values(_ arguments: String...) throws -> [[String: Any]] {
      let run = try ProgramRun(["estimate"] + arguments + ["--format", "json"])
      #expect(run.status == 0, "\(run.messages)")
      let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      return try list(try object(parsed)["values"])
    }
    // Rule of three in its exact form: 1 − 0.025^(1/20).
    let proportion = try values("proportion", "--events", "0", "--of", "20")
    let upper = try #require(number(proportion[0]["upper"]))
    #expect(abs(upper - 0.16843347098308536) < 1e-12)
    #expect(proportion.map { $0["method"] as? String } == ["clopper-pearson", "wilson"])
    let rate = try values("rate", "--events", "11", "--exposure", "9.2")
    #expect(rate.map { $0["method"] as? String } == ["exact-poisson"])
    let difference = try values("risk-difference", "--events", "7,3", "--of", "10,10")
    #expect(
      difference.map { $0["method"] as? String } == ["newcombe", "miettinen-nurminen", "mee"])
  }
}
