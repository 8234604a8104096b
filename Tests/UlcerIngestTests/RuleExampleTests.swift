import Foundation
import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("Every rule accepts its accepted example and finds the marked place of its rejected one")
struct RuleExampleTests {
  /// A sound study; an example replaces the files that it shows.
  static let base = [
    "study.yaml": "acronym: DEMO\n",
    "participants.csv": "participant_id,consent_date,screening_outcome,treatment_date\n"
      + "P001,2025-01-06,enrolled,2025-01-20\nP002,2025-01-08,enrolled,2025-01-22\n",
    "visits.csv": "participant_id,visit,date,attended\nP001,w2,2025-02-03,yes\n",
    "ulcers.csv": "participant_id,date,hand,digit,level,surface,status,length_mm,width_mm\n"
      + "P001,2025-01-20,right,2,tip,volar,active,4.2,3.0\n",
    "local-reactions.csv": "participant_id,date,swelling,warmth\nP001,2025-01-21,1,0\n",
    "adverse-events.csv": "participant_id,event_id,term,organ_system,grade,start_date\n"
      + "P001,1,Headache,Nervous system disorders,1,2025-01-25\n",
  ]

  static let shown = RuleCatalogue.all.filter { !$0.accepted.files.isEmpty }

  /// Reads the example in its study, with the findings of the data cut-off that `study.yaml` states.
  private func diagnostics(_ example: RuleExample) -> [Diagnostic] {
    var files = Self.base.mapValues { Array($0.utf8) }
    var unreadable: [String: String] = [:]
    for file in example.files {
      switch file.lines.first {
      case "<no such file>": files[file.name] = nil
      case "<a folder>":
        files[file.name] = nil
        unreadable[file.name] = "it is a folder"
      default: files[file.name] = Self.bytes(file.lines)
      }
    }
    var sources = StudySources(files: files)
    sources.unreadable = unreadable
    let study = StudyIngest.read(sources)
    return study.diagnostics(with: CutOffFindings.findings(cut: study.plan.dataCut, in: study))
  }

  /// The lines as a file; `<E7>` is one byte, `<end of file>` leaves out the last line end.
  private static func bytes(_ lines: [String]) -> [UInt8] {
    guard !lines.isEmpty else { return [] }
    var text = lines.joined(separator: "\n") + "\n"
    text = text.replacing("<end of file>\n", with: "")
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == 0x3C, rest.count > 3, rest[rest.startIndex + 3] == 0x3E,
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(4)
      } else {
        bytes.append(byte)
        rest.removeFirst()
      }
    }
    return bytes
  }

  @Test("The accepted example has no finding at all", arguments: shown)
  func accepted(rule: RuleDefinition) {
    let found = diagnostics(rule.accepted)
    // Reading the one encoding is a notice of its own.
    let own = found.filter { $0.rule != "windows-1252" || rule.name == "windows-1252" }
    #expect(own.isEmpty, "\(DiagnosticListing(own).text)")
    #expect(rule.accepted.place == nil)
  }

  @Test("The rejected example has this finding at its place, and no other", arguments: shown)
  func rejected(rule: RuleDefinition) throws {
    let found = diagnostics(rule.rejected)
    let text = DiagnosticListing(found).text
    #expect(found.map(\.rule) == [rule.name], "\(text)")
    let finding = try #require(found.first)
    let place = try #require(rule.rejected.place)
    #expect(finding.severity <= rule.severity)
    // A mark at the beginning of a line can mean the whole line.
    let whole = SourcePosition(file: place.file, line: place.line)
    #expect(
      finding.position == place || (place.column == 1 && finding.position == whole), "\(text)")
    #expect(Set(finding.related) == Set(rule.rejected.related), "\(text)")
  }

  @Test("A page shows both examples, with carets and without marks")
  func page() throws {
    let rule = try #require(RuleCatalogue.rule(named: "length-less-than-width"))
    #expect(
      rule.page == """
        length-less-than-width (warning)

        The length is less than the width; they were exchanged.

        Accepted
          ulcers.csv
            participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
            P001,2025-01-20,right,2,tip,volar,active,4.2,3.0

        Rejected
          ulcers.csv
            participant_id,date,hand,digit,level,surface,status,length_mm,width_mm
            P001,2025-01-20,right,2,tip,volar,active,3.0,4.2
                                                     ^   ^

        How to mend it
          Enter the longest extent as length.

        """)
    for rule in RuleCatalogue.all {
      #expect(!rule.page.contains("1️⃣") && !rule.page.contains("2️⃣"))
    }
  }
}
