import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Entered eligibility against the records")
struct EligibilityTests {
  private func plan(_ criteria: [(id: String, isInclusion: Bool)]) -> StudyPlan {
    var plan = StudyPlan(acronym: "TINY")
    plan.eligibility = criteria.map {
      StudyPlan.Criterion(id: $0.id, isInclusion: $0.isInclusion, text: $0.id)
    }
    return plan
  }

  /// The finding of one criterion, e.g. `yes met supported`.
  private func found(
    _ text: String, _ criterion: String, plan: StudyPlan = StudyPlan(acronym: "TINY")
  ) throws -> String {
    let analysis = try TinyStudy.analysis(text, plan: plan)
    let finding = try #require(
      EligibilityConsistency(of: analysis).findings.first {
        $0.criterion == criterion && $0.part == nil
      })
    let records = finding.derived.map { $0 ? "met" : "not-met" } ?? "unknown"
    let entered = finding.entered.map { $0 ? "yes" : "no" } ?? "–"
    return "\(entered) \(records) \(finding.verdict?.rawValue ?? "–")"
  }

  @Test(
    "an active ulcer of more than 2 mm at the last look by day 0",
    arguments: [
      ("0 active 2.1x1", "met supported"), ("0 active 2x2", "not-met contradicted"),
      ("0 active area=3.2", "met supported"),  // a circle of 2.02 mm
      ("0 active area=3.14", "not-met contradicted"),
      ("0 active", "unknown cannot-be-told"), ("0 indeterminate 5x5", "unknown cannot-be-told"),
      ("-9 active 5x5, 0 healed", "not-met contradicted"),
      ("-9 active 5x5", "met supported"), ("1 active 5x5", "unknown cannot-be-told"),
      ("0 not-assessed", "unknown cannot-be-told"),
    ])
  func activeUlcer(rows: String, expected: String) throws {
    let lines = rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
    let text = "person P1\nentry P1 active-ulcer yes -10\n" + lines.joined(separator: "\n")
    #expect(try found(text, "active-ulcer") == "yes " + expected)
  }

  @Test("one active ulcer is enough, and none needs every ulcer to be known")
  func severalUlcers() throws {
    let head = "person P1\nentry P1 active-ulcer no -10\nP1 R2-tip-volar 0 active\n"
    #expect(
      try found(head + "P1 R3-tip-volar 0 active 5x5", "active-ulcer") == "no met contradicted")
    #expect(
      try found(head + "P1 R3-tip-volar 0 active 1x1", "active-ulcer")
        == "no unknown cannot-be-told")
  }

  @Test("without an entry the records still tell; without treatment up to the last entry")
  func asOf() throws {
    #expect(
      try found("person P1\nentry P1 adult yes\nP1 R2-tip-volar 0 active 5x5", "active-ulcer")
        == "– met not-entered")
    let screened = "person P1 failed\nentry P1 active-ulcer yes -10\n"
    #expect(
      try found(screened + "P1 R2-tip-volar -10 active 5x5", "active-ulcer")
        == "yes met supported")
    #expect(
      try found(screened + "P1 R2-tip-volar -9 active 5x5", "active-ulcer")
        == "yes unknown cannot-be-told")
    #expect(
      try found(
        "person P1 failed\nentry P1 adult yes\nP1 R2-tip-volar 0 active 5x5", "active-ulcer")
        == "– unknown not-entered")
    // Where nothing was entered at all, there is nothing to hold against the records.
    let analysis = try TinyStudy.analysis("person P1\nP1 R2-tip-volar 0 active 5x5")
    #expect(EligibilityConsistency(of: analysis).findings.isEmpty)
  }

  @Test("age, consent, calcinosis, and a criterion that no record tells of")
  func others() throws {
    let plan = plan([
      ("adult", true), ("consent", true), ("calcinosis", false), ("pregnancy", false),
    ])
    var study = try TinyStudy(
      "person P1 consent=0\nperson P2 consent=1\nentry P1 adult yes\nentry P1 pregnancy no\n"
        + "P1 R2-tip-volar 0 active")
    study.records.participants[0].ageYears = 18
    study.records.participants[1].ageYears = 17
    study.records.ulcers[0].calcinosis = true
    let findings = EligibilityConsistency(
      of: StudyAnalysis(
        of: study.records, plan: plan, requestedCut: TinyStudy.date(400), allocation: nil)
    ).findings
    func derived(_ participant: Int) -> [Bool?] {
      findings.filter { $0.participant == participant }.prefix(4).map(\.derived)
    }
    #expect(derived(0) == [true, true, true, nil])
    #expect(derived(1) == [false, false, nil, nil])
    #expect(findings.first?.verdict == .supported)
  }

  @Test(
    "enrolment against the entered criteria",
    arguments: [
      ("person P1", "yes", "no", "yes met supported"),
      ("person P1", "no", "no", "yes not-met contradicted"),
      ("person P1", "yes", "yes", "yes not-met contradicted"),
      ("person P1 failed", "no", "no", "no not-met supported"),
      ("person P1 failed", "yes", "no", "no met cannot-be-told"),
    ])
  func enrolment(person: String, inclusion: String, exclusion: String, expected: String) throws {
    let plan = plan([("ulcer", true), ("pregnancy", false)])
    #expect(
      try found(
        "\(person)\nentry P1 ulcer \(inclusion)\nentry P1 pregnancy \(exclusion)",
        EligibilityConsistency.enrolment, plan: plan) == expected)
    #expect(
      try found("person P1\nentry P1 ulcer yes", EligibilityConsistency.enrolment, plan: plan)
        == "yes unknown cannot-be-told")
  }

  @Test("of several entries the latest counts, and all are evidence")
  func entries() throws {
    let analysis = try TinyStudy.analysis(
      "person P1\nentry P1 active-ulcer no -5\nentry P1 active-ulcer yes -9\n"
        + "P1 R2-tip-volar 0 active 5x5")
    let finding = try #require(EligibilityConsistency(of: analysis).findings.first)
    #expect(finding.entered == false)
    #expect(finding.verdict == .contradicted)
    #expect(finding.evidence.map(\.kind) == [.entry, .entry, .ulcer])
  }

  @Test("a criterion under another id names its check")
  func namedCheck() throws {
    var plan = StudyPlan(acronym: "TINY")
    plan.eligibility = [
      StudyPlan.Criterion(id: "I3", isInclusion: true, text: "Ulcer", check: "active-ulcer")
    ]
    #expect(
      try found(
        "person P1\nentry P1 I3 yes\nP1 R2-tip-volar 0 active 5x5", "I3", plan: plan)
        == "yes met supported")
  }

  @Test("eligibility-check.csv names file and line of the evidence; row order changes nothing else")
  func listing() throws {
    let analysis = try TinyStudy.analysis(
      "person P1\nentry P1 active-ulcer yes -10\nP1 R2-tip-volar 0 active 5x5")
    let text = EligibilityListing.text(of: analysis) {
      ($0.kind == .ulcer ? "ulcers.csv" : "eligibility.csv", $0.row + 2)
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines[1] == "P1,active-ulcer,inclusion,,yes,met,supported,2025-03-01,"
        + "an active ulcer of more than 2 mm at baseline,eligibility.csv:2; ulcers.csv:2")
    #expect(
      lines[2] == "P1,refractory,inclusion,,,cannot-be-told,not-entered,2025-03-01,"
        + "no prostacyclin course is recorded by the baseline,")
    #expect(lines.count == 6)
  }
}
