import DelimitedText
import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("Contradictions between rows are found where they are, and sound courses pass")
struct ContradictionTests {
  /// The places of one rule among the findings of a course of length and width at one location.
  private func jumps(_ sizes: [String], sign: String = "") -> [Int] {
    var fixture = StudyFixture()
    var text = "participant_id,date,hand,digit,level,surface,status,length_mm,width_mm,gangrene\n"
    for (index, size) in sizes.enumerated() {
      let date = CalendarDate(year: 2025, month: 1, day: 10)?.advanced(by: index * 14).isoText ?? ""
      let status = size.isEmpty ? "healed," : "active,\(size)"
      text += "P1,\(date),R,2,tip,volar,\(status)\(size.isEmpty ? "," : ""),\(sign)\n"
    }
    fixture.texts["ulcers.csv"] = text
    return fixture.ingest().diagnostics.filter { $0.rule == "area-jump" }
      .compactMap(\.position.line)
  }

  @Test("A size in centimetres is the odd one, wherever it stands in the course")
  func centimetres() {
    #expect(jumps(["8,6", "0.8,0.6", "8,6"]) == [3])
    // At the beginning the rise is seen at the second row; at the end the fall of a hundred times.
    #expect(jumps(["0.8,0.6", "8,6", "7,6"]) == [3])
    #expect(jumps(["8,6", "7,6", "0.7,0.6"]) == [4])
    // 1.5 · 1.5 is 21 times less than 8 · 6, and 20 times less than 9 · 5: it is odd.
    #expect(jumps(["8,6", "1.5,1.5", "9,5"]) == [3])
  }

  @Test("A course of healing, a new ulcer and a rise that its row attests pass")
  func healing() {
    // 48 → 2.25: 21 times smaller, and then healed.
    #expect(jumps(["8,6", "1.5,1.5", ""]) == [])
    // Exactly ten times is not more than ten times.
    #expect(jumps(["4,2", "10,8"]) == [])
    #expect(jumps(["4,2", "10.1,8"]) == [3])
    // A healing lies between: what opens afterwards is another ulcer.
    #expect(jumps(["1,1", "", "8,6"]) == [])
    #expect(jumps(["1.5,1.5", "8,6"], sign: "yes") == [])
    #expect(jumps(["0.6,0.4", "8,6"], sign: "yes") == [3])
  }

  @Test("A visit is outside its window by one day, not on its last one")
  func windows() {
    var fixture = StudyFixture()
    // Day 0 is 2025-01-10; w2 is day 8 to 20: 2025-01-18 to 2025-01-30.
    for (date, isInside) in [
      ("2025-01-17", false), ("2025-01-18", true), ("2025-01-30", true), ("2025-01-31", false),
    ] {
      fixture.texts["visits.csv"] =
        "participant_id,visit,date,attended,reason\nP1,w2,\(date),yes,\n"
      #expect(fixture.ingest().brief == (isInside ? [] : ["visit-outside-window 2 7"]), "\(date)")
    }
    fixture.texts["visits.csv"] =
      "participant_id,visit,date,attended,reason\nP1,w2,2025-03-01,no,ill\n"
      + "P1,unscheduled,2025-03-02,yes,\nP1,baseline,2025-01-02,yes,\n"
    #expect(fixture.ingest().brief == [])
  }

  @Test("Events that agree in all but their id are asked about; two falls on one day are not")
  func repeated() {
    var fixture = StudyFixture()
    fixture.add(
      "adverse-events.csv", "P1,2,Headache,Nervous system disorders,2,2025-01-12,recovered")
    #expect(fixture.ingest().brief == [])
    fixture.add(
      "adverse-events.csv", "P1,3,Headache,Nervous system disorders,1,2025-01-12,recovered")
    #expect(fixture.ingest().brief == ["repeated-record 4 1"])
    #expect(fixture.ingest().diagnostics.first?.related.map(\.line) == [2])
    #expect(fixture.ingest().records.adverseEvents.count == 3)
  }

  @Test("Scores, criteria and treatments that repeat are asked about")
  func repeatedOthers() {
    var fixture = StudyFixture()
    fixture.texts["scores.csv"] =
      "participant_id,date,instrument,score\nP1,2025-01-10,haq-di,1.5\nP1,2025-01-10,mrss,12\n"
      + "P1,2025-01-10,haq-di,1.6\n"
    fixture.texts["eligibility.csv"] =
      "participant_id,criterion,met\nP1,consent,yes\nP2,consent,yes\nP1,consent,no\n"
    fixture.texts["treatments.csv"] =
      "participant_id,kind,name,start_date,end_date\nP1,other,x,2025,\nP1,other,x,2025,\n"
    #expect(
      fixture.ingest().brief == [
        "repeated-record 3 1", "repeated-record 4 1", "repeated-record 4 1",
      ])
  }

  @Test("Rows after the cut-off are one notice per file, at the first of them")
  func cutOff() throws {
    var fixture = StudyFixture()
    fixture.add("visits.csv", "P1,w4,2025-02-08,yes,")
    let study = fixture.ingest()
    let cut = try #require(CalendarDate(year: 2025, month: 1, day: 10))
    let findings = CutOffFindings.findings(cut: cut, in: study)
    #expect(
      findings.map { "\($0.position.file) \($0.position.line ?? 0)" }
        == [
          "participants.csv 3", "visits.csv 2", "local-reactions.csv 2", "adverse-events.csv 2",
        ])
    #expect(findings.dropFirst().first?.message.hasPrefix("2 rows are dated") == true)
    let late = try #require(CalendarDate(year: 2025, month: 2, day: 8))
    #expect(CutOffFindings.findings(cut: late, in: study).isEmpty)
    #expect(CutOffFindings.findings(cut: nil, notices: ["Chosen."], in: study).count == 1)
  }

  @Test("Ids that a spreadsheet spoilt are explained")
  func spreadsheet() {
    var fixture = StudyFixture()
    fixture.add("participants.csv", "007,2025-01-02,enrolled,,2025-01-11,,,")
    for (id, hint) in [
      ("7", "were leading zeros lost? participants.csv has ‘007’"),
      ("1.23E+11", "a spreadsheet has rounded it; export it again, as text"),
      ("P3", "did you mean ‘P1’?"),
    ] {
      var changed = fixture
      changed.add("visits.csv", "\(id),w4,2025-02-08,yes,")
      #expect(changed.ingest().diagnostics.map(\.hint) == [hint])
    }
    for (cell, isRounded) in [
      ("1,23E+11", true), ("1E-5", true), ("E+11", false), ("1.2.3E+4", false), ("P1E+1", false),
      ("1E+1234", false), ("12", false),
    ] {
      #expect(SpreadsheetTraces.isRoundedNumber(Array(cell.utf8)[...]) == isRounded, "\(cell)")
    }
  }

  @Test("Letters encoded twice are found at their line and column, and real ones pass")
  func doubleEncoded() {
    func finding(_ bytes: [UInt8]) -> Diagnostic? {
      DoubleEncodedText.finding(in: DelimitedReader.read(bytes, file: "f"))
    }
    let place = finding(Array("a,b\r\néé,Ã«".utf8))?.position
    #expect(place == SourcePosition(file: "f", line: 2, column: 4))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(finding(mark + Array("Ã©".utf8))?.position.column == 1)
    for text in ["Ãé", "SÃO PAULO", "é", "Ã", "", "\u{C2}", "Âµm".replacing("Â", with: "")] {
      #expect(finding(Array(text.utf8)) == nil, "\(text)")
    }
  }
}
