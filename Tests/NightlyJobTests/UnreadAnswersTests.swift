import AnalysedStudies
import Foundation
import ResultTestSupport
import Testing
import StudyComparison
import UlcerIngest
import UlcerRecords
import UlcerReports

@testable import NightlyJob

@Suite("No answer is clear, and none is zero, over a file that was not read whole")
struct UnreadAnswersTests {
  /// A study in which nothing happened: every answer that has a light is clear.
  static let calm = [
    "study.yaml":
      "acronym: CALM\ndata-cut: 2025-06-01\nvisits: [{id: w12, label: Week 12, day: 84, window: [70, 125]}]\n",
    "participants.csv": """
    participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason
    P1,2025-01-01,enrolled,2025-01-10,2025-05-20,completed
    P2,2025-01-02,enrolled,2025-01-10,2025-05-20,completed
    P3,2025-01-02,enrolled,2025-01-10,2025-05-20,completed

    """,
    "visits.csv": """
    participant_id,visit,date,attended
    P1,w12,2025-04-10,yes
    P2,w12,2025-04-10,yes
    P3,w12,2025-04-10,yes

    """,
    "ulcers.csv": """
    participant_id,date,hand,digit,level,surface,status,length_mm,width_mm,gangrene,deep_structure,systemic_antibiotics,investigator_worsened
    P1,2025-01-10,right,2,tip,volar,active,4,3,no,no,no,no
    P1,2025-04-10,right,2,tip,volar,active,4,3,no,no,no,no

    """,
    "local-reactions.csv": """
    participant_id,date,swelling,warmth,impairment_of_function,hematoma
    P1,2025-01-12,0,0,0,0
    P2,2025-01-12,0,0,0,0
    P3,2025-01-12,0,0,0,0

    """,
    "adverse-events.csv": """
    participant_id,event_id,term,organ_system,grade,start_date,serious,outcome,local_toxicity,relatedness
    P1,E1,Headache,Nervous system disorders,1,2025-01-20,no,recovered,,unrelated

    """,
  ]

  /// Files by answer of page one, as its label begins.
  static let needs: [(label: String, files: [RecordKind])] = [
    ("death", [.adverseEvents]),
    ("with a serious event", [.adverseEvents]),
    ("highest grade", [.adverseEvents]),
    ("with local toxicity", [.localReactions, .ulcers, .adverseEvents]),
    ("open ulcer", [.ulcers]),
    ("Ulcer follow-up", [.visits, .ulcers]),
    ("Local toxicity", [.localReactions, .ulcers, .adverseEvents]),
    ("Most severe events to date", [.adverseEvents]),
    ("Grade 3 or higher", [.adverseEvents]),
    ("Serious events", [.adverseEvents]),
    ("Healing", [.ulcers]),
    ("New ulcers", [.ulcers, .visits]),
    ("Monitoring", [.adverseEvents]),
    ("Complete?", [.visits, .ulcers, .adverseEvents]),
    ("Data problems", [.visits, .ulcers, .localReactions, .adverseEvents]),
  ]

  /// How a file is not used.
  enum Way: String, CaseIterable, Sendable {
    case missing, folder, headerOnly, noUsableRow, oneRowExcluded, left, repeatedColumn
  }

  static let cases: [(Way, RecordKind)] = Way.allCases.flatMap { way in
    [RecordKind.visits, .ulcers, .localReactions, .adverseEvents].map { (way, $0) }
  }

  private func sources(_ way: Way?, _ file: RecordKind) -> StudySources {
    var texts = Self.calm
    var unreadable: [String: String] = [:]
    let text = texts[file.fileName] ?? ""
    switch way {
    case nil: break
    case .missing: texts[file.fileName] = nil
    case .left:
      texts[file.fileName] = nil
      texts["study.yaml"] = (texts["study.yaml"] ?? "") + "left-study: [\(file.rawValue)]\n"
    case .folder:
      texts[file.fileName] = nil
      unreadable[file.fileName] = "it is a folder"
    case .headerOnly: texts[file.fileName] = String(text.prefix { $0 != "\n" }) + "\n"
    case .noUsableRow: texts[file.fileName] = text.replacing("P", with: "X")
    case .repeatedColumn:
      // The column before those that are there, with nothing in its cells.
      let column =
        file == .visits
        ? "attended" : file == .ulcers ? "status" : file == .adverseEvents ? "serious" : "warmth"
      texts[file.fileName] = text.split(separator: "\n").enumerated().map { line in
        (line.offset == 0 ? column : "") + ",\(line.element)\n"
      }.joined()
    case .oneRowExcluded:
      let last = text.split(separator: "\n").last ?? ""
      texts[file.fileName] = text + "X9" + last.dropFirst(2) + "\n"
    }
    var sources = StudySources(texts: texts)
    sources.unreadable = unreadable
    return sources
  }

  private func glance(_ way: Way?, _ file: RecordKind) -> RunManifest.Glance {
    GlanceAnswers.glance(
      of: StudyComputation.study(sources(way, file), cut: nil, version: "1"), differences: nil,
      items: [])
  }

  private func answers(
    _ glance: RunManifest.Glance, needing file: RecordKind
  ) -> [RunManifest.Answer] {
    (glance.tiles + glance.rows).filter { answer in
      Self.needs.contains { need in
        need.files.contains(file) && answer.label.hasPrefix(need.label)
      }
    }
  }

  @Test("Where everything was read, the calm study is clear")
  func calm() {
    let glance = glance(nil, .visits)
    #expect(glance.leftOut.isEmpty)
    #expect(glance.light == .clear)
    for answer in glance.tiles + glance.rows
    where !answer.label.hasPrefix("Changes") && !answer.label.hasPrefix("Monitoring") {
      #expect(answer.light == nil || answer.light == .clear, "\(answer)")
    }
    #expect(glance.rows.contains { $0.label == "Data problems" && $0.value == "None found" })
  }

  @Test("Each way × each file × each answer that needs it", arguments: cases)
  func table(_ way: Way, _ file: RecordKind) throws {
    let glance = glance(way, file)
    let concerned = answers(glance, needing: file)
    #expect(concerned.count >= 3)
    for answer in concerned {
      #expect(answer.light != .clear && answer.light != nil, "\(way) \(file): \(answer)")
      let words = "\(answer.value); \(answer.note)"
      #expect(!words.contains("No adverse event was recorded"), "\(answer)")
      #expect(answer.value != "None found", "\(answer)")
      if answer.label == "Complete?" { #expect(!words.contains("are known"), "\(answer)") }
      if way == .oneRowExcluded {
        #expect(words.contains("excluded") || answer.label == "Data problems", "\(answer)")
        continue
      }
      #expect(words.contains(file.fileName) || answer.value == "?", "\(way): \(answer)")
      // visits.csv alone does not say that no ulcer was seen, nor where it lies open.
      if file == .visits, answer.label == "New ulcers" { continue }
      #expect(answer.value != "0", "\(answer)")
      #expect(answer.value.firstMatch(of: #/\b0 (of|in|events)\b/#) == nil, "\(answer)")
    }
    #expect(glance.light != .clear)
    #expect(glance.leftOut.contains { $0.hasPrefix("\(file.fileName): ") }, "\(glance.leftOut)")
    let verdict = GlanceSection.verdict(glance)
    #expect(!"\(verdict)".contains("Nothing to look at"))
  }

  @Test("Nobody knows whether records changed in a file that was not read", arguments: cases)
  func changes(_ way: Way, _ file: RecordKind) {
    let study = StudyComputation.study(sources(way, file), cut: nil, version: "1")
    let same = study.cut(since: study).differences
    #expect(same.isEmpty)
    let glance = GlanceAnswers.glance(of: study, differences: same, items: [])
    let row = glance.rows.first { $0.label.hasPrefix("Changes") }
    #expect(row?.light == .unknown)
    if way == .oneRowExcluded {
      #expect(row?.note.contains("excluded; since") == true)
    } else {
      #expect(row?.value.hasPrefix("Not known: ") == true)
      #expect(row?.value.contains(file.fileName) == true)
    }
  }

  @Test("A grave event stays grave when another row was excluded, and the number is a least one")
  func lowerBound() {
    var texts = Self.calm
    texts["adverse-events.csv"] = (texts["adverse-events.csv"] ?? "")
      .replacing(
        "unrelated\n",
        with:
          "unrelated\nP2,E1,Sepsis,Infections,4,2025-02-01,yes,recovered,,possible\nX9,E1,Sepsis,Infections,4,2025-02-01,yes,recovered,,possible\n"
      )
    let study = StudyComputation.study(StudySources(texts: texts), cut: nil, version: "1")
    let glance = GlanceAnswers.glance(of: study, differences: nil, items: [])
    let serious = glance.rows.first { $0.label.hasPrefix("Serious events") }
    #expect(serious?.value == "At least 1 of 3 (33\u{202F}%), 1 event")
    #expect(serious?.note.hasPrefix("1 of 3 events excluded; ") == true)
    #expect(serious?.light == .attention)
    #expect(glance.tiles.contains { $0.label == "highest grade" && $0.value == "≥\u{202F}4" })
  }

  @Test("A cell set to missing in a column that counts is named; in another it changes nothing")
  func emptiedCells() {
    for (column, old, isConcerned) in [
      ("grade", ",1,2025-01-20", true), ("relatedness", "unrelated", false),
    ] {
      var texts = Self.calm
      texts["adverse-events.csv"] = texts["adverse-events.csv"]?
        .replacing(
          old, with: old.replacing("1,", with: "severe,").replacing("unrelated", with: "hm"))
      let study = StudyComputation.study(StudySources(texts: texts), cut: nil, version: "1")
      let glance = GlanceAnswers.glance(of: study, differences: nil, items: [])
      let worst = glance.rows.first { $0.label == "Most severe events to date" }
      #expect((worst?.light != .clear) == isConcerned, "\(column)")
      #expect(
        (worst?.note.contains("\(column) of 1 event set to missing") == true) == isConcerned,
        "\(column): \(worst?.note ?? "")")
    }
  }

  @Test("Visits whose rows were not used may have been done")
  func excludedVisits() throws {
    var texts = Self.calm
    texts["visits.csv"] = texts["visits.csv"]?.replacing("2025-04-10", with: "")
    let study = StudyComputation.study(StudySources(texts: texts), cut: nil, version: "1")
    let glance = GlanceAnswers.glance(of: study, differences: nil, items: [])
    let row = glance.rows.first { $0.label == "Complete?" }
    #expect(row?.light != .clear)
    let isNothingKnown = row?.value.contains("Not known") == true
    #expect(
      isNothingKnown || row?.value.hasPrefix("At least ") == true, "\(String(describing: row))")
    texts["visits.csv"] = Self.calm["visits.csv"]?.replacing("P3,w12,2025-04-10", with: "P3,w12,")
    let partly = StudyComputation.study(StudySources(texts: texts), cut: nil, version: "1")
    let answer = GlanceAnswers.glance(of: partly, differences: nil, items: []).rows.first {
      $0.label == "Complete?"
    }
    #expect(
      answer?.value
        == "At least 2 of the 3 visits due were done, 0 missed, 1 without a record that was used")
    #expect(answer?.light == .unknown || answer?.light == .attention)
  }

  @Test("A column that is not there, and in which a yes is counted, is told")
  func uncountedColumns() {
    for (file, column, isGap) in [
      (RecordKind.ulcers, "gangrene", false), (.adverseEvents, "local_toxicity", true),
    ] {
      var texts = Self.calm
      texts[file.fileName] = texts[file.fileName]?.replacing(column, with: "other_name")
      let study = StudyComputation.study(StudySources(texts: texts), cut: nil, version: "1")
      let glance = GlanceAnswers.glance(of: study, differences: nil, items: [])
      #expect(glance.leftOut == ["\(file.fileName): nothing is recorded in \(column)"])
      let toxicity = glance.rows.first { $0.label.hasPrefix("Local toxicity") }
      #expect((toxicity?.light == .unknown) == isGap)
      #expect(toxicity?.note.contains("no local_toxicity in adverse-events.csv") == isGap)
    }
  }

  @Test("The digest says in its first line what it goes without", arguments: cases)
  func digest(_ way: Way, _ file: RecordKind) {
    let study = StudyComputation.study(sources(way, file), cut: nil, version: "1")
    let text = DigestText(
      study: study, differences: nil, before: [],
      headline: HeadlineNumbers.numbers(of: study.analysis), run: "r", previous: nil, failed: []
    ).text
    let first = text.prefix { $0 != "\n" }
    #expect(first.contains("WITHOUT \(file.fileName)") == (way != .oneRowExcluded))
    #expect(text.contains("NOT IN THESE NUMBERS"))
    if file == .adverseEvents, way != .oneRowExcluded {
      #expect(text.contains("[adverse-events.serious]\n    not estimable ("))
    }
  }
}
