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

  /// Findings of one criterion, e.g. `yes met supported`; of a part without entry and verdict.
  private func found(
    _ text: String, _ criterion: String, part: EligibilityFinding.Part? = nil,
    plan: StudyPlan = StudyPlan(acronym: "TINY")
  ) throws -> String {
    let analysis = try TinyStudy.analysis(text, plan: plan)
    let finding = try #require(
      EligibilityConsistency(of: analysis).findings.first {
        $0.criterion == criterion && $0.part == part
      })
    let records = finding.derived.map { $0 ? "met" : "not-met" } ?? "unknown"
    guard part == nil else { return records }
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

  private func refractory(_ rows: String, part: EligibilityFinding.Part?) throws -> String {
    let text = "person P1\nentry P1 refractory yes -10\n" + rows
    return try found(text, "refractory", part: part)
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
      ("-20 active", "not-met"),  // a first ulcer is none that came back
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
    let text = EligibilityListing.text(
      of: EligibilityConsistency(of: analysis), in: analysis
    ) { $0.kind == .ulcer ? "ulcers.csv:\($0.row + 2)" : "eligibility.csv:\($0.row + 2)" }
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
