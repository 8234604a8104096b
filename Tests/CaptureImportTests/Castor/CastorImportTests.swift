import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("A Castor export becomes the study that was worked by hand")
struct CastorImportTests {
  @Test("Every file of the study is the hand-worked one, byte for byte")
  func expected() throws {
    let study = try CastorExport().imported()
    #expect(study.refusal == nil, "\(DiagnosticListing(study.diagnostics).text)")
    for (name, text) in try CastorExport.expected() {
      #expect(study.text(name) == text, "\(name)")
    }
    #expect(study.studyDiagnostics.map(\.rule) == ["missing-file"])
  }

  @Test("Rows read are rows imported and rows left out, per table and per rule")
  func accounts() throws {
    let study = try CastorExport().imported()
    for table in study.tables {
      #expect(table.read == table.imported + table.leftOut.values.reduce(0, +), "\(table)")
    }
    for rule in study.rules {
      #expect(rule.candidates == rule.written + rule.leftOut.values.reduce(0, +), "\(rule)")
    }
    let people = try #require(study.tables.first { $0.table == "study" })
    #expect(people.leftOut == ["excluded: archived": 1, "excluded: test participants": 1])
    #expect(people.columnsDropped == ["Randomization Group"])
    #expect(
      people.columnsNotImported == ["Randomization Id", "Participant Creation Date", "pat_height"])
    let sizes = study.cells.filter { $0.column == "length_mm" }
    #expect(sizes.map(\.reason) == ["measurement failed", "not applicable"])
  }

  @Test("Importing twice gives the same bytes; the order of the source's files does not matter")
  func sameBytes() throws {
    let export = try CastorExport()
    let first = export.imported()
    #expect(first.files == export.imported().files)
    let turned = StudyImport(
      CaptureSource(
        files: export.files.sorted { $0.key > $1.key }.map {
          CaptureFile(path: $0.key, bytes: Array($0.value.utf8))
        }), system: .castor, mapping: Array(export.mapping.utf8), mappingFile: "mapping.yaml",
      programVersion: "0"
    ) { try? Array(Data(contentsOf: CastorExport.folder.appendingPathComponent($0))) }
    #expect(first.files == turned.files)
  }

  @Test("The allocation changes no byte of the study, of its provenance, or of a finding")
  func blind() throws {
    var export = try CastorExport()
    // A fault behind the dropped column: its place must not move with the arm's word.
    try export.change("Ulcus_export", ";54;2;;12-01-2026;", ";54;2;;12-41-2026;")
    let first = export.imported()
    #expect(
      first.diagnostics.contains { $0.rule == "unreadable-cell" && $0.position.column == nil })
    try export.change("Ulcus_export", "Zalig", "A")
    try export.change(
      "Ulcus_export", "Bessenjenever",
      "Een veel langer woord; met puntkomma".replacing(";", with: "-"))
    let second = export.imported()
    #expect(first.files == second.files)
    #expect(first.diagnostics == second.diagnostics)
    #expect(first.studyDiagnostics == second.studyDiagnostics)
    let all = first.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(!all.contains("Zalig") && !all.contains("Bessenjenever"))
    #expect(!DiagnosticListing(first.diagnostics).text.contains("Zalig"))
  }

  @Test("A mapping that asks for the allocation is refused")
  func allocationInMapping() throws {
    var export = try CastorExport()
    try export.changeMapping("site: Site Abbreviation", "site: Randomization Group")
    let study = export.imported()
    #expect(study.refusal == .data && study.files.isEmpty)
    #expect(study.errors == ["allocation-in-mapping mapping.yaml:18:15"])
  }

  @Test("An allocation that only its label gives away is dropped too")
  func allocationByLabel() throws {
    var export = try CastorExport()
    try export.change("Ulcus_export", "pat_height", "x17")
    try export.change(
      "Ulcus_variablelist", "pat_height;numeric;Lengte (m);", "x17;radio;Allocated treatment arm;")
    let study = export.imported()
    #expect(
      study.tables.first { $0.table == "study" }?.columnsDropped == ["Randomization Group", "x17"])
  }

  @Test("A randomisation list beside the export is not opened: nothing but its name is told")
  func randomisationList() throws {
    var export = try CastorExport()
    let before = export.imported()
    export.files["Ulcus_Randomisation_list.csv"] = "Record Id;Block\nUMCU-001;Zalig\n"
    let first = export.imported()
    export.files["Ulcus_Randomisation_list.csv"] = "Record Id;Block\nUMCU-001;Bessenjenever\n"
    #expect(first.files == export.imported().files)
    #expect(first.files.dropLast() == before.files.dropLast())
    #expect(first.text("provenance.json")?.contains("Zalig") == false)
    #expect(
      first.diagnostics.contains {
        $0.rule == "allocation-in-export" && $0.position.file == "Ulcus_Randomisation_list.csv"
      })
  }

  @Test("Older names of Castor's own columns serve as well as newer ones")
  func olderNames() throws {
    var export = try CastorExport()
    try export.change(
      "Ulcus_Ulcer", "Participant Id;Participant Status;", "Record Id;Record Status;")
    try export.change("Ulcus_Ulcer", "Repeating data Parent", "Report Parent")
    #expect(export.imported().text("ulcers.csv") == (try CastorExport.expected()["ulcers.csv"]))
  }

  @Test("Letter case and spacing of a header do not matter; its place does not either")
  func columnsByName() throws {
    var export = try CastorExport()
    let name = try export.name("Pijn")
    export.files[name] = """
      PIJN_vas;Survey  Completed on;castorparticipantid;Survey Instance Id
      63;12-01-2026 20:11:00;UMCU-001;A1
      41.5;26-01-2026 20:11:00;UMCU-001;A2

      """
    #expect(export.imported().text("scores.csv") == (try CastorExport.expected()["scores.csv"]))
  }

  @Test("A rounded study: cm at one site are mm; without the unit check reports the site")
  func centimetres() throws {
    var export = try CastorExport()
    try export.changeMapping(
      "length_mm: {column: ul_len, unit: {RADB: cm, other: mm}}", "length_mm: ul_len")
    try export.changeMapping(
      "width_mm: {column: ul_wid, unit: {RADB: cm, other: mm}}", "width_mm: ul_wid")
    let study = export.imported()
    #expect(
      study.text("ulcers.csv")?.contains(
        "RADB-001,2026-01-14,baseline,right,1,tip,volar,active,0.6,0.45,30") == true)
  }
}
