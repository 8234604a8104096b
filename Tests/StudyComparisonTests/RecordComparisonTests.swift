import ResultTestSupport
import StudyComparison
import Testing
import UlcerRecords

@Suite("Records of two data cuts")
struct RecordComparisonTests {
  private let study = StudyFixture()

  @Test("A study does not differ from itself")
  func same() {
    let differences = study.differences(to: study)
    #expect(differences.isEmpty)
    #expect(differences.brief.isEmpty)
    #expect(differences.recordTotal.unchanged == 16)
  }

  @Test(
    "One cell changed is one column of one record, in every file",
    arguments: [
      ("participants.csv", "P1,A", "P1,C", "participants P1 [2→2] site A→C"),
      (
        "visits.csv", "no,ill", "no,away",
        "visits P2 w2 [5→5] reason ill→away"
      ),
      (
        "ulcers.csv", "active,4.5", "active,5",
        "ulcers P1 R2-tip-volar 2025-01-10 baseline [2→2] length_mm 4.5→5"
      ),
      (
        "local-reactions.csv", "0,no", "0,",
        "local-reactions P1 2025-01-11 48h [2→2] warmth no→"
      ),
      (
        "adverse-events.csv", "2,2025-02,", "3,2025-02-03,",
        "adverse-events P2 E1 Nausea [3→3] grade 2→3 start_date 2025-02→2025-02-03"
      ),
      (
        "treatments.csv", "2024,", "2024,2025-06",
        "treatments P1 vasodilator bosentan 2024 [2→2] end_date →2025-06"
      ),
      (
        "scores.csv", "vas,40", "vas,41.5",
        "scores P1 pain-vas 2025-01-10 baseline [2→2] score 40→41.5"
      ),
      (
        "eligibility.csv", "yes,2025-01-01", "no,2025-01-02",
        "eligibility P1 adult [2→2] met yes→no date 2025-01-01→2025-01-02"
      ),
    ])
  func changed(file: String, old: String, new: String, expected: String) {
    let differences = study.differences(to: study.replacing(file, old, new))
    #expect(differences.brief == ["changed " + expected])
    #expect(differences.recordTotal.changed == 1)
    #expect(differences.recordTotal.unchanged == 15)
  }

  @Test(
    "One row more is one record added, and removed the other way round, in every file",
    arguments: [
      (
        "participants.csv", "P4,A,2025-02-01,pending,,",
        "participants P4 [*] site A consent_date 2025-02-01 screening_outcome pending"
      ),
      (
        "visits.csv", "P2,w4,2025-02-08,yes,",
        "visits P2 w4 2025-02-08 [*] attended yes"
      ),
      (
        "ulcers.csv", "P2,2025-01-25,w2,L,3,dip,dorsal,active,5,4",
        "ulcers P2 L3-dip-dorsal 2025-01-25 w2 [*] status active length_mm 5 width_mm 4"
      ),
      (
        "local-reactions.csv", "P2,2025-01-12,48h,0,0,0,0",
        "local-reactions P2 2025-01-12 48h [*] swelling 0 warmth 0 impairment_of_function 0 hematoma 0"
      ),
      (
        "adverse-events.csv", "P1,E2,Fall,Injury,1,,",
        "adverse-events P1 E2 Fall [*] organ_system Injury grade 1"
      ),
      ("treatments.csv", "P2,other,,,", "treatments P2 other [*]"),
      (
        "scores.csv", "P1,2025-01-24,w2,eq-5d-index,-0.15",
        "scores P1 eq-5d-index 2025-01-24 w2 [*] score -0.15"
      ),
      (
        "eligibility.csv", "P2,adult,yes,2025-01-02,ok",
        "eligibility P2 adult [*] met yes date 2025-01-02 note ok"
      ),
    ])
  func added(file: String, row: String, expected: String) throws {
    let more = study.adding(file, row)
    let forth = study.differences(to: more)
    let back = more.differences(to: study)
    let line = try #require(more.texts[file]).split(separator: "\n").count
    let words = expected.split(separator: "[*]", omittingEmptySubsequences: false).map(String.init)
    let cells = words[1].split(separator: " ").map(String.init)
    func brief(_ kind: String, _ lines: String, _ arrow: (String) -> String) -> String {
      let pairs = stride(from: 0, to: cells.count, by: 2).map {
        " \(cells[$0]) \(arrow(cells[$0 + 1]))"
      }
      return "\(kind) \(words[0])[\(lines)]" + pairs.joined()
    }
    #expect(forth.brief == [brief("added", "→\(line)") { "→\($0)" }])
    #expect(back.brief == [brief("removed", "\(line)→") { "\($0)→" }])
    #expect(forth.recordTotal.added == 1 && back.recordTotal.removed == 1)
  }

  @Test("Another order of rows and columns is no difference")
  func order() {
    var moved = study
    for (file, text) in study.texts where file.hasSuffix(".csv") {
      let lines = text.split(separator: "\n").map(String.init)
      moved.texts[file] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    }
    moved.texts["scores.csv"] =
      "score,instrument,visit,date,participant_id\n40,pain-vas,baseline,2025-01-10,P1\n"
    #expect(study.differences(to: moved).isEmpty)
    #expect(moved.differences(to: study).isEmpty)
  }

  @Test("Another spelling of the same dates, numbers and words is no difference")
  func spelling() {
    var other = study.replacing("visits.csv", "2025-01-24", "24-jan-2025")
      .replacing("local-reactions.csv", "no,2,yes", "nee,2,ja")
    other.texts["ulcers.csv"] = """
      participant_id;date;visit;hand;digit;level;surface;status;length_mm;width_mm
      P1;10-01-2025;baseline;right;II;tip;volar;active;4,50;3,0
      P1;24-01-2025;w2;right;II;tip;volar;healed;;
      P2;11-01-2025;baseline;left;III;dip;dorsal;ACTIVE;6,0;4,0

      """
    #expect(study.differences(to: other).isEmpty)
  }

  @Test("A participant under another id is removed with all records and added with all records")
  func renamed() throws {
    var other = study
    for (file, text) in study.texts { other.texts[file] = text.replacing("P2,", with: "P9,") }
    let differences = study.differences(to: other)
    #expect(differences.recordTotal.removed == 4)
    #expect(differences.recordTotal.added == 4)
    #expect(differences.recordTotal.changed == 0)
    #expect(differences.changedParticipants == ["P2", "P9"])
    #expect(differences.ids(.changed).isEmpty)
  }

  @Test("A date corrected at its planned visit is a change; an unscheduled one is another record")
  func correctedDates() {
    let planned = study.replacing("ulcers.csv", "P1,2025-01-24,w2", "P1,2025-01-25,w2")
      .replacing("visits.csv", "w2,2025-01-24", "w2,2025-01-25")
    #expect(
      study.differences(to: planned).brief == [
        "changed visits P1 w2 2025-01-25 [3→3] date 2025-01-24→2025-01-25",
        "changed ulcers P1 R2-tip-volar 2025-01-25 w2 [3→3] date 2025-01-24→2025-01-25",
      ])
    let unscheduled = study.replacing("visits.csv", "2025-01-30", "2025-01-31")
    #expect(
      study.differences(to: unscheduled).brief == [
        "removed visits P1 unscheduled 2025-01-30 [4→] attended yes→",
        "added visits P1 unscheduled 2025-01-31 [→4] attended →yes",
      ])
  }

  @Test("An event is known by its id, and under a new id by its term and start")
  func eventIDs() {
    let renumbered = study.replacing("adverse-events.csv", "P1,E1", "P1,E7")
    #expect(
      study.differences(to: renumbered).brief
        == ["changed adverse-events P1 E7 Headache [2→2] event_id E1→E7"])
    let recoded = study.replacing("adverse-events.csv", "Headache", "Migraine")
    #expect(
      study.differences(to: recoded).brief
        == ["changed adverse-events P1 E1 Migraine [2→2] term Headache→Migraine"])
    let another = study.replacing("adverse-events.csv", "P1,E1,Headache", "P1,E7,Migraine")
    #expect(study.differences(to: another).recordTotal.removed == 1)
    #expect(study.differences(to: another).recordTotal.added == 1)
  }

  @Test("The order of the criteria of seriousness says nothing")
  func seriousness() {
    var one = study
    one.texts["adverse-events.csv"] = """
      participant_id,event_id,term,organ_system,seriousness
      P1,E1,Sepsis,Infections,hospitalisation;life-threatening

      """
    let other = one.replacing(
      "adverse-events.csv", "hospitalisation;life-threatening", "life-threatening;hospitalisation")
    #expect(one.differences(to: other).brief.isEmpty)
  }

  @Test("Equal rows are paired one by one; what is said decides among rows of one key")
  func duplicates() {
    let row = "P1,2025-03-01,unscheduled,R,4,tip,volar,not-assessed,,"
    let two = study.adding("ulcers.csv", row).adding("ulcers.csv", row)
    let three = two.adding("ulcers.csv", row)
    #expect(two.differences(to: two).isEmpty)
    #expect(
      two.differences(to: three).brief == [
        "added ulcers P1 R4-tip-volar 2025-03-01 unscheduled [→7] status →not-assessed"
      ])
    let scores = study.adding("scores.csv", "P1,2025-01-10,baseline,pain-vas,50")
    let both = study.replacing("scores.csv", "pain-vas,40", "pain-vas,51")
      .adding("scores.csv", "P1,2025-01-10,baseline,pain-vas,41")
    #expect(
      scores.differences(to: both).brief == [
        "changed scores P1 pain-vas 2025-01-10 baseline [2→3] score 40→41",
        "changed scores P1 pain-vas 2025-01-10 baseline [3→2] score 50→51",
      ])
  }

  @Test("An empty file and a missing one remove every record; nothing is compared with nothing")
  func empty() {
    var empty = study
    empty.texts["scores.csv"] = "participant_id,date,visit,instrument,score\n"
    var missing = study
    missing.texts["scores.csv"] = nil
    for other in [empty, missing] {
      #expect(
        study.differences(to: other).brief
          == ["removed scores P1 pain-vas 2025-01-10 baseline [2→] score 40→"])
    }
    #expect(empty.differences(to: missing).isEmpty)
    #expect(study.differences(to: missing).comparedFiles == RecordKind.allCases)
    #expect(!missing.differences(to: empty).comparedFiles.isEmpty)
    var nobody = study
    for file in study.texts.keys where file.hasSuffix(".csv") { nobody.texts[file] = "" }
    #expect(study.differences(to: nobody).recordTotal.removed == 16)
    #expect(nobody.differences(to: nobody).isEmpty)
  }

  @Test(
    "A row that cannot be read is missing, and counted as rejected; an emptied cell is a change")
  func unreadable() {
    let other = study.replacing("ulcers.csv", "L,3,dip,dorsal,active", "L,3,dip,dorsal,actve")
      .replacing("scores.csv", "vas,40", "vas,4o").replacing("ulcers.csv", ",4.5,", ",4..5,")
    let differences = study.differences(to: other)
    #expect(
      differences.brief == [
        "changed ulcers P1 R2-tip-volar 2025-01-10 baseline [2→2] length_mm 4.5→",
        "removed scores P1 pain-vas 2025-01-10 baseline [2→] score 40→",
        "removed ulcers P2 L3-dip-dorsal 2025-01-11 baseline [4→] status active→ length_mm 6→ "
          + "width_mm 4→",
      ])
    #expect(differences.files.new[.ulcers]?.rejected == 1)
    #expect(differences.files.old[.ulcers]?.rejected == 0)
  }

  @Test("Ids in another composition of their accents are one participant")
  func composition() {
    let one = study.adding("participants.csv", "\u{E9},A,2025-02-01,pending,,")
    let other = study.adding("participants.csv", "e\u{301},A,2025-02-01,pending,,")
    #expect(one.differences(to: other).isEmpty)
    #expect(study.differences(to: one).recordTotal.added == 1)
    // The second of two such rows is a repeated participant.
    let both = one.adding("participants.csv", "e\u{301},A,2025-02-01,pending,,")
    #expect(study.differences(to: both).recordTotal.added == 1)
  }
}
