import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Subgroups that the plan names")
struct SubgroupTests {
  private let text = """
    person P1 sex=female
    person P2 sex=female
    person P3 sex=male
    person P4
    reaction P1 3 warmth=1
    P1 R2-tip-volar 0 active
    P1 R3-tip-volar 0 active
    P1 R2-tip-volar 14 healed
    P1 R2-tip-volar 30 healed
    P1 R3-tip-volar 90 active
    P2 R2-tip-volar 20 active
    P3 R2-tip-volar 0 active
    P3 R2-tip-volar 90 active
    """

  private func analysis(
    _ subgroups: [PlannedSubgroup], arms: [String: String]? = nil
  ) throws -> StudyAnalysis {
    var plan = StudyPlan(acronym: "TINY")
    plan.subgroups = subgroups
    return StudyAnalysis(
      of: try TinyStudy(text).records, plan: plan, requestedCut: TinyStudy.date(400),
      allocation: arms)
  }

  @Test("By sex: both women have local toxicity, one by a new ulcer")
  func sex() throws {
    let found = try analysis([.sex])
    #expect(try found.share("subgroups.sex.female.primary.local-toxicity.any") == "2/2")
    #expect(try found.share("subgroups.sex.female.new-ulcers.participants") == "1/2")
    #expect(try found.share("subgroups.sex.male.primary.local-toxicity.any") == "0/1")
    // P4's sex is not recorded; nobody is of another sex.
    #expect(try found.share("subgroups.sex.not-recorded.new-ulcers.participants") == "0/1")
    #expect(
      try found.value("subgroups.sex.other.new-ulcers.participants")
        == .notEstimable(reason: "no participants"))
    // One of the two baseline ulcers of P1 is confirmed healed on day 14.
    let healing = try found.value(
      "subgroups.sex.female.healing.cumulative-incidence.healed.day-84")
    #expect(healing.estimate == 0.5)
  }

  @Test("By number of baseline ulcers; a number in no range is a level of its own")
  func baselineUlcers() throws {
    let ranges = [PlannedSubgroup.CountRange(first: 1, last: 1), .init(first: 2, last: nil)]
    let found = try analysis([.baselineUlcers(ranges.compactMap { $0 })])
    let levels = try #require(found.subgroups.first).levels
    #expect(levels.map(\.slug) == ["1", "2-or-more", "other"])
    #expect(
      try found.share("subgroups.baseline-ulcers.2-or-more.primary.local-toxicity.any") == "1/1")
    #expect(try found.share("subgroups.baseline-ulcers.other.new-ulcers.participants") == "1/2")
  }

  @Test("By arm safety is always shown with the difference, healing only if the plan allows it")
  func arms() throws {
    let found = try analysis([.sex], arms: ["P1": "A", "P2": "B", "P3": "A", "P4": "B"])
    #expect(try found.share("subgroups.sex.female.new-ulcers.participants@B") == "1/1")
    #expect(
      try found.value("subgroups.sex.female.new-ulcers.participants@A-B").estimate == -1)
    #expect(
      !found.results.contains {
        $0.id.text.hasPrefix("subgroups.") && $0.id.text.contains("healing")
          && $0.id.group != nil
      })
  }

  @Test("Without subgroups in the plan there are none; their names are read")
  func none() throws {
    #expect(
      !(try TinyStudy.analysis(text)).results.contains { $0.id.text.hasPrefix("subgroups.") })
    let name = "subgroups.ssc-subset.diffuse.healing.cumulative-incidence.healed.day-56"
    #expect(ResultName(name)?.text == name)
    #expect(ResultName("subgroups.sex.female.disposition.died") == nil)
  }
}
