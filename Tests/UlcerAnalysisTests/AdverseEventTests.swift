import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Adverse events")
struct AdverseEventTests {
  /// The only event of P1, who was treated on 2025-03-10 (day 0) unless said otherwise.
  private func event(
    _ words: String, person: String = "person P1", cut: Int = 400
  ) throws -> DatedAdverseEvent {
    let analysis = try TinyStudy.analysis(
      "\(person)\nevent P1 E1 Skin \(words)", cut: cut, shift: 9)
    return try #require(analysis.adverseEvents.first)
  }

  @Test(
    "a partial start becomes the treatment date where it can, else its first day",
    arguments: [
      ("start=2025-03", "2025-03-10", true),
      ("start=2025-04", "2025-04-01", true),
      ("start=2025-02", "2025-02-01", false),
      ("start=2025", "2025-03-10", true),
      ("start=2024", "2024-01-01", false),
      ("", "2025-03-10", true),
      // Never after the end: then the start is the end date, here before treatment.
      ("start=2025-03 endday=-5", "2025-03-05", false),
      ("endday=-5", "2025-03-05", false),
      ("endday=0", "2025-03-10", true),
      // A partial end counts as its last day: 31 March is not before treatment.
      ("end=2025-03", "2025-03-10", true),
      ("end=2025-02", "2025-02-28", false),
    ])
  func partialStart(words: String, start: String, isEmergent: Bool) throws {
    let event = try event(words)
    #expect(event.start?.isoText == start)
    #expect(event.isStartImputed)
    #expect(event.isTreatmentEmergent == isEmergent)
  }

  @Test("a complete start is kept, even after the end")
  func completeStart() throws {
    let event = try event("day=7 endday=5")
    #expect(event.day == 7)
    #expect(!event.isStartImputed)
  }

  @Test("a partial end is its last day, capped at the cut-off and the death; the start is not")
  func partialEnd() throws {
    #expect(try event("day=1 end=2025-03").end?.isoText == "2025-03-31")
    #expect(try event("day=1 end=2025-03", cut: 10).end?.isoText == "2025-03-20")
    #expect(
      try event("day=1 end=2025-03", person: "person P1 death=5").end?.isoText == "2025-03-15")
    #expect(try event("day=1 end=2025-03").isEndImputed)
    // A complete end after the cut-off is not known yet.
    #expect(try event("day=1 endday=20", cut: 10).end == nil)
  }

  @Test("an event counts if it began by the cut-off; an undated one always does")
  func cutOff() throws {
    let text = """
      person P1
      event P1 E1 Skin day=10
      event P1 E2 Skin day=11
      event P1 E3 Skin start=2025-04
      event P1 E4 Skin
      """
    // Treated on 2025-03-10: the cut-off on day 10 is 20 March.
    let analysis = try TinyStudy.analysis(text, cut: 10, shift: 9)
    #expect(analysis.records.adverseEvents.map(\.id) == ["E1", "E4"])
    #expect(analysis.cutRecords.adverseEventOrigins == [0, 3])
    #expect(analysis.counts.imputedStarts == 1)
    #expect(analysis.counts.undatedStarts == 1)
  }

  @Test(
    "on day 0 the time of day decides, where both the event and the treatment carry one",
    arguments: [
      ("treated=10:00", "day=0 at=09:59", false),
      ("treated=10:00", "day=0 at=10:00", true),
      ("treated=10:00", "day=0", true),
      ("", "day=0 at=00:01", true),
      ("treated=10:00", "day=-1 at=23:00", false),
      ("treated=10:00", "day=1 at=01:00", true),
    ])
  func timeOfDay(person: String, words: String, isEmergent: Bool) throws {
    #expect(try event(words, person: "person P1 \(person)").isTreatmentEmergent == isEmergent)
  }

  @Test("the primary window includes day 84 and not day 85")
  func primaryWindow() throws {
    #expect(try event("day=84").isInPrimaryWindow)
    #expect(try !event("day=85").isInPrimaryWindow)
    #expect(try event("day=85").isTreatmentEmergent)
    #expect(try !event("day=-1").isInPrimaryWindow)
  }

  @Test(
    "grade 5, outcome fatal and seriousness death are fatal: grade 5, serious, grade 3 or higher",
    arguments: ["grade=5", "grade=2 outcome=fatal", "seriousness=death"])
  func fatal(words: String) throws {
    let event = try event("day=1 \(words)")
    #expect(event.isFatal && event.isSerious && event.isGrade3OrHigher)
    #expect(event.grade == 5)
  }

  @Test("serious by the flag or any criterion; related also when not judged")
  func seriousAndRelated() throws {
    #expect(try event("day=1 serious").isSerious)
    #expect(try event("day=1 seriousness=hospitalisation").isSerious)
    #expect(try !event("day=1 grade=4").isSerious)
    #expect(try event("day=1").isRelated)
    #expect(try event("day=1 related=possible").isRelated)
    #expect(try !event("day=1 related=unlikely").isRelated)
    #expect(try !event("day=1").isGrade3OrHigher)
    #expect(try event("day=1 grade=3").isGrade3OrHigher)
    #expect(try event("day=1 action=withdrawn-from-study").isLeadingToWithdrawal)
    #expect(try !event("day=1 action=treatment-stopped").isLeadingToWithdrawal)
  }

  /// P1: two emergent events (one serious), one before treatment. P2: one. P3: none. P4 is not
  /// treated. Observation to the cut-off on day 100, P2's end on day 50: 100 + 50 + 100 days.
  private let study = """
    person P1
    person P2 end=50:withdrew-consent
    person P3
    person P4 untreated
    event P1 E1 Skin day=3 grade=2 serious
    event P1 E2 Skin day=90 grade=1 related=unrelated
    event P1 E3 Skin day=-3 grade=4
    event P2 E1 Heart day=5 action=withdrawn-from-study
    event P4 E1 Skin day=5 grade=5
    """

  @Test("participants and events are counted, of treated participants alone")
  func counts() throws {
    let analysis = try TinyStudy.analysis(study, cut: 100)
    #expect(try analysis.share("adverse-events.any") == "2/3")
    #expect(try analysis.value("adverse-events.any.events").count == 3)
    #expect(try analysis.share("adverse-events.serious") == "1/3")
    #expect(try analysis.share("adverse-events.related") == "2/3")
    #expect(try analysis.value("adverse-events.related.events").count == 2)
    #expect(try analysis.share("adverse-events.grade-3-or-higher") == "0/3")
    #expect(try analysis.share("adverse-events.fatal") == "0/3")
    #expect(try analysis.share("adverse-events.leading-to-withdrawal") == "1/3")
  }

  @Test("the rate is per year of observation, with exact limits")
  func rate() throws {
    let analysis = try TinyStudy.analysis(study, cut: 100)
    guard
      case .rate(let events, let exposure, let estimate, let limits, let unit) =
        try analysis.value("adverse-events.rate")
    else {
      Issue.record("no rate")
      return
    }
    #expect(events == 3)
    #expect(exposure == 250 / 365.25)
    #expect(estimate == 3 / (250 / 365.25))
    #expect(unit == "per participant-year")
    // χ²(0.025; 6)/2 = 0.6186721 and χ²(0.975; 8)/2 = 8.767273 events.
    #expect(abs((limits.lower ?? 0) * exposure - 0.6186721) < 1e-6)
    #expect(abs((limits.upper ?? 0) * exposure - 8.767273) < 1e-6)
  }

  @Test("spellings with one slug are one organ system, under the first spelling")
  func organSystems() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      event P1 E1 Skin_and__subcutaneous/tissue day=3 grade=2
      event P1 E2 skin_AND_subcutaneous_tissue. day=4 grade=3
      """)
    #expect(analysis.organSystems.map(\.slug) == ["skin-and-subcutaneous-tissue"])
    #expect(analysis.organSystems.first?.label == "Skin and  subcutaneous/tissue")
    #expect(
      try analysis.share("primary.max-grade.skin-and-subcutaneous-tissue.grade-3") == "1/1")
    #expect(OrganSystem.slug(of: "  (Eye)  disorders 2 ") == "eye-disorders-2")
  }
}
