import Foundation
import TestSupport
import Testing

@Suite("estimate: case weights")
struct EstimateWeightTests {
  /// What References/make-weighted-curves.R wrote.
  private struct Reference: Decodable {
    struct Units: Decodable {
      let id: [Int]
      let time: [Double]
      let cause: [Int]
      let weight: [Double]
      let arm: [Double]
      let x: [Double]
    }

    let data: Units
    let values: [String: [Double?]]

    init() throws {
      let file = PackageFolder.root.appending(path: "References/weighted-curves.json")
      self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    }

    /// The units as a table, `cause` being above 0 for an event.
    var table: String {
      data.time.indices.reduce("id,time,cause,event,w,arm,x\n") { text, row in
        text + "\(data.id[row]),\(data.time[row]),\(data.cause[row]),\(min(1, data.cause[row])),"
          + "\(data.weight[row]),\(data.arm[row]),\(data.x[row])\n"
      }
    }
  }

  private func run(_ method: String, _ text: String, _ options: [String]) throws -> ProgramRun {
    let folder = try ScratchFolder()
    let file = folder.path("data.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return try ProgramRun(["estimate", method, file] + options)
  }

  private func answer(_ method: String, _ text: String, _ options: String...) throws
    -> [String: Any]
  {
    let run = try run(method, text, options + ["--format", "json"])
    #expect(run.status == 0, "\(run.messages)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func points(_ any: Any?) throws -> [[String: Any]] {
    try #require((any as? [String: Any])?["points"] as? [[String: Any]])
  }

  private func expect(
    _ points: [[String: Any]], _ key: String, _ expected: [Double?]?, _ what: String
  ) {
    let got = points.map { ($0[key] as? NSNumber)?.doubleValue }
    #expect(got.count == expected?.count && !got.isEmpty, "\(what)")
    for (got, expected) in zip(got, expected ?? []) { expectClose(got, expected, 1e-12, what) }
  }

  @Test("Curves with fractional weights agree with R survfit, by participant and by row")
  func curves() throws {
    let reference = try Reference()
    for (key, cluster, word) in [
      ("clustered", ["--cluster", "id"], "infinitesimal jackknife by cluster"),
      ("single", [], "infinitesimal jackknife by row"),
    ] {
      for (method, estimate) in [("kaplan-meier", "survival"), ("nelson-aalen", "hazard")] {
        let run = try run(
          method, reference.table,
          ["--time", "time", "--event", "event", "--weight", "w", "--format", "json"] + cluster)
        #expect(run.status == 0, "\(run.messages)")
        let answer = try #require(
          try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let choices = try #require(answer["choices"] as? [String: Any])
        #expect(choices["variance"] as? String == word)
        #expect(choices["weights"] as? String == "fractional")
        let group = try #require((answer["groups"] as? [[String: Any]])?.first)
        #expect((group["subjects"] as? NSNumber)?.intValue == 40)
        let curve = try points(group["curve"])
        let error = estimate == "survival" ? "error" : "hazard error"
        expect(curve, "estimate", reference.values["\(key) \(estimate)"], "\(key) \(method)")
        expect(curve, "standardError", reference.values["\(key) \(error)"], "\(key) \(method)")
        expect(curve, "weightAtRisk", reference.values["\(key) at risk"], "\(key) \(method)")
        expect(curve, "weightOfEvents", reference.values["\(key) events"], "\(key) \(method)")
      }
    }
  }

  @Test("Incidences with fractional weights agree with R; Gray's test says that it knows none")
  func incidences() throws {
    let reference = try Reference()
    let answer = try answer(
      "cumulative-incidence", reference.table, "--time", "time", "--event", "cause", "--weight",
      "w", "--cluster", "id")
    let group = try #require((answer["groups"] as? [[String: Any]])?.first)
    let causes = try #require(group["causes"] as? [[String: Any]])
    for (place, cause) in causes.enumerated() {
      let key = "incidence \(place + 1)"
      let curve = try points(cause["curve"])
      expect(curve, "estimate", reference.values[key], key)
      expect(curve, "standardError", reference.values["\(key) clustered error"], key)
    }
    let grouped = try self.answer(
      "cumulative-incidence", reference.table, "--time", "time", "--event", "cause", "--weight",
      "w", "--group", "arm")
    let gray = try #require(grouped["gray"] as? [[String: Any]])
    #expect(gray.allSatisfy { $0["reason"] as? String == "not defined with case weights" })
  }

  @Test("Cox regression with fractional weights agrees with R coxph, robust by row or participant")
  func cox() throws {
    let reference = try Reference()
    for (key, cluster, word) in [
      ("cox efron row", [], "robust by row"),
      ("cox efron", ["--cluster", "id"], "robust by cluster"),
    ] {
      let run = try run(
        "cox", reference.table,
        [
          "--time", "time", "--event", "event", "--weight", "w", "--covariates", "arm,x",
          "--format", "json",
        ] + cluster)
      let answer = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect((answer["choices"] as? [String: Any])?["variance"] as? String == word)
      let coefficients = try #require(answer["coefficients"] as? [[String: Any]])
      for (name, value) in [
        ("coefficients", "estimate"), ("errors", "standardError"),
        ("robust errors", "robustStandardError"),
      ] {
        let got = coefficients.map { ($0[value] as? NSNumber)?.doubleValue }
        for (got, expected) in zip(got, reference.values["\(key) \(name)"] ?? []) {
          expectClose(got, expected, 1e-9, "\(key) \(name)")
        }
      }
    }
  }

  private static let small = "t,e,w,g\n1,1,1.5,a\n2,1,0.5,b\n3,0,2,a\n4,2,1,b\n"

  @Test("A method without provision for fractional weights ends with 64 and says so")
  func refusals() throws {
    let columns = ["--time", "t", "--event", "e", "--cause", "1", "--weight", "w"]
    for (method, options, words) in [
      ("log-rank", ["--group", "g"], "the log-rank test"),
      ("kaplan-meier", ["--interval", "beta-product"], "--interval beta-product"),
      ("cumulative-incidence", ["--group", "g", "--rho", "1"], "Gray's test"),
      ("cox", ["--covariates", "g", "--ties", "exact"], "--ties exact"),
    ] {
      let run = try run(method, Self.small, columns + options)
      #expect(run.status == 64, "\(method)")
      #expect(run.output.isEmpty)
      #expect(run.messages.contains("\(words)"), "\(run.messages)")
      #expect(run.messages.contains("not defined with fractional case weights"))
    }
  }

  @Test("Weight 0 leaves a row out and is counted; below 0, out of range or no number ends with 65")
  func unusable() throws {
    for method in ["kaplan-meier", "cox"] {
      let options =
        ["--time", "t", "--event", "e", "--weight", "w"]
        + (method == "cox" ? ["--covariates", "x"] : [])
      func weighted(_ weight: String) throws -> ProgramRun {
        try run(method, "t,e,w,x\n1,1,1.5,1\n2,1,\(weight),2\n3,0,2,5\n4,1,1,3\n", options)
      }
      let zero = try weighted("0")
      #expect(zero.output.contains("4 rows read, 3 used, 1 left out with weight 0\n"))
      let missing = try weighted("NA")
      #expect(missing.output.contains("4 rows read, 3 used, 1 left out with a missing value\n"))
      for (weight, words) in [
        ("-1", "a weight below 0"), ("1e-10", "a weight out of range"),
        ("2e9", "a weight out of range"), ("NaN", "is not a number"),
      ] {
        let run = try weighted(weight)
        #expect(run.status == 65, "\(method) \(weight)")
        #expect(run.messages.contains(":3:5: error: "), "\(run.messages)")
        #expect(run.messages.contains(words), "\(run.messages)")
      }
    }
  }

  @Test("Whole weights are rows repeated, and say so", arguments: ["nelson-aalen", "log-rank"])
  func repeated(method: String) throws {
    let options = ["--time", "t", "--event", "e", "--group", "g", "--format", "json"]
    let weighted = try run(
      method, "t,e,w,g\n1,1,2,a\n2,1,1,b\n3,0,3,a\n4,1,2,b\n", options + ["--weight", "w"])
    let rows = try run(
      method, "t,e,g\n1,1,a\n1,1,a\n2,1,b\n3,0,a\n3,0,a\n3,0,a\n4,1,b\n4,1,b\n", options)
    #expect(weighted.output.contains(#""weights":"units""#))
    let split = { (text: String) in text.components(separatedBy: "\"groups\"").last }
    #expect(split(weighted.output) == split(rows.output) && rows.status == 0)
  }

  @Test("The text counts and weighs; scaled weights and another order of rows change no estimate")
  func properties() throws {
    let options = ["--time", "t", "--event", "e", "--cause", "1", "--weight", "w"]
    let first = try run("kaplan-meier", Self.small, options)
    #expect(first.output.contains("variance infinitesimal jackknife by row"))
    #expect(first.output.contains("weight at risk  weight of events"))
    let lines = Self.small.split(separator: "\n").map(String.init)
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    #expect(try run("kaplan-meier", turned, options).output == first.output)
    let scaled = "t,e,w,g\n1,1,12,a\n2,1,4,b\n3,0,16,a\n4,2,8.0000000000000018,b\n"
    let one = try answer(
      "kaplan-meier", Self.small, "--time", "t", "--event", "e", "--cause", "1", "--weight", "w")
    let other = try answer(
      "kaplan-meier", scaled, "--time", "t", "--event", "e", "--cause", "1", "--weight", "w")
    let curves = try [one, other].map { answer in
      try points((answer["groups"] as? [[String: Any]])?.first?["curve"])
    }
    for key in ["estimate", "standardError", "lower", "upper"] {
      expect(curves[1], key, curves[0].map { ($0[key] as? NSNumber)?.doubleValue }, key)
    }
  }
}
