import SourceDiagnostics
import UlcerRecords

@testable import UlcerIngest

/// A small sound study in text, to be changed at one place by each test.
struct StudyFixture {
  var texts = [
    "study.yaml": "acronym: TEST\n",
    "participants.csv": """
    participant_id,consent_date,screening_outcome,screen_failure_reason,treatment_date,end_date,end_reason,death_date
    P1,2025-01-01,enrolled,,2025-01-10,,,
    P2,2025-01-02,enrolled,,2025-01-11,,,

    """,
    "visits.csv": "participant_id,visit,date,attended,reason\nP1,w2,2025-01-24,yes,\n",
    "ulcers.csv": """
    participant_id,date,hand,digit,level,surface,status,length_mm,width_mm,pain
    P1,2025-01-10,R,2,tip,volar,active,4.5,3.0,10

    """,
    "local-reactions.csv":
      "participant_id,date,swelling,warmth,impairment_of_function,hematoma\n"
      + "P1,2025-01-11,0,no,2,ja\n",
    "adverse-events.csv": """
    participant_id,event_id,term,organ_system,grade,start_date,outcome
    P1,1,Headache,Nervous system disorders,1,2025-01-12,recovered

    """,
  ]

  /// Adds a row to a file.
  mutating func add(_ file: String, _ row: String) { texts[file, default: ""] += row + "\n" }

  func ingest() -> IngestedStudy { StudyIngest.read(StudySources(texts: texts)) }
}

extension IngestedStudy {
  /// `rule line column` of every finding, in order.
  var brief: [String] {
    diagnostics.map { finding in
      let line = finding.position.line.map { " \($0)" } ?? ""
      let column = finding.position.column.map { " \($0)" } ?? ""
      return finding.rule + line + column
    }
  }

  func file(_ kind: RecordKind) -> FileReconciliation? { files.first { $0.kind == kind } }
}
