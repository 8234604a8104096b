import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("é in one character and in two is one name; P1 and p1 are two, and are told")
struct IdentityTests {
  private let composed = "caf\u{E9}"
  private let decomposed = "cafe\u{301}"

  @Test("A participant is the same in both normal forms, in every file")
  func normalForms() {
    var fixture = StudyFixture()
    fixture.add("participants.csv", "\(decomposed),2025-01-02,enrolled,,2025-01-11,,,")
    fixture.add("visits.csv", "\(composed),w2,2025-01-25,yes,")
    fixture.add("visits.csv", "\(decomposed),w4,2025-02-08,yes,")
    fixture.add("ulcers.csv", "\(decomposed),2025-01-11,R,2,tip,volar,active,4.5,3.0,10")
    fixture.add("ulcers.csv", "\(composed),2025-01-25,R,2,tip,volar,active,4.5,3.0,10")
    fixture.add("adverse-events.csv", "\(composed),\(decomposed),Pain,Cardiac disorders,1,,")
    let study = fixture.ingest()
    #expect(study.brief == [])
    #expect(study.records.participants.last.map { Array($0.id.utf8) } == Array(composed.utf8))
    #expect(study.records.adverseEvents.last.map { Array($0.id.utf8) } == Array(composed.utf8))
    #expect(study.records.visits.filter { $0.participant == 2 }.count == 2)
    #expect(study.records.ulcers.filter { $0.participant == 2 }.count == 2)
  }

  @Test("Both forms in participants.csv, and of one event, are one thing twice")
  func duplicates() {
    var fixture = StudyFixture()
    fixture.add("participants.csv", "\(composed),2025-01-02,enrolled,,2025-01-11,,,")
    fixture.add("participants.csv", "\(decomposed),2025-01-02,enrolled,,2025-01-11,,,")
    fixture.add("adverse-events.csv", "P1,\(composed),Pain,Cardiac disorders,1,,")
    fixture.add("adverse-events.csv", "P1,\(decomposed),Pain,Cardiac disorders,1,,")
    #expect(fixture.ingest().brief == ["duplicate-participant 5 1", "duplicate-event 4 4"])
  }

  @Test("Texts come in the composed form, too")
  func texts() {
    var fixture = StudyFixture()
    fixture.add("adverse-events.csv", "P1,2,Pneumonie\u{308},Cardiac disorders,1,,")
    let term = fixture.ingest().records.adverseEvents.last?.term
    #expect(term.map { Array($0.utf8) } == Array("Pneumoni\u{EB}".utf8))
  }

  @Test("The allocation knows a participant in either form")
  func allocation() {
    let text = "participant_id,arm\n\(decomposed),A\n"
    let read = AllocationReader.read(
      Array(text.utf8), file: "allocation.csv", participants: [composed])
    #expect(read.diagnostics.isEmpty)
    #expect(read.arms.keys.map { Array($0.utf8) } == [Array(composed.utf8)])
  }

  @Test(
    "Ids that differ in case or look alike are two, and are told with both lines",
    arguments: [
      ("P1", "p1"), ("PO1", "P01"), ("PI1", "Pl1"), ("\u{420}7", "P7"), ("café1", "cafe1"),
      ("A\u{2013}1", "A-1"), ("Ｐ9", "P9"),
    ])
  func lookAlikes(one: String, other: String) throws {
    var fixture = StudyFixture()
    fixture.texts["participants.csv"] =
      "participant_id,consent_date,screening_outcome,treatment_date\n"
      + "\(one),2025-01-01,enrolled,2025-01-10\nX2,2025-01-01,enrolled,2025-01-10\n"
      + "\(other),2025-01-01,enrolled,2025-01-10\n"
    let study = fixture.ingest()
    let finding = try #require(study.diagnostics.first { $0.rule == "similar-identifiers" })
    #expect(finding.severity == .warning)
    #expect(finding.position.line == 4 && finding.related.map(\.line) == [2])
    #expect(study.records.participants.map(\.id) == [one, "X2", other])
  }

  @Test("Sites and events of one participant are told as well; those of two participants are not")
  func sitesAndEvents() {
    var fixture = StudyFixture()
    fixture.texts["participants.csv"] =
      "participant_id,consent_date,screening_outcome,treatment_date,site\n"
      + "P1,2025-01-01,enrolled,2025-01-10,UMCU\nP2,2025-01-01,enrolled,2025-01-10,Umcu\n"
      + "P3,2025-01-01,enrolled,2025-01-10,Umcu\n"
    fixture.add("adverse-events.csv", "P1,a,Pain,Cardiac disorders,1,,")
    fixture.add("adverse-events.csv", "P2,A,Pain,Cardiac disorders,1,,")
    fixture.add("adverse-events.csv", "P1,A,Pain,Cardiac disorders,1,,")
    #expect(fixture.ingest().brief == ["similar-identifiers 3 35", "similar-identifiers 5 4"])
  }
}
