import PageComposition
import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

@testable import UlcerFigures
@testable import UlcerReports

@Suite("Tables of local toxicity print no 0 for signs that nobody recorded")
struct UnknownSignsTests {
  private func context(
    signs: String, columns: String = "", cells: String = "", arms: [String: String]? = nil
  ) -> ReportContext {
    let study = StudyIngest.read(
      StudySources(texts: [
        "study.yaml": "acronym: T\ndata-cut: 2025-12-31\n",
        "participants.csv":
          "participant_id,consent_date,screening_outcome,treatment_date,end_reason\n"
          + "P1,2025-01-01,enrolled,2025-01-10,\nP2,2025-01-01,enrolled,2025-01-10,\n",
        "ulcers.csv": "participant_id,date,hand,digit,level,surface,status,length_mm,width_mm\n"
          + "P1,2025-01-10,right,2,tip,volar,active,4,3\n",
        "adverse-events.csv":
          "participant_id,event_id,term,organ_system,grade,start_date,serious\(columns)\n"
          + "P1,E1,Headache,Nervous system disorders,1,2025-01-12,no\(cells)\n",
        "local-reactions.csv":
          "participant_id,date,swelling,warmth,impairment_of_function,hematoma\n"
          + "P1,2025-01-12,\(signs)\nP2,2025-01-12,\(signs)\n",
      ]))
    return ReportContext(
      analysis: StudyAnalysis(
        of: study.records, plan: study.plan, requestedCut: nil, allocation: arms),
      source: ReportSource(files: [], diagnostics: [], fingerprint: "", program: "test"),
      hasProfiles: false)
  }

  private func row(_ table: Table, _ label: String) throws -> [String] {
    let row = try #require(table.rows.first { $0.cells.first?.text.plainText == label })
    return row.cells.map(\.text.plainText)
  }

  @Test("Nothing recorded: any local toxicity is not known, in the table and by visit")
  func nothing() throws {
    for signs in [",,,", "0,0,0,"] {
      let context = context(signs: signs)
      for label in ["Any local toxicity", "Hematoma"] {
        let cells = try row(LocalToxicityTable.table(context), label)
        #expect(!cells.contains { $0.hasPrefix("0") }, "\(cells)")
      }
      #expect(context.analysis.doubt(of: .any)?.contains("local-reactions.csv") == true)
      let byVisit = try row(LocalToxicityWindowsTable.table(context), "Any local toxicity")
      #expect(!byVisit.contains { $0.hasPrefix("0") }, "\(byVisit)")
    }
    let whole = try row(LocalToxicityTable.table(context(signs: "0,0,0,0")), "Any local toxicity")
    #expect(whole.contains { $0.hasPrefix("0") })
  }

  @Test("A sign that an event tells and nobody assessed was not “measured: no”")
  func disagreements() throws {
    for (signs, measured) in [("0,0,0,", "not assessed"), ("0,0,0,0", "no")] {
      let table = DisagreementsTable.table(
        context(signs: signs, columns: ",local_toxicity", cells: ",hematoma"))
      let cells = try #require(table.rows.first?.cells.map(\.text.plainText))
      #expect(cells.dropFirst() == ["Hematoma", measured, "yes, day 2"])
    }
  }

  @Test("A profile shows no 0 of ulcers that nobody assessed")
  func profile() throws {
    let study = StudyIngest.read(
      StudySources(texts: [
        "study.yaml": "acronym: T\ndata-cut: 2025-12-31\n",
        "participants.csv":
          "participant_id,consent_date,screening_outcome,treatment_date\n"
          + "P1,2025-01-01,enrolled,2025-01-10\nP2,2025-01-01,enrolled,2025-01-10\n",
        "visits.csv": "participant_id,visit,date,attended\n"
          + "P1,w2,2025-01-24,yes\nP1,w4,2025-02-07,yes\n",
        "ulcers.csv": "participant_id,date,hand,digit,level,surface,status\n"
          + "P1,2025-01-24,right,2,tip,volar,not-assessed\n"
          + "P2,2025-01-10,right,2,tip,volar,active\n",
      ]))
    let analysis = StudyAnalysis(
      of: study.records, plan: study.plan, requestedCut: nil, allocation: nil)
    let course = try #require(analysis.courses.first)
    let subject = ProfileSubject(course, in: analysis, index: ProfileIndex(analysis))
    #expect(
      subject.noneRecorded(.ulcers, "no ulcer was ever recorded")
        == "not known, no ulcer assessed after treatment")
  }

  @Test("By arm as well, and without a difference")
  func arms() throws {
    let context = context(signs: "0,0,0,", arms: ["P1": "A", "P2": "B"])
    let table = ProportionTable(context: context, isByArm: true).table(
      caption: Caption(key: "t", title: "T"), stub: "Sign",
      lines: [ProportionTable.Line(label: "Any", name: .localToxicity(.any))], notes: [],
      source: "")
    let cells = try row(table, "Any")
    #expect(!cells.dropFirst().contains { $0.hasPrefix("0") || $0.contains("to") }, "\(cells)")
  }
}
