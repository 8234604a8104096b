import Foundation
import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("The sensitivity grid")
struct SensitivityGridTests {
  private func grid(_ text: String, plan: StudyPlan = StudyPlan(acronym: "TINY")) throws
    -> (grid: SensitivityGrid, analysis: StudyAnalysis)
  {
    let analysis = try TinyStudy.analysis(text, plan: plan)
    return (SensitivityGrid(of: analysis), analysis)
  }

  @Test(
    "the gap of confirmation: healed rows 4, 11, 18 and 25 days apart meet gaps less 3 days",
    arguments: [(3, "0/1"), (4, "7"), (10, "7"), (11, "14"), (17, "14"), (18, "21"), (25, "28")])
  func gap(days: Int, last: String) throws {
    let (grid, _) = try grid(
      """
      person P1
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 14 healed
      P1 R2-tip-volar \(14 + days) healed
      """)
    let found = grid.rows.filter {
      $0.analysis == "healing.confirmed" && $0.parameter == .confirmationGap
    }
    #expect(found.map(\.choice) == ["7", "14", "21", "28"])
    #expect(found.map(\.isPrimary) == [false, true, false, false])
    #expect(found.last { $0.value.count == 1 }?.choice ?? "0/1" == last)
  }

  @Test("a healing that is confirmed makes the next ulcer there a new one")
  func gapAndNewUlcers() throws {
    // Healed d14 and d22, active d40: 8 days confirm under a gap of 7 alone.
    let (grid, _) = try grid(
      """
      person P1
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 14 healed
      P1 R2-tip-volar 22 healed
      P1 R2-tip-volar 40 active
      """)
    #expect(
      grid.brief("new-ulcers.count", .confirmationGap)
        == ["7: 1 1", "14*: 0 0", "21: 0 0", "28: 0 0"])
    #expect(
      grid.brief("recurrence.same-location", .confirmationGap)
        == ["7: 1/1 –", "14*: notEstimable –", "21: notEstimable –", "28: notEstimable –"])
  }

  @Test(
    "worsening at 25, 50 and 100 %, each inclusive",
    arguments: [
      (24.9, "0 0 0"), (25, "1 0 0"), (29.9, "1 0 0"), (30, "1 1 0"), (39.9, "1 1 0"),
      (40, "1 1 1"),
    ])
  func worsening(area: Double, expected: String) throws {
    let (grid, _) = try grid(
      """
      person P1
      P1 R2-tip-volar 0 active area=20
      P1 R2-tip-volar 14 active area=\(area)
      """)
    for id in [
      "worsening.baseline-ulcers", "primary.local-toxicity.ulcer-worsening",
      "primary.local-toxicity.any",
    ] as [ResultID] {
      let found = grid.rows.filter {
        $0.analysis == id && $0.parameter == .worseningAreaRatio
      }
      #expect(found.map(\.choice) == ["1.25", "1.5", "2"])
      #expect(found.map { String($0.value.count ?? -1) }.joined(separator: " ") == expected)
    }
  }

  @Test("the plan's own value is the primary one, wherever it stands")
  func ownPlan() throws {
    var plan = StudyPlan(acronym: "TINY")
    plan.confirmationGap = 10
    plan.worseningAreaRatio = 1.3
    let (grid, _) = try grid("person P1\nP1 R2-tip-volar 0 active", plan: plan)
    #expect(
      grid.brief("healing.confirmed", .confirmationGap).map { String($0.prefix(4)) }
        == ["7: 0", "10*:", "14: ", "21: ", "28: "])
    #expect(
      grid.brief("worsening.baseline-ulcers", .worseningAreaRatio).map { String($0.prefix(4)) }
        == ["1.25", "1.3*", "1.5:", "2: 0"])
  }

  @Test("maximum grades with and without local events; a system of local events alone is 0 without")
  func localEvents() throws {
    let (grid, _) = try grid(
      """
      person P1
      person P2
      event P1 E1 Skin day=3 grade=1 toxicity=swelling
      event P1 E2 Heart day=3 grade=2
      event P2 E1 Heart day=3 grade=3 toxicity=other
      """)
    #expect(
      grid.brief("primary.max-grade.any.any-grade", .localEvents)
        == ["left out*: 1/2 0", "kept: 2/2 0.5"])
    #expect(
      grid.brief("primary.max-grade.any.grade-3-or-higher", .localEvents)
        == ["left out*: 0/2 0", "kept: 1/2 0.5"])
    #expect(
      grid.brief("primary.max-grade.skin.grade-1", .localEvents)
        == ["left out*: 0/2 0", "kept: 1/2 0.5"])
  }

  @Test("ids are new, and each occurs once; every group has one primary row; order changes nothing")
  func ids() throws {
    let lines = [
      "P1 R2-tip-volar 0 active 4x5", "P1 R2-tip-volar 28 healed", "P2 R3-tip-volar 0 active 4x5",
      "P2 R3-tip-volar 28 active 9x9", "event P1 E1 Skin day=3 grade=1",
      "reaction P1 2 swelling=1 warmth=0",
    ]
    let people = "person P1\nperson P2\n"
    let (one, analysis) = try grid(people + lines.joined(separator: "\n"))
    let (other, _) = try grid(people + lines.reversed().joined(separator: "\n"))
    #expect(one.rows == other.rows)
    #expect(Set(one.rows.map(\.id)).count == one.rows.count)
    #expect(one.rows.allSatisfy { $0.id.hasPrefix("sensitivity.") })
    #expect(!analysis.results.contains { $0.id.text.hasPrefix("sensitivity.") })
    let groups = Dictionary(grouping: one.rows) { "\($0.analysis) \($0.parameter)" }
    for (name, rows) in groups {
      #expect(rows.count(where: \.isPrimary) == 1, "\(name)")
      for row in rows {
        #expect(row.primaryValue == analysis[row.analysis]?.value || row.parameter == .localEvents)
        if row.isPrimary { #expect(row.value == row.primaryValue) }
      }
    }
    #expect(Set(one.rows.map(\.parameter)) == Set(SensitivityParameter.allCases))
  }

  @Test("records that were cut are cut the same again")
  func cutTwice() throws {
    let text = """
      person P1 end=90:completed
      person P2 death=80
      P1 R2-tip-volar 0 active 4x5
      P1 R2-tip-volar 70 healed
      event P1 E1 Skin start=2025-05 grade=2
      event P1 E2 Skin start=2025 end=2025
      event P2 E3 Skin grade=1 end=2025-04
      """
    for cut in [60, 75, 85, 400] {
      let once = try TinyStudy.analysis(text, cut: cut)
      let twice = StudyAnalysis(
        of: once.records, plan: once.plan, requestedCut: once.cut.date, allocation: nil)
      // What lies after the cut-off is gone the second time.
      func stays(_ result: AnalysisResult) -> Bool {
        ![.record(.eventsAfterCutOff), .record(.deathsAfterCutOff)].contains(result.name)
      }
      #expect(once.results.filter(stays) == twice.results.filter(stays))
      #expect(twice[.record(.eventsAfterCutOff)]?.value == .count(0))
      #expect(twice[.record(.deathsAfterCutOff)]?.value == .count(0))
    }
  }

  @Test("a study without anybody has a grid of reasons")
  func empty() throws {
    let (grid, _) = try grid("person P1 failed")
    #expect(!grid.rows.isEmpty)
    #expect(grid.rows.allSatisfy { $0.value.estimate == nil })
  }

  @Test("sensitivity.csv and sensitivity.json hold every row")
  func listings() throws {
    let (grid, analysis) = try grid("person P1\nP1 R2-tip-volar 0 active\n")
    let lines = SensitivityListing.text(of: grid).split(separator: "\n")
    #expect(lines.count == grid.rows.count + 1)
    #expect(
      lines.contains(
        "sensitivity.healing.confirmed.healing-rule.any,healing.confirmed,healing-rule,any,"
          + "confirmed,no,proportion,0,1,0,,,,,0,0,Baseline ulcers,1,1,"
          + "Proportion; ulcers of one participant are not independent"))
    let json = SensitivityListing.json(of: grid, in: analysis, programVersion: "1")
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let object = try #require(read as? [String: Any])
    #expect(object["schema"] as? String == "cicatrix-sensitivity/1")
    #expect((object["rows"] as? [Any])?.count == grid.rows.count)
  }
}
