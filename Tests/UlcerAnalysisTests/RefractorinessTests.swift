import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Refractory to prostacyclins, from longitudinal records")
struct RefractorinessTests {
  private func refractory(_ rows: String, part: EligibilityFinding.Part?) throws -> String {
    let text = "person P1\nentry P1 refractory yes -10\n" + rows
    let analysis = try TinyStudy.analysis(text)
    let finding = try #require(
      EligibilityConsistency(of: analysis).findings.first {
        $0.criterion == "refractory" && $0.part == part
      })
    let records = finding.derived.map { $0 ? "met" : "not-met" } ?? "unknown"
    return part == nil ? "yes \(records) \(finding.verdict?.rawValue ?? "–")" : records
  }

  private func ulcer(_ rows: String) -> String {
    rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
      .joined(separator: "\n")
  }

  @Test("without a course, or with one not dated, after the baseline or going on: cannot be told")
  func courses() throws {
    let worse = "\n" + ulcer("-60 active 4x5, -40 active 9x9")
    let unknown = "yes unknown cannot-be-told"
    #expect(try refractory(worse, part: nil) == unknown)
    #expect(
      try refractory("treatment P1 prostacyclin-iv start=2025-01" + worse, part: nil) == unknown)
    #expect(try refractory("treatment P1 prostacyclin-iv" + worse, part: nil) == unknown)
    #expect(try refractory("treatment P1 prostacyclin-iv 90 94" + worse, part: nil) == unknown)
    #expect(try refractory("treatment P1 prostacyclin-iv -4 1" + worse, part: nil) == unknown)
    #expect(try refractory("treatment P1 vasodilator -60 -56" + worse, part: nil) == unknown)
    let dated = "treatment P1 prostacyclin-iv -60 -56"
    #expect(try refractory(dated + worse, part: nil) == "yes met supported")
    // A course that may have been later leaves the last one open.
    #expect(
      try refractory(dated + "\ntreatment P1 prostacyclin-iv start=2025-01" + worse, part: nil)
        == unknown)
    // One that was earlier in any case does not.
    #expect(
      try refractory(dated + "\ntreatment P1 prostacyclin-iv start=2024-06" + worse, part: nil)
        == "yes met supported")
  }

  @Test(
    "worse within 31 days of the last day of the course",
    arguments: [
      ("-60 active 4x5, -25 active 9x9", "met"),  // 31 days after day −56
      ("-60 active 4x5, -24 active 9x9", "unknown"),
      ("-56 active 4x5, -40 active 4x5", "not-met"),  // on the last day is still the reference
      ("-60 active 4x5, -40 active", "unknown"),
      ("-60 active, -40 active 9x9", "unknown"), ("-60 active 4x5, -40 active 4x5 gangrene", "met"),
      ("-70 active 4x5, -58 healed, -40 active 9x9", "met"),  // cancelled healing: the same ulcer
      ("-50 active 4x5, -40 active 9x9", "unknown"),  // none was open at the course
      ("-60 active 4x5, 20 active 9x9", "unknown"),  // after the baseline
    ])
  func worsening(rows: String, expected: String) throws {
    #expect(
      try refractory("treatment P1 prostacyclin-iv -60 -56\n" + ulcer(rows), part: .worsening)
        == expected)
  }

  @Test(
    "not smaller 61 days or more after the course",
    arguments: [
      ("-80 active 4x5, -9 active 4x5", "met"),  // 61 days after day −70
      ("-80 active 4x5, -10 active 4x5", "unknown"), ("-80 active 4x5, 0 active 4x4.9", "not-met"),
      ("-80 active 4x5, -30 healed, 0 healed", "not-met"), ("-80 active, 0 active 4x5", "unknown"),
      ("-80 active 4x5, -5 active", "unknown"), ("-80 active 4x5, 5 active 4x5", "unknown"),
      ("-80 active 4x5, -30 amputated", "unknown"),
    ])
  func noImprovement(rows: String, expected: String) throws {
    #expect(
      try refractory("treatment P1 prostacyclin-iv -74 -70\n" + ulcer(rows), part: .noImprovement)
        == expected)
  }

  @Test(
    "back at the same location within 91 days of the course",
    arguments: [
      ("-130 active, -115 healed, -104 healed, -9 active", "met"),  // 91 days after day −100
      ("-130 active, -115 healed, -104 healed, -8 active", "unknown"),
      ("-130 active, -115 healed, -104 healed, -20 healed", "not-met"),
      ("-130 active, -115 healed, -104 healed", "unknown"),  // not looked at again
      ("-130 active, -20 active", "not-met"),  // never healed
      ("-130 active, -115 healed, -20 active", "unknown"),  // healing cancelled: the same ulcer
      ("-20 active", "unknown"),  // nothing is known of the time before the course
    ])
  func recurrence(rows: String, expected: String) throws {
    #expect(
      try refractory("treatment P1 prostacyclin-iv -104 -100\n" + ulcer(rows), part: .recurrence)
        == expected)
  }

  @Test("refractory needs one part; not refractory needs all three")
  func parts() throws {
    let course = "treatment P1 prostacyclin-iv -74 -70\n"
    // Same size within a month, smaller after two, none came back.
    #expect(
      try refractory(
        course + ulcer("-80 active 4x5, -50 active 4x5, -5 active 2x2"), part: nil)
        == "yes not-met contradicted")
    // Nothing was seen within a month.
    #expect(
      try refractory(course + ulcer("-80 active 4x5, -5 active 2x2"), part: nil)
        == "yes unknown cannot-be-told")
  }
}
