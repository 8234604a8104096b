import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("docs/import.md")
struct MappingPageTests {
  private func page() throws -> String {
    try String(
      contentsOf: PackageFolder.root.appendingPathComponent("docs/import.md"), encoding: .utf8)
  }

  @Test("Its mappings are mappings")
  func examples() throws {
    let blocks = try page().components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count == 2)
    for (block, system) in zip(blocks, [CaptureSystem.castor, .csv]) {
      let reader = MappingReader(Array(block.utf8), file: "import.md", system: system)
      #expect(reader.diagnostics.isEmpty, "\(DiagnosticListing(reader.diagnostics).text)")
      #expect(reader.mapping?.rules.isEmpty == false)
    }
  }

  @Test("Every key that a mapping may have is described")
  func keys() throws {
    let page = try page()
    for key in MappingReader.keys + TableSectionReader.keys + RowRuleReader.keys
      + ValueRuleReader.keys
    {
      #expect(page.contains("`\(key)`"), "\(key)")
    }
  }

  @Test("The second one imports what it says")
  func forms() throws {
    let blocks = try page().components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let mapping = try #require(blocks.last)
    let source = CaptureSource(texts: [
      "people.csv": "subject,centre,consent\nS1,A,2026-01-05\nS2,A,NR\n",
      "injections.csv": "subject,given\nS1,2026-01-20\nS1,2026-01-19\n",
      "wounds.csv":
        "subject,day,side,finger,place,aspect,open,size\nS1,2026-01-19,links,wijsvinger,tip,volar,yes,0.35\nS1,2026-02-02,L,2,tip,volar,no,999\n",
    ])
    let study = StudyImport(
      source, system: .csv, mapping: Array(mapping.utf8), mappingFile: "m", programVersion: "0",
      studyFile: { _ in nil })
    #expect(
      study.text("participants.csv") == """
        participant_id,site,consent_date,screening_outcome,treatment_date
        S1,A,2026-01-05,enrolled,2026-01-19
        S2,A,,enrolled,

        """, "\(study.errors)")
    #expect(
      study.text("ulcers.csv") == """
        participant_id,date,hand,digit,level,surface,status,length_mm
        S1,2026-01-19,left,2,tip,volar,active,3.5
        S1,2026-02-02,left,2,tip,volar,healed,

        """)
    // The person whose consent was not recorded is rejected by check, and counted there.
    #expect(study.studyDiagnostics.contains { $0.rule == "missing-value" })
  }
}
