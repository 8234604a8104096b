import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("A study folder becomes records, and every row is accounted for")
struct StudyIngestTests {
  @Test("A sound study reads without findings")
  func sound() throws {
    let study = StudyFixture().ingest()
    #expect(study.brief == [])
    #expect(study.plan.acronym == "TEST")
    #expect(study.records.participants.map(\.id) == ["P1", "P2"])
    let ulcer = try #require(study.records.ulcers.first)
    #expect(ulcer.location.code == "R2-tip-volar")
    #expect(ulcer.length == 4.5)
    let reaction = try #require(study.records.localReactions.first)
    #expect(reaction.swelling == .grade(0))
    #expect(reaction.warmth == .present(false))
    #expect(reaction.hematoma == .present(true))
    #expect(study.origins.line(of: .participants, at: 1) == 3)
    #expect(study.configurationSHA256?.count == 64)
    #expect(!study.configurationFailed && !study.participantsMissing)
  }

  @Test("An unreadable required cell rejects the row; an optional one is emptied and counted")
  func unreadableCells() throws {
    var fixture = StudyFixture()
    fixture.add("ulcers.csv", "P1,2025-02-30,R,2,tip,volar,active,4.0,3.0,10")
    fixture.add("ulcers.csv", "P1,2025-02-10,R,2,tip,volar,active,x,3.0,500")
    let study = fixture.ingest()
    #expect(study.brief == ["unreadable-date 3 4", "unreadable-number 4 36", "out-of-range 4 42"])
    let file = try #require(study.file(.ulcers))
    #expect([file.read, file.used, file.rejected, file.cellsEmptied] == [3, 2, 1, 2])
    #expect(study.records.ulcers.last?.length == nil)
    #expect(study.records.ulcers.last?.width == 3)
  }

  @Test("Emptied cells of a rejected row are reported and not counted")
  func rejectedAndEmptied() throws {
    var fixture = StudyFixture()
    fixture.add("ulcers.csv", "P9,2025-02-10,R,2,tip,volar,active,x,3.0,10")
    let study = fixture.ingest()
    #expect(study.brief == ["unknown-participant 3 1", "unreadable-number 3 36"])
    #expect(study.file(.ulcers)?.cellsEmptied == 0)
  }

  @Test("A rejected participant makes the rows elsewhere unknown")
  func rejectedParticipant() throws {
    var fixture = StudyFixture()
    fixture.texts["participants.csv"] = fixture.texts["participants.csv"]?
      .replacing("P1,2025-01-01", with: "P1,2025-01-99")
    let study = fixture.ingest()
    #expect(study.diagnostics.count { $0.rule == "unknown-participant" } == 4)
    #expect(study.records.participants.map(\.id) == ["P2"])
    #expect(study.file(.participants)?.rejected == 1)
  }

  @Test("The second usable row of a participant is the duplicate")
  func duplicateParticipant() {
    var fixture = StudyFixture()
    fixture.add("participants.csv", "P1,2025-03-01,enrolled,,,,,")
    let study = fixture.ingest()
    #expect(study.brief == ["duplicate-participant 4 1"])
    #expect(study.diagnostics.first?.related.map(\.line) == [2])
  }

  @Test("An attended visit needs its date; a missed one does not")
  func visitDates() {
    var fixture = StudyFixture()
    fixture.add("visits.csv", "P1,w4,,yes,")
    fixture.add("visits.csv", "P1,w8,,no,ill")
    fixture.add("visits.csv", "P1,w12,bad,no,ill")
    let study = fixture.ingest()
    #expect(study.brief == ["missing-value 3 7", "unreadable-date 5 8"])
    #expect(study.records.visits.map(\.visit) == ["w2", "w8", "w12"])
  }

  @Test("Of two assessments on one day the later line counts; not-assessed never conflicts")
  func duplicateAssessment() {
    var fixture = StudyFixture()
    fixture.add("ulcers.csv", "P1,2025-01-10,rechts,II,tip,volar,not-assessed,,,")
    fixture.add("ulcers.csv", "P1,10-01-2025,right,wijsvinger,TIP,volar,indeterminate,,,")
    let study = fixture.ingest()
    #expect(study.brief == ["duplicate-assessment 2 4"])
    #expect(study.diagnostics.first?.related.map(\.line) == [4])
    #expect(study.records.ulcers.map(\.status) == [.notAssessed, .indeterminate])
    #expect(study.origins.lines(of: .ulcers) == [3, 4])
  }

  @Test("After an amputation an active row is rejected, whatever the order of the lines")
  func amputation() {
    var fixture = StudyFixture()
    fixture.add("ulcers.csv", "P1,2025-03-10,R,2,tip,volar,active,,,")
    fixture.add("ulcers.csv", "P1,2025-02-10,R,2,tip,volar,amputated,,,")
    let study = fixture.ingest()
    #expect(study.brief == ["ulcer-after-amputation 3 29"])
    #expect(study.file(.ulcers)?.used == 2)
  }

  @Test("Length and width are exchanged where the width is longer")
  func exchanged() {
    var fixture = StudyFixture()
    fixture.add("ulcers.csv", "P1,2025-02-10,R,2,tip,volar,active,3.0,4.0,")
    let study = fixture.ingest()
    #expect(study.brief == ["length-less-than-width 3 36"])
    #expect(study.records.ulcers.last?.length == 4)
    #expect(study.records.ulcers.last?.width == 3)
  }

  @Test("Death bounds every kind of row; end_date stands in for a missing death date")
  func death() {
    var fixture = StudyFixture()
    fixture.texts["participants.csv"] = fixture.texts["participants.csv"]?
      .replacing(
        "P1,2025-01-01,enrolled,,2025-01-10,,,",
        with: "P1,2025-01-01,enrolled,,2025-01-10,2025-01-20,death,")
    fixture.add("adverse-events.csv", "P1,2,Sepsis,Infections and infestations,5,2025-01-19,fatal")
    fixture.add("adverse-events.csv", "P1,3,Rash,Eye disorders,1,2025-02,recovered")
    fixture.add("adverse-events.csv", "P1,4,Rash,Eye disorders,1,2025-01,recovered")
    let study = fixture.ingest()
    #expect(study.brief == ["death-without-date 2 53", "after-death 2 7", "after-death 4 27"])
    #expect(study.records.participants.first?.deathDate?.isoText == "2025-01-20")
    #expect(study.file(.visits)?.used == 0)
  }

  @Test("An event without a start date is undated and stays")
  func undated() {
    var fixture = StudyFixture()
    fixture.add("adverse-events.csv", "P1,2,Rash,Eye disorders,1,soon,recovered")
    let study = fixture.ingest()
    #expect(study.brief == ["unreadable-date 3 27"])
    #expect(study.records.adverseEvents.last?.start == nil)
    #expect(study.diagnostics.first?.message.contains("treatment-emergent") == true)
  }

  @Test("A column that could be day or month first is decided by one of its values, or by nobody")
  func dateOrder() {
    var fixture = StudyFixture()
    fixture.texts["visits.csv"] =
      "participant_id,visit,date,attended,reason\nP1,w2,03/02/2025,yes,\nP1,w4,13/02/2025,yes,\n"
    #expect(
      fixture.ingest().records.visits.map { $0.date?.isoText ?? "" }
        == ["2025-02-03", "2025-02-13"])
    fixture.texts["visits.csv"] =
      "participant_id,visit,date,attended,reason\nP1,w2,03/02/2025,yes,\nP1,w4,04/02/2025,yes,\n"
    let undecided = fixture.ingest()
    #expect(undecided.brief == ["undecidable-date-order 2 7"])
    #expect(undecided.file(.visits)?.rejected == 2)
    #expect(undecided.diagnostics.first?.hint?.contains("csv: {date-order: dmy}") == true)
    fixture.texts["study.yaml"] = "acronym: T\ncsv: {date-order: mdy}\n"
    #expect(fixture.ingest().records.visits.first?.date?.isoText == "2025-03-02")
    #expect(fixture.ingest().file(.visits)?.dateOrder == "mdy")
  }

  @Test("Decimal commas follow their column, and one of the other kind is an error")
  func decimals() {
    var fixture = StudyFixture()
    fixture.texts["ulcers.csv"] = """
      participant_id;date;hand;digit;level;surface;status;length_mm;width_mm;pain
      P1;2025-01-10;R;2;tip;volar;active;4,5;3,0;10.5
      P1;2025-02-10;R;2;tip;volar;active;4,0;2.5;10

      """
    let study = fixture.ingest()
    // Width has one mark of each kind; its file has more commas, so the point is the fault.
    #expect(study.brief == ["mixed-decimal-marks 3 40"])
    #expect(study.diagnostics.first?.related.map(\.line) == [2])
    #expect(study.records.ulcers.map { $0.width ?? -1 } == [3, -1])
    #expect(study.records.ulcers.first?.pain == 10.5)
    #expect(study.file(.ulcers)?.decimalMark == ",")
  }

  @Test("The allocation is dropped at the reader and its values are never shown")
  func allocation() {
    var fixture = StudyFixture()
    fixture.texts["visits.csv"] =
      "participant_id,visit,date,attended,Randomization Group\nP1,w2,2025-01-24,yes,VERUM\n"
    fixture.texts["allocation.csv"] = "participant_id,arm\nP1,VERUM\n"
    let study = fixture.ingest()
    #expect(
      study.diagnostics.map(\.rule)
        == ["allocation-in-study-folder", "allocation-in-study-folder"])
    #expect(!DiagnosticListing(study.diagnostics).text.contains("VERUM"))
    #expect(!CheckListing(study).json.contains("VERUM"))
  }

  @Test("Everyday columns are not taken for the allocation")
  func notAllocation() {
    for name in RecordKind.allCases.flatMap(\.columns).map(\.name) + ["alarm", "age_group", "harm"]
    {
      #expect(!AllocationNames.suggests(column: name), "\(name)")
    }
    for name in ["Arm", "ARMCD", "treatment_group", "Randomization Group", "TRT01P", "study arm"] {
      #expect(AllocationNames.suggests(column: name), "\(name)")
    }
    #expect(AllocationNames.suggests(file: "allocation.csv"))
    #expect(AllocationNames.suggests(file: "export/Randomisation list.xlsx"))
    #expect(!AllocationNames.suggests(file: "allocation/ulcers.csv"))
    #expect(!AllocationNames.suggests(file: "treatments.csv"))
  }

  @Test("Without participants everything is unknown, and said once a file")
  func withoutParticipants() {
    var fixture = StudyFixture()
    fixture.texts["participants.csv"] = nil
    fixture.add("visits.csv", "P2,w2,2025-01-25,yes,")
    let study = fixture.ingest()
    #expect(study.participantsMissing)
    #expect(study.diagnostics.count { $0.rule == "unknown-participant" } == 4)
    #expect(study.file(.visits)?.rejected == 2)
  }

  @Test("The same bytes give the same account")
  func deterministic() {
    var fixture = StudyFixture()
    for index in 0..<30 { fixture.add("ulcers.csv", "P\(index),x,R,9,tip,volar,healed,a,b,c") }
    let first = CheckListing(fixture.ingest()).json
    for _ in 0..<3 { #expect(CheckListing(fixture.ingest()).json == first) }
  }

  @Test(
    "A file whose name looks like that of a table and is another is told, no other",
    arguments: [
      ("adverse-events-2.csv", true), ("Adverse-Events.csv", true), ("adverse_event.CSV", true),
      ("ULCERS.csv", true), ("ulcers (1).csv", true), ("visits_final_v2.csv", true),
      ("eligibility copy.csv", true), ("local reactions 2025-01-01.csv", true),
      ("ulcers-msc.csv", false), ("allocation.csv", false), ("kits.csv", false),
      ("treatment.csv", false), ("old/ulcers.csv", false), (".ulcers.csv", false),
      ("ulcers.csv.bak", false), ("ulcers-\u{E9}.csv", false), ("2.csv", false), ("s.csv", false),
    ])
  func unreadTable(_ name: String, _ isTold: Bool) {
    let texts = StudyFixture().texts
    let sources = StudySources(
      files: texts.mapValues { Array($0.utf8) }, listing: Array(texts.keys) + [name])
    for sources in [sources, CanonicalCopies(of: sources).sources] {
      let found = StudyIngest.read(sources).diagnostics.filter { $0.rule == "file-not-read" }
      #expect(found.map(\.position.file) == (isTold ? [name] : []))
    }
    #expect(CanonicalCopies(of: sources).sources.listing.contains(name) == isTold)
  }
}
