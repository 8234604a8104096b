import ResultTestSupport
import TestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("What must not change a number")
struct PropertyTests {
  /// Twelve participants with random assessments, visits, reactions and events.
  private func lines(seed: UInt64) -> (people: [String], rows: [String]) {
    var random = SeededGenerator(seed: seed)
    var people: [String] = []
    var rows: [String] = []
    let codes = ["R2-tip-volar", "R2-distal-volar", "L1-dip-dorsal", "R3-mcp-radial"]
    for number in 1...12 {
      let id = "P\(number)"
      let end = number == 5 ? " end=170:lost-to-follow-up" : ""
      people.append("person \(id) hand=right\(end)" + (number == 12 ? " untreated" : ""))
      // Week 12 may be attended late, early, twice or outside its window.
      rows.append("visit \(id) w12=\(Int.random(in: 66...130, using: &random))")
      if number.isMultiple(of: 3) {
        rows.append("visit \(id) w12=\(Int.random(in: 66...130, using: &random))")
        rows.append("treatment \(id) surgery \(Int.random(in: -9...99, using: &random))")
        rows.append("\(id) R5-tip-volar \(Int.random(in: -30...0, using: &random)) active target")
        rows.append(
          "\(id) R5-tip-volar 60 \(Bool.random(using: &random) ? "amputated" : "surgically-closed")"
            + " loss=\(Int.random(in: 1...59, using: &random))")
      }
      rows.append("score \(id) pain-vas 0 \(Int.random(in: 0...90, using: &random))")
      rows.append("score \(id) pain-vas 84 \(Int.random(in: 0...90, using: &random))")
      for day in [-7, 0, 2, 14, 28, 56, 84, 168] where Int.random(in: 0..<8, using: &random) > 0 {
        rows.append("visit \(id) \(day)")
        for code in codes where Bool.random(using: &random) {
          let status = ["active", "active", "indeterminate", "healed", "healed", "not-assessed"][
            Int.random(in: 0..<6, using: &random)]
          rows.append("\(id) \(code) \(day) \(status) \(Int.random(in: 1...9, using: &random))x3")
        }
        if Bool.random(using: &random) {
          let grade = Int.random(in: 0...2, using: &random)
          rows.append("reaction \(id) \(day) swelling=\(grade) warmth=0")
        }
        if Bool.random(using: &random) {
          let system = Bool.random(using: &random) ? "Skin" : "Heart"
          rows.append(
            "event \(id) E\(day) \(system) day=\(day) grade=\(Int.random(in: 1...4, using: &random))"
          )
        }
      }
    }
    return (people, rows)
  }

  private func text(_ lines: (people: [String], rows: [String])) -> String {
    (lines.people + lines.rows).joined(separator: "\n")
  }

  @Test("the order of rows", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func order(seed: UInt64) throws {
    let lines = lines(seed: seed)
    var random = SeededGenerator(seed: seed + 100)
    let one = try TinyStudy.analysis(text(lines))
    let other = try TinyStudy.analysis(
      text((lines.people, lines.rows.shuffled(using: &random))))
    #expect(one.results == other.results)
    #expect(EpisodesListing.text(of: one) == EpisodesListing.text(of: other))
    // The order of participants changes nothing either, except the order of sums.
    let third = try TinyStudy.analysis(text((lines.people.reversed(), lines.rows)))
    #expect(EpisodesListing.text(of: one) == EpisodesListing.text(of: third))
    for (left, right) in zip(one.results, third.results) {
      #expect(left.id == right.id)
      #expect(left.value.count == right.value.count)
    }
  }

  @Test("shifting every date", arguments: [-400, 31, 12_345])
  func shift(days: Int) throws {
    let text = text(lines(seed: 7))
    let one = try TinyStudy.analysis(text).results
    let other = try TinyStudy.analysis(text, shift: days).results
    #expect(one.filter { !isOfDate($0) } == other.filter { !isOfDate($0) })
    // Accrual is told by date: the dates are shifted, the counts are not.
    let dated = one.filter(isOfDate)
    #expect(!dated.isEmpty)
    for (left, right) in zip(dated, other.filter(isOfDate)) {
      guard case .accrual(let before) = left.name, case .accrual(let after) = right.name else {
        continue
      }
      #expect(after == AccrualResult(before.date.advanced(by: days), before.count))
      #expect(left.value == right.value)
    }
    #expect(one.count == other.count)
  }

  private func isOfDate(_ result: AnalysisResult) -> Bool {
    if case .accrual = result.name { true } else { false }
  }

  @Test("a screen failure changes no safety number")
  func screenFailure() throws {
    let lines = lines(seed: 8)
    let more = text((lines.people + ["person F1 failed"], lines.rows + ["visit F1 1"]))
    let one = try TinyStudy.analysis(text(lines)).results
    let other = try TinyStudy.analysis(more).results
    // Who failed screening is counted among those screened alone.
    #expect(
      one.filter { $0.population != "Screened participants" }
        == other.filter { $0.population != "Screened participants" })
    #expect(
      one.filter { $0.population == "Screened participants" }.allSatisfy { result in
        switch result.name {
        case .disposition, .accrual, .state, .screeningFailure, .death: true
        default: false
        }
      })
  }

  @Test(
    "totals by location, hand, digit, level and surface add up", arguments: [9, 10] as [UInt64])
  func totals(seed: UInt64) throws {
    let analysis = try TinyStudy.analysis(text(lines(seed: seed)))
    for what in ["episodes", "healed-confirmed", "lost", "recurrences", "flips"] {
      let sums = ["location.", "hand.", "digit.", "level.", "surface."].map { prefix in
        analysis.results.filter {
          $0.id.text.hasPrefix(prefix) && $0.id.text.hasSuffix(".\(what)")
            && !$0.id.text.hasPrefix("location.all.")
        }
        .reduce(0) { $0 + ($1.value.count ?? 0) }
      }
      #expect(Set(sums).count == 1, "\(what): \(sums)")
    }
    let treated = analysis.episodes.count { $0.kind != nil }
    let right = try analysis.value("hand.right.episodes").count ?? 0
    let left = try analysis.value("hand.left.episodes").count ?? 0
    #expect(left + right == treated)
  }

  @Test("statuses and patterns add up to everyone", arguments: [11, 12] as [UInt64])
  func partitions(seed: UInt64) throws {
    let analysis = try TinyStudy.analysis(text(lines(seed: seed)))
    func sum(_ ids: [String]) throws -> Int {
      try ids.reduce(0) { $0 + (try analysis.value(ResultID(text: $1)).count ?? 0) }
    }
    #expect(
      try sum(["healing.confirmed", "healing.unconfirmed", "healing.open", "healing.lost"])
        == sum(["healing.baseline-ulcers"]))
    #expect(
      try sum(UlcerPattern.allCases.map { "pattern.\($0.rawValue)" })
        == sum(["disposition.treated"]))
  }

  @Test("exchanging the arms' codes exchanges their results and turns differences round")
  func relabelling() throws {
    let text = text(lines(seed: 14))
    let arms = ["P1": "A", "P2": "B", "P3": "A", "P4": "B"]
    let other = arms.mapValues { $0 == "A" ? "B" : "A" }
    var plan = StudyPlan(acronym: "TINY")
    plan.efficacyByArm = true
    let one = try TinyStudy.analysis(text, plan: plan, allocation: arms)
    let exchanged = try TinyStudy.analysis(text, plan: plan, allocation: other)
    for result in one.results {
      let id = result.id.text
      if id.hasSuffix("@A-B") {
        guard case .estimate(let estimate, let limits?, _) = result.value,
          case .estimate(let turned, let turnedLimits?, _) = try exchanged.value(result.id),
          let lower = limits.lower, let upper = turnedLimits.upper
        else {
          #expect(result.value == (try exchanged.value(result.id)))
          continue
        }
        #expect(abs(estimate + turned) < 1e-12 && abs(lower + upper) < 1e-12, "\(id)")
      } else {
        let name =
          id.hasSuffix("@A")
          ? id.dropLast() + "B" : id.hasSuffix("@B") ? id.dropLast() + "A" : Substring(id)
        #expect(result.value == (try exchanged.value(ResultID(text: String(name)))), "\(id)")
      }
    }
  }

  @Test("one analysis gives one text, with every id once")
  func deterministic() throws {
    let text = text(lines(seed: 13))
    let allocation = ["P1": "A", "P2": "B", "P3": "A", "P4": "B"]
    let listing = ResultsListing(programVersion: "1", inputs: [], findings: [])
    let one = try TinyStudy.analysis(text, allocation: allocation)
    let other = try TinyStudy.analysis(text, allocation: allocation)
    #expect(listing.text(of: one) == listing.text(of: other))
    #expect(Set(one.results.map(\.id)).count == one.results.count)
  }
}
