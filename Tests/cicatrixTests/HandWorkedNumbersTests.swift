import Foundation
import TestSupport
import Testing

@Suite("The study worked by hand: results.json and the PDF say what was worked out")
struct HandWorkedNumbersTests {
  private func results() throws -> ResultsFile {
    let folder = try ScratchFolder()
    let run = try ProgramRun("analyse", try folder.study(HandWorkedStudy.files))
    #expect(run.status == 0, "\(run.messages)")
    return try ResultsFile(run.output)
  }

  @Test("Counts and proportions")
  func counts() throws {
    let results = try results()
    let counts: [(String, Double)] = [
      ("disposition.screened", 4), ("disposition.screen-failed", 1), ("disposition.enrolled", 3),
      ("disposition.treated", 3), ("disposition.died", 0),
      ("exposure.followed-less-than-84-days", 1), ("healing.baseline-ulcers", 5),
      ("new-ulcers.count", 1), ("location.R3-tip-volar.flips", 1),
      ("location.L2-tip-volar.lost", 1), ("hand.right.episodes", 3),
      ("adverse-events.any.events", 4), ("adverse-events.serious.events", 1),
    ]
    for (id, count) in counts { #expect(try results.number(id, "count") == count, "\(id)") }
    let proportions: [(String, Double, Double)] = [
      ("primary.local-toxicity.any", 3, 3), ("primary.local-toxicity.inflammation", 2, 3),
      ("primary.local-toxicity.swelling", 1, 3), ("primary.local-toxicity.warmth", 1, 3),
      ("primary.local-toxicity.impairment-of-function", 0, 3),
      ("primary.local-toxicity.hematoma", 1, 3), ("primary.local-toxicity.ulcer-worsening", 2, 3),
      ("primary.local-toxicity.new-ulcer", 1, 3), ("healing.confirmed", 3, 5),
      ("healing.unconfirmed", 1, 5), ("healing.lost", 1, 5), ("healing.open", 0, 5),
      ("healing.durable", 1, 5), ("worsening.baseline-ulcers", 2, 5),
      ("new-ulcers.participants", 1, 3), ("adverse-events.any", 2, 3),
      ("adverse-events.related", 2, 3), ("adverse-events.grade-3-or-higher", 1, 3),
      ("primary.max-grade.any.any-grade", 2, 3), ("primary.max-grade.any.grade-2", 1, 3),
      ("primary.max-grade.any.grade-3", 1, 3), ("primary.max-grade.any.grade-3-or-higher", 1, 3),
      ("primary.max-grade.gastrointestinal-disorders.grade-1", 1, 3),
      ("primary.max-grade-with-local.vascular-disorders.grade-1", 1, 3),
      // Four confirmed healings after day 0 (H1 R2, H2 R5, H2 L4, H3 L3), none came back.
      ("recurrence.same-location", 0, 4),
    ]
    for (id, count, total) in proportions {
      #expect(try results.number(id, "count") == count, "\(id)")
      #expect(try results.number(id, "of") == total, "\(id)")
    }
    #expect(!results.ids.contains("primary.max-grade.vascular-disorders.grade-1"))
  }

  @Test("Limits in closed form, the rate and the curve")
  func estimates() throws {
    let results = try results()
    func expect(_ id: String, _ member: String, _ value: Double) throws {
      #expect(abs(try results.number(id, member) - value) < 1e-9, "\(id) \(member)")
    }
    // Clopper–Pearson: 3 of 3 from (α/2)^(1/3); 0 of 3 to 1 − (α/2)^(1/3).
    let third = 1.0 / 3
    try expect("primary.local-toxicity.any", "lower", pow(0.025, third))
    try expect("primary.local-toxicity.any", "upper", 1)
    try expect("primary.local-toxicity.impairment-of-function", "upper", 1 - pow(0.025, third))
    // 1 of 3: the lower limit solves 1 − (1 − p)³ = 0.025.
    try expect("primary.local-toxicity.swelling", "lower", 1 - pow(0.975, third))
    try expect("exposure.participant-years", "estimate", 280 / 365.25)
    try expect("new-ulcers.rate", "estimate", 365.25 / 280)
    // One event: the exact lower limit is −ln 0.975 per exposure.
    try expect("new-ulcers.rate", "lower", -log(0.975) * 365.25 / 280)
    try expect("healing.time.confirmed.median", "estimate", 28)
    try expect("healing.time.confirmed.day-14", "estimate", 0.4)
    try expect("healing.time.confirmed.day-28", "estimate", 0.6)
    try expect("healing.time.confirmed.day-84", "estimate", 0.6)
    #expect(try results.kind("healing.time.confirmed.day-168") == "notEstimable")
    // Nobody is left without an event under the rule any: the last value holds.
    try expect("healing.time.any.day-364", "estimate", 1)
    let points = try results.points("healing.time.confirmed.curve")
    #expect(points.compactMap { $0["time"] as? Int } == [14, 28, 56, 84])
    #expect(points.compactMap { $0["atRisk"] as? Int } == [5, 3, 2, 1])
    #expect(points.compactMap { $0["events"] as? Int } == [2, 1, 0, 0])
    #expect(points.compactMap { $0["censored"] as? Int } == [0, 0, 1, 1])
  }

  @Test(
    "The PDF prints the same numbers, and each “n of N” in it is among the results",
    .enabled(if: DocumentTool.pdftotext.isInstalled, "pdftotext is not installed"))
  func printed() throws {
    let folder = try ScratchFolder()
    let pdf = folder.path("report.pdf")
    let run = try ProgramRun(
      "report", "interim-safety", try folder.study(HandWorkedStudy.files), "-o", pdf)
    #expect(run.status == 0, "\(run.messages)")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: pdf)))
    let text = try DocumentTool.pdftotext.output(for: bytes, options: ["-layout"])
    for phrase in [
      "3 of 3", "29.2 to 100.0", "9.4 to 99.2", "3 of 5", "median 28 days",
      "0.77 participant-years",
      "1.30 per participant-year", "Table 1.", "Participant H2", "R3-tip-volar", "OPEN SESSION",
    ] {
      #expect(text.contains(phrase), "“\(phrase)” is not in the PDF")
    }
    let results = try ResultsFile(
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path("report.results.json"))),
        as: UTF8.self))
    var known = results.fractions
    // What else is counted: followed short of treated, and rows or pages.
    known.insert("1 of 3")
    for fraction in PrintedFractions.all(in: text) {
      #expect(known.contains(fraction), "“\(fraction)” is printed and not in results.json")
    }
  }
}

/// Finds “n of N” in text that is not a page number.
enum PrintedFractions {
  static func all(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.indices.compactMap { index in
      guard index >= 2, words[index - 1] == "of", let count = Int(words[index - 2]),
        let total = Int(words[index].prefix { $0.isNumber }),
        index < 3 || words[index - 3] != "Page"
      else { return nil }
      return "\(count) of \(total)"
    }
  }
}
