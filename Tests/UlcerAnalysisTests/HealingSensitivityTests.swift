import PlainOutput
import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("The sensitivity grid: healing curves")
struct HealingSensitivityTests {
  private func grid(_ text: String, plan: StudyPlan = StudyPlan(acronym: "TINY")) throws
    -> (grid: SensitivityGrid, analysis: StudyAnalysis)
  {
    let analysis = try TinyStudy.analysis(text, plan: plan)
    return (SensitivityGrid(of: analysis), analysis)
  }

  @Test("healing: rule by place in the interval, worked by hand")
  func healing() throws {
    // R2: open d0, healed d20 and d40: confirmed in (0, 20].
    // R3: open d0 and d30, healed d50, not confirmed: (30, 50].
    // R4: open d0 and d60. R5: open d0 and d60.
    // confirmed, right: d20 1 of 4, so S(28) = 3/4; censored at 30, 60, 60: no median.
    // any, right: d20 1 of 4; d50 1 of 3: S = 1/2 up to the last time 60: the middle, 55.
    // any, mid: events at 10 and 40: S = 1/2 from 40 to 60: the middle, 50.
    // Turnbull, any: masses 1/4 in (0, 20], 1/4 in (30, 50]: as right here.
    let (grid, analysis) = try grid(
      """
      person P1
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 20 healed
      P1 R2-tip-volar 40 healed
      person P2
      P2 R3-tip-volar 0 active
      P2 R3-tip-volar 30 active
      P2 R3-tip-volar 50 healed
      person P3
      P3 R4-tip-volar 0 active
      P3 R4-tip-volar 60 active
      P3 R5-tip-volar 0 active
      P3 R5-tip-volar 60 active
      """)
    #expect(
      grid.brief("healing.time.confirmed.median", .healingCurve) == [
        "confirmed, right-point*: notReached –", "confirmed, mid-point: notReached –",
        "confirmed, turnbull: notReached –", "any, right-point: 55 –", "any, mid-point: 50 –",
        "any, turnbull: 55 –",
      ])
    #expect(
      grid.brief("healing.time.confirmed.day-56", .healingCurve) == [
        "confirmed, right-point*: 0.25 0", "confirmed, mid-point: 0.25 0",
        "confirmed, turnbull: 0.25 0", "any, right-point: 0.5 0.25", "any, mid-point: 0.5 0.25",
        "any, turnbull: 0.5 0.25",
      ])
    // Day 14 lies after the middle of (0, 20] and before its end.
    #expect(
      grid.brief("healing.time.confirmed.day-14", .healingCurve).prefix(3) == [
        "confirmed, right-point*: 0 0", "confirmed, mid-point: 0.25 0.25",
        "confirmed, turnbull: 0 0",
      ])
    #expect(
      grid.brief("healing.confirmed", .healingRule) == ["confirmed*: 1/4 0", "any: 2/4 0.25"])
    // Where results.json has the same choice, it is the same number.
    for (choice, id) in [
      ("any, right-point", "any"), ("confirmed, mid-point", "midpoint"),
      ("confirmed, right-point", "confirmed"),
    ] {
      for quantity in ["median"] + analysis.plan.landmarks.map({ "day-\($0)" }) {
        let row = grid.rows.first {
          $0.choice == choice && $0.analysis.text == "healing.time.confirmed.\(quantity)"
        }
        #expect(row?.value == analysis["healing.time.\(id).\(quantity)" as String]?.value)
      }
    }
  }

  @Test("a landmark beyond the last observation is not estimable under any choice")
  func beyond() throws {
    let (grid, _) = try grid(
      "person P1\nP1 R2-tip-volar 0 active\nP1 R2-tip-volar 27 active\n")
    #expect(
      grid.brief("healing.time.confirmed.day-28", .healingCurve).allSatisfy {
        $0.hasSuffix("notEstimable –")
      })
    #expect(
      grid.brief("healing.time.confirmed.day-14", .healingCurve).allSatisfy {
        $0.hasSuffix(": 0 0")
      })
  }
}

extension StudyAnalysis {
  fileprivate subscript(text: String) -> AnalysisResult? { self[ResultID(text: text)] }
}

extension SensitivityGrid {
  /// `choice value difference` of the rows of one result and parameter; `*` marks the primary.
  func brief(_ id: ResultID, _ parameter: SensitivityParameter) -> [String] {
    rows.filter { $0.analysis == id && $0.parameter == parameter }.map { row in
      let value: String
      switch row.value {
      case .proportion(let count, let total, _): value = "\(count)/\(total)"
      case .notReached: value = "notReached"
      case .notEstimable: value = "notEstimable"
      default: value = row.value.magnitude.map { ShortestNumber.text($0) } ?? "–"
      }
      let difference = row.difference.map { ShortestNumber.text($0) } ?? "–"
      return "\(row.choice)\(row.isPrimary ? "*" : ""): \(value) \(difference)"
    }
  }
}
