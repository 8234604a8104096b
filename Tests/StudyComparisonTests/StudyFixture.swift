import StudyComparison
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// A small sound study in text with every kind of file, to be changed at one place by each test.
struct StudyFixture {
  var texts = [
    "study.yaml": "acronym: TEST\ndata-cut: 2025-12-31\n",
    "participants.csv": """
    participant_id,site,consent_date,screening_outcome,screen_failure_reason,treatment_date
    P1,A,2025-01-01,enrolled,,2025-01-10
    P2,B,2025-01-02,enrolled,,2025-01-11
    P3,B,2025-01-03,failed,no ulcer,

    """,
    "visits.csv": """
    participant_id,visit,date,attended,reason
    P1,baseline,2025-01-10,yes,
    P1,w2,2025-01-24,yes,
    P1,unscheduled,2025-01-30,yes,
    P2,w2,,no,ill

    """,
    "ulcers.csv": """
    participant_id,date,visit,hand,digit,level,surface,status,length_mm,width_mm
    P1,2025-01-10,baseline,R,2,tip,volar,active,4.5,3
    P1,2025-01-24,w2,R,2,tip,volar,healed,,
    P2,2025-01-11,baseline,L,3,dip,dorsal,active,6,4

    """,
    "local-reactions.csv": """
    participant_id,date,visit,swelling,warmth,impairment_of_function,hematoma
    P1,2025-01-11,48h,0,no,2,yes

    """,
    "adverse-events.csv": """
    participant_id,event_id,term,organ_system,grade,start_date,outcome
    P1,E1,Headache,Nervous system disorders,1,2025-01-12,recovered
    P2,E1,Nausea,Gastrointestinal disorders,2,2025-02,recovered

    """,
    "treatments.csv": """
    participant_id,kind,name,start_date,end_date
    P1,vasodilator,bosentan,2024,

    """,
    "scores.csv": """
    participant_id,date,visit,instrument,score
    P1,2025-01-10,baseline,pain-vas,40

    """,
    "eligibility.csv": """
    participant_id,criterion,met,date,note
    P1,adult,yes,2025-01-01,

    """,
  ]

  /// Replaces a text that occurs once in a file.
  func replacing(_ file: String, _ old: String, _ new: String) -> StudyFixture {
    var other = self
    other.texts[file] = texts[file]?.replacing(old, with: new)
    return other
  }

  /// Adds a row at the end of a file.
  func adding(_ file: String, _ row: String) -> StudyFixture {
    var other = self
    other.texts[file, default: ""] += row + "\n"
    return other
  }

  /// Reads and computes the study.
  func compared(cut: CalendarDate? = nil) -> ComparedStudy {
    let study = StudyIngest.read(StudySources(texts: texts))
    var files: [RecordKind: ComparedFile] = [:]
    for file in study.files {
      files[file.kind] = ComparedFile(
        name: file.file, read: file.read, rejected: file.rejected,
        lines: study.origins.lines(of: file.kind))
    }
    return ComparedStudy(
      records: study.records, files: files,
      analysis: StudyAnalysis(
        of: study.records, plan: study.plan, requestedCut: cut, allocation: nil))
  }

  /// What changed from this study to another.
  func differences(to other: StudyFixture) -> StudyDifferences {
    StudyDifferences(from: compared(), to: other.compared())
  }
}

extension StudyDifferences {
  /// One line per changed record: `changed ulcers P1 R2-tip-volar 2025-01-10 [2→2] status a→b`.
  var brief: [String] {
    records.changes.map { change in
      let key = change.key.map(\.cell.text).joined(separator: " ")
      let lines =
        "\(change.line.old.map(String.init) ?? "")→\(change.line.new.map(String.init) ?? "")"
      let cells = change.cells.map { "\($0.column) \($0.old?.text ?? "")→\($0.new?.text ?? "")" }
      return
        ([change.kind.rawValue, change.file.rawValue, change.participant]
        + (key.isEmpty ? [] : [key]) + ["[\(lines)]"] + cells).joined(separator: " ")
    }
  }

  /// Ids of results of one kind of change.
  func ids(_ kind: ResultChange.Kind) -> [String] {
    results.changes.filter { $0.kind == kind }.map(\.id.text)
  }
}
