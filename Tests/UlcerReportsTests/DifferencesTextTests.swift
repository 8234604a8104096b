import StudyComparison
import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import UlcerReports

@Suite("Differences as text for people")
struct DifferencesTextTests {
  private let people = """
    participant_id,consent_date,screening_outcome,treatment_date
    P1,2025-01-01,enrolled,2025-01-10
    P2,2025-01-02,enrolled,2025-01-11

    """
  private let events = """
    participant_id,event_id,term,organ_system,grade,start_date
    P1,E1,Headache,Nervous system disorders,1,2025-01-12

    """

  private func study(_ events: String) -> ComparedStudy {
    let study = StudyIngest.read(
      StudySources(texts: [
        "study.yaml": "acronym: TEST\ndata-cut: 2025-12-31\n", "participants.csv": people,
        "adverse-events.csv": events,
      ]))
    var files: [RecordKind: ComparedFile] = [:]
    for file in study.files {
      files[file.kind] = ComparedFile(
        name: file.file, read: file.read, rejected: file.rejected,
        lines: study.origins.lines(of: file.kind))
    }
    return ComparedStudy(
      records: study.records, files: files,
      analysis: StudyAnalysis(
        of: study.records, plan: study.plan, requestedCut: nil, allocation: nil))
  }

  private func text(
    _ new: String, width: Int = 80, isColoured: Bool = false, limit: Int = .max
  ) -> String {
    DifferencesText(
      StudyDifferences(from: study(events), to: study(new)),
      names: OldAndNew(old: "october", new: "november"), width: width, isColoured: isColoured,
      recordLimit: limit
    ).text
  }

  @Test("Files, then records by participant, then numbers, then all in one line")
  func whole() {
    let new =
      events.replacing("1,2025-01-12", with: "4,2025-01-12")
      + "P2,E1,Fall,Injury,,\n"
    let text = text(new)
    #expect(
      text.hasPrefix(
        """
        old  TEST  data cut-off 2025-12-31  october
        new  TEST  data cut-off 2025-12-31  november

        file                old rows  new rows  added  changed  removed  rejected
        participants.csv           2         2      0        0        0         0
        adverse-events.csv         1         2      1        1        0         0
        all                        3         4      1        1        0

        P1
          changed  adverse-events.csv record 2: E1 Headache
                   grade  1 → 4

        P2
          added    adverse-events.csv record 3: E1 Fall
                   organ_system ‘Injury’

        Numbers that changed

        """))
    let events = text.split(separator: "\n").first { $0.hasPrefix("  adverse-events.any.events ") }
    #expect(events?.hasSuffix("  1 → 2") == true)
    #expect(text.contains("\nNumbers of the new study alone\n"))
    #expect(text.hasSuffix(" in the new study alone\n"))
  }

  @Test("Nothing changed is said in two words")
  func nothing() { #expect(text(events).hasSuffix("\n\nno difference\n")) }

  @Test(
    "Lines end at the width, but for ids of results; long words are broken", arguments: [80, 120])
  func width(width: Int) {
    let term = String(repeating: "Very long words ", count: 20) + String(repeating: "x", count: 300)
    let text = text(events.replacing("Headache", with: term), width: width)
    for line in text.split(separator: "\n").prefix(while: { !$0.hasPrefix("Numbers") }) {
      #expect(line.count <= width, "\(line)")
    }
    #expect(text.contains("xxxxx"))
  }

  @Test("Data cannot steer the terminal; colour only when asked for")
  func control() {
    let new = events.replacing("Headache", with: "\u{1B}[2J\u{202E}red")
    #expect(!text(new).unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    let coloured = text(new, isColoured: true)
    #expect(coloured.contains("\u{1B}[33mchanged\u{1B}[0m"))
    #expect(!coloured.contains("\u{1B}[2J"))
  }

  @Test("Records beyond the limit are counted")
  func limit() {
    let new = events + "P2,E1,Fall,Injury,,\nP2,E2,Fall,Injury,,\nP2,E3,Fall,Injury,,\n"
    let text = text(new, limit: 1)
    #expect(text.contains("\n… and 2 more records (--all shows them)\n"))
    #expect(!text.contains("E2 Fall"))
    #expect(text.contains("3 records added, 0 changed, 0 removed; "))
  }

  @Test("A number whose rounded form is the same shows its limits or every digit")
  func digits() {
    let rows = (2...60).map { "P1,E\($0),Pain,Injury,1,2025-01-12\n" }.joined()
    let text = DifferencesText(
      StudyDifferences(
        from: study(events + rows),
        to: study(events + rows.replacing(",1,2025-01-12", with: ",1,2025-01"))),
      names: OldAndNew(old: "a", new: "b"), width: 100
    ).text
    for line in text.split(separator: "\n") where line.contains(" → ") {
      let sides = line.split(separator: " → ")
      #expect(sides.count == 2 && sides[0] != sides[1])
    }
  }
}
