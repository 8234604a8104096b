import PlainOutput
import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Those who were not assessed as the worst, as the best, and left out")
struct MissingOutcomesTests {
  /// `observed worst best only` of a result.
  private func cases(_ text: String, _ id: ResultID) throws -> String {
    let grid = SensitivityGrid(of: try TinyStudy.analysis(text))
    return grid.rows.filter { $0.analysis == id && $0.parameter == .missing }.map { row in
      if case .proportion(let count, let total, _) = row.value { return "\(count)/\(total)" }
      return row.value.magnitude.map { ShortestNumber.text($0) } ?? "–"
    }.joined(separator: " ")
  }

  private let reactions = "reaction P1 2 swelling=0 warmth=0 impairment=0 hematoma=0\n"

  @Test("followed to day 84 with every sign recorded is assessed; a day less is not")
  func followUp() throws {
    let id: ResultID = "primary.local-toxicity.any"
    #expect(try cases("person P1\nvisit P1 84\n" + reactions, id) == "0/1 0/1 0/1 0/1")
    #expect(try cases("person P1\nvisit P1 83\n" + reactions, id) == "0/1 1/1 0/1 –")
    // Who has the outcome is assessed, however short.
    #expect(
      try cases("person P1\nreaction P1 2 swelling=1 warmth=0", id) == "1/1 1/1 1/1 1/1")
  }

  @Test("a sign never recorded in the window is not assessed; one on day 84 is, on day 85 not")
  func signs() throws {
    func swelling(_ rows: String) throws -> String {
      try cases("person P1\nvisit P1 90\n" + rows, "primary.local-toxicity.swelling")
    }
    #expect(
      try swelling("reaction P1 2 warmth=0\nreaction P1 90 swelling=0") == "0/1 1/1 0/1 –")
    #expect(try swelling("reaction P1 84 swelling=0") == "0/1 0/1 0/1 0/1")
    #expect(try swelling("reaction P1 85 swelling=0") == "0/1 1/1 0/1 –")
    #expect(try swelling("reaction P1 -1 swelling=0") == "0/1 1/1 0/1 –")
    #expect(
      try cases(
        "person P1\nvisit P1 90\nreaction P1 2 swelling=0 warmth=0",
        "primary.local-toxicity.inflammation") == "0/1 1/1 0/1 –")
    #expect(
      try cases("person P1\nvisit P1 90\n" + reactions, "primary.local-toxicity.inflammation")
        == "0/1 0/1 0/1 0/1")
  }

  @Test("an ulcer without a row to compare, or open when follow-up ended early, is not assessed")
  func worsening() throws {
    func ulcers(_ rows: String) throws -> String {
      let text = rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
      return try cases(
        "person P1\n" + text.joined(separator: "\n"), "worsening.baseline-ulcers")
    }
    #expect(try ulcers("0 active 4x5") == "0/1 1/1 0/1 –")
    #expect(try ulcers("0 active 4x5, 84 active 4x5") == "0/1 0/1 0/1 0/1")
    #expect(try ulcers("0 active 4x5, 83 active 4x5") == "0/1 1/1 0/1 –")
    #expect(try ulcers("0 active 4x5, 85 active 4x5") == "0/1 1/1 0/1 –")  // none in the window
    #expect(try ulcers("0 active 4x5, 14 healed") == "0/1 0/1 0/1 0/1")  // ended
    #expect(try ulcers("0 active 4x5, 14 active, 90 active") == "0/1 1/1 0/1 –")  // no size
    #expect(try ulcers("0 active 4x5, 14 active 9x9") == "1/1 1/1 1/1 1/1")
  }

  @Test("a new ulcer can be missed by who was not followed; worsening only of an ulcer")
  func newUlcer() throws {
    #expect(
      try cases("person P1\nvisit P1 83", "primary.local-toxicity.new-ulcer") == "0/1 1/1 0/1 –")
    #expect(
      try cases("person P1\nvisit P1 83", "primary.local-toxicity.ulcer-worsening")
        == "0/1 0/1 0/1 0/1")
  }

  @Test("grade 3 or higher: observation to day 84, and every event with a grade")
  func grades() throws {
    let id: ResultID = "primary.max-grade.any.grade-3-or-higher"
    #expect(try cases("person P1", id) == "0/1 0/1 0/1 0/1")  // observed to the cut-off
    #expect(
      try cases("person P1 end=84:withdrew-consent", id) == "0/1 0/1 0/1 0/1")
    #expect(try cases("person P1 end=83:withdrew-consent", id) == "0/1 1/1 0/1 –")
    #expect(try cases("person P1\nevent P1 E1 Skin day=5", id) == "0/1 1/1 0/1 –")
    #expect(
      try cases("person P1\nevent P1 E1 Skin day=5 grade=3\nevent P1 E2 Skin day=6", id)
        == "1/1 1/1 1/1 1/1")
    #expect(
      try cases("person P1\nevent P1 E1 Skin day=85", id) == "0/1 0/1 0/1 0/1")
  }

  @Test("healing: the worst is not healed, the best is healed")
  func healing() throws {
    let text = """
      person P1
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 14 healed
      P1 R2-tip-volar 28 healed
      P1 R3-tip-volar 0 active
      P1 R4-tip-volar 0 active
      P1 R4-tip-volar 28 active
      P1 R5-tip-volar 0 active
      P1 R5-tip-volar 14 surgically-closed
      """
    // R3 was never assessed after treatment.
    #expect(try cases(text, "healing.confirmed") == "1/4 1/4 2/4 1/3")
    // By day 28: R3 censored at 0 is unknown, R4 observed to day 28 is known, R5 was lost.
    let day28 = try cases(text, "healing.time.confirmed.day-28")
    #expect(day28.hasSuffix(" 1/4 2/4 1/3"))
    let day56 = try cases(text, "healing.time.confirmed.day-56")
    #expect(day56.hasSuffix(" 1/4 3/4 1/2"))
  }

  @Test("recurrence: an episode watched for less than 91 days may have recurred")
  func recurrence() throws {
    func recurred(_ last: Int) throws -> String {
      try cases(
        """
        person P1
        P1 R2-tip-volar 0 active
        P1 R2-tip-volar 14 healed
        P1 R2-tip-volar \(14 + last) healed
        """, "recurrence.same-location.within-91-days")
    }
    #expect(try recurred(90) == "0/1 1/1 0/1 –")
    #expect(try recurred(91) == "0/1 0/1 0/1 0/1")
    #expect(
      try cases(
        """
        person P1
        P1 R2-tip-volar 0 active
        P1 R2-tip-volar 14 healed
        P1 R2-tip-volar 28 healed
        P1 R2-tip-volar 106 active
        """, "recurrence.same-location.within-91-days") == "0/1 0/1 0/1 0/1")
  }

  @Test("limits of participants are exact, ulcers have none, and the number not assessed is told")
  func methods() throws {
    let grid = SensitivityGrid(of: try TinyStudy.analysis("person P1\nP1 R2-tip-volar 0 active"))
    let worst = grid.rows.filter { $0.choice == "worst case" }
    let toxicity = try #require(worst.first { $0.analysis == "primary.local-toxicity.any" })
    #expect(toxicity.value.limits?.upper == 1)
    #expect(toxicity.method.hasSuffix("1 not assessed counted as having it"))
    #expect(toxicity.difference == 1)
    let ulcers = try #require(worst.first { $0.analysis == "worsening.baseline-ulcers" })
    #expect(ulcers.value.limits == nil)
    #expect(ulcers.ulcers == 1)
  }
}
