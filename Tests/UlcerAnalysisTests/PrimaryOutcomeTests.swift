import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Primary outcome")
struct PrimaryOutcomeTests {
  private func share(_ lines: String, _ component: String) throws -> String {
    try TinyStudy.analysis("person P1\n\(lines)").share(
      ResultID(text: "primary.local-toxicity.\(component)"))
  }

  @Test(
    "local reactions count from grade 1 or yes, on days 0 to 84",
    arguments: [
      ("swelling=1", "swelling", "1/1"), ("swelling=0", "swelling", "0/1"),
      ("warmth=yes", "warmth", "1/1"), ("warmth=no", "warmth", "0/1"),
      ("impairment=2", "impairment-of-function", "1/1"), ("hematoma=1", "hematoma", "1/1"),
      ("hematoma=1 warmth=0", "inflammation", "0/1"), ("warmth=1", "inflammation", "1/1"),
      ("hematoma=1", "any", "1/1"), ("swelling=0", "any", "0/1"),
    ])
  func reactions(words: String, component: String, expected: String) throws {
    #expect(try share("reaction P1 84 \(words)", component) == expected)
    #expect(try share("reaction P1 0 \(words)", component) == expected)
    #expect(try share("reaction P1 85 \(words)", component) == "0/1")
    #expect(try share("reaction P1 -1 \(words)", component) == "0/1")
  }

  @Test("a reaction on day 0 before the time of treatment is not counted")
  func reactionBeforeTreatment() throws {
    for (time, expected) in [("09:00", "0/1"), ("10:00", "1/1")] {
      let analysis = try TinyStudy.analysis(
        """
        person P1 treated=10:00
        reaction P1 0 swelling=1 at=\(time)
        """)
      #expect(try analysis.share("primary.local-toxicity.any") == expected)
    }
  }

  @Test("flagged adverse events of the primary window count, `other` apart")
  func flaggedEvents() throws {
    #expect(try share("event P1 E1 Skin day=84 toxicity=warmth", "inflammation") == "1/1")
    #expect(try share("event P1 E1 Skin day=85 toxicity=warmth", "inflammation") == "0/1")
    #expect(try share("event P1 E1 Skin day=-1 toxicity=warmth", "any") == "0/1")
    for component in LocalToxicityComponent.allCases {
      let isOther = component == .other || component == .anyOrOther
      #expect(
        try share("event P1 E1 Skin day=5 toxicity=other", component.rawValue)
          == (isOther ? "1/1" : "0/1"))
    }
    #expect(try share("event P1 E1 Skin day=5 toxicity=warmth", "any-or-other") == "1/1")
    #expect(try share("event P1 E1 Skin day=5 toxicity=warmth", "other") == "0/1")
    #expect(
      try share("event P1 E1 Skin day=5 toxicity=ulcer-worsening", "ulcer-worsening") == "1/1")
    #expect(try share("event P1 E1 Skin day=5 toxicity=new-ulcer", "new-ulcer") == "1/1")
  }

  @Test("worse baseline ulcers and ulcers first active on days 1 to 84 count")
  func ulcers() throws {
    let worse = "P1 R2-tip-volar 0 active 4x5\nP1 R2-tip-volar 14 active 8x5"
    #expect(try share(worse, "ulcer-worsening") == "1/1")
    #expect(try share(worse, "new-ulcer") == "0/1")
    #expect(try share("P1 R2-tip-volar 84 active", "new-ulcer") == "1/1")
    #expect(try share("P1 R2-tip-volar 85 active", "new-ulcer") == "0/1")
    #expect(try share("P1 R2-tip-volar 0 active", "new-ulcer") == "0/1")
    // A recurrence is a new ulcer too.
    let recurrence =
      "P1 R2-tip-volar -9 active\nP1 R2-tip-volar 0 healed\nP1 R2-tip-volar 9 active"
    #expect(try share(recurrence, "new-ulcer") == "1/1")
  }

  @Test("measurement and report disagree when one has what the other has not")
  func disagreements() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      reaction P1 2 swelling=1 warmth=1
      reaction P1 7 swelling=2
      event P1 E1 Skin day=5 toxicity=swelling
      event P1 E2 Skin day=6 toxicity=hematoma
      """)
    let course = try #require(analysis.courses.first)
    #expect(course.disagreements.map(\.component) == [.warmth, .hematoma])
    #expect(course.finding(.swelling).measuredDay == 2)
    #expect(course.finding(.swelling).reportedDay == 5)
    #expect(course.finding(.any).firstDay == 2)
    #expect(course.localToxicity.count == 5)
    #expect(analysis.counts.participantsWithDisagreement == 1)
  }

  @Test("the highest grade per organ system, local events left out, fatal as grade 5")
  func maximumGrades() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      person P2
      person P3
      person P4 untreated
      event P1 E1 Skin day=1 grade=1
      event P1 E2 Skin day=2 grade=3
      event P1 E3 Heart day=2
      event P2 E1 Skin day=2
      event P2 E2 Skin day=3 grade=2 toxicity=swelling
      event P3 E1 Skin day=85 grade=4
      event P3 E2 Bone day=4 grade=1 outcome=fatal
      event P4 E1 Kidney day=4 grade=4
      """)
    func row(_ prefix: String) throws -> [String] {
      try [
        "grade-1", "grade-2", "grade-3", "grade-4", "grade-5", "missing", "any-grade",
        "grade-3-or-higher",
      ].map { try analysis.share(ResultID(text: "primary.\(prefix).\($0)")) }
    }
    #expect(
      try row("max-grade.skin")
        == ["0/3", "0/3", "1/3", "0/3", "0/3", "1/3", "2/3", "1/3"])
    #expect(
      try row("max-grade.heart")
        == ["0/3", "0/3", "0/3", "0/3", "0/3", "1/3", "1/3", "0/3"])
    #expect(
      try row("max-grade.bone")
        == ["0/3", "0/3", "0/3", "0/3", "1/3", "0/3", "1/3", "1/3"])
    #expect(
      try row("max-grade.any")
        == ["0/3", "0/3", "1/3", "0/3", "1/3", "1/3", "3/3", "2/3"])
    #expect(
      try row("max-grade-with-local.skin")
        == ["0/3", "1/3", "1/3", "0/3", "0/3", "0/3", "2/3", "1/3"])
    #expect(analysis["primary.max-grade.kidney.any-grade"] == nil)
  }

  @Test("without events the row `any` stays, with zeros and their limits")
  func zeroRows() throws {
    let analysis = try TinyStudy.analysis("person P1\nperson P2")
    // Clopper–Pearson of 0 in 2: upper limit 1 − 0.025^(1/2) = 0.8418861.
    let result = try analysis.value("primary.max-grade.any.grade-3-or-higher")
    #expect(result.count == 0)
    #expect(result.limits?.lower == 0)
    #expect(abs((result.limits?.upper ?? 0) - 0.841886116991581) < 1e-12)
    #expect(try analysis.share("primary.max-grade-with-local.any.missing") == "0/2")
  }

  @Test("without treated participants proportions are not estimable")
  func nobodyTreated() throws {
    let analysis = try TinyStudy.analysis("person P1 untreated\nperson P2 failed")
    #expect(
      try analysis.json("primary.local-toxicity.any")
        == #"{"kind":"notEstimable","reason":"no participants"}"#)
    #expect(try analysis.value("disposition.screened").count == 2)
    #expect(try analysis.value("disposition.screen-failed").count == 1)
    #expect(try analysis.value("exposure.participant-years").estimate == 0)
  }

  @Test("cumulative incidence: toxicity day, else death competing, else time at risk censored")
  func cumulativeIncidence() throws {
    // Day 10: toxicity 1 of 4 at risk → 0.25. Day 20: P2 dies. Day 60: toxicity, 1 of 2 at risk,
    // event-free before it 0.75 · 2/3 = 0.5 → 0.25 + 0.5 · 1/2 = 0.5. P4 to day 90.
    let analysis = try TinyStudy.analysis(
      """
      person P1
      person P2 death=20
      person P3
      person P4
      visit P1 90
      visit P2 15
      visit P4 90
      reaction P1 10 swelling=1
      reaction P3 60 swelling=1
      """)
    let estimate = try analysis.value("primary.local-toxicity.day-84").estimate
    #expect(abs((estimate ?? 0) - 0.5) < 1e-12)
    #expect(try analysis.value("primary.local-toxicity.day-84").limits?.lower != nil)
  }

  @Test("cumulative incidence is not known beyond the last follow-up")
  func cumulativeIncidenceBeyond() throws {
    let analysis = try TinyStudy.analysis(
      "person P1\nperson P2\nvisit P1 50\nvisit P2 60\nreaction P1 10 swelling=1")
    guard case .notEstimable = try analysis.value("primary.local-toxicity.day-84") else {
      Issue.record("an estimate beyond the last follow-up")
      return
    }
    #expect(try analysis.value("exposure.followed-less-than-84-days").count == 2)
  }
}
