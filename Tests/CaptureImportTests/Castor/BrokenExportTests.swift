import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("A broken Castor export is told by place, and nothing is written")
struct BrokenExportTests {
  private func refused(
    _ change: (inout CastorExport) throws -> Void
  ) throws -> [String] {
    var export = try CastorExport()
    try change(&export)
    let study = export.imported()
    #expect(study.refusal == .data)
    #expect(study.files.isEmpty)
    for finding in study.diagnostics where finding.severity == .error {
      #expect(finding.position.line != nil || finding.position.file.hasSuffix(".csv"))
    }
    return study.errors
  }

  @Test("Cut short")
  func cutShort() throws {
    let errors = try refused { export in
      let name = try export.name("Ulcus_Ulcer")
      export.files[name] = export.files[name].map { String($0.dropLast(60)) }
    }
    #expect(
      errors.first?.hasPrefix("record-cut-short Ulcus_Ulcer_meting_export_20260301.csv:9") == true)
  }

  @Test("Cut short inside the last cell, where every field is still there")
  func cutInsideTheLastCell() throws {
    let errors = try refused { export in
      let name = try export.name("Ulcus_Ulcer")
      export.files[name] = export.files[name].map { text in
        text.split(separator: "\n").prefix(1).joined()
          + "\nUMCU-001;Active;12-01-2026 10:05:11;x;Baseline;1;3;1;12-01-2026;4,2;3,0;0;6,5;R"
      }
    }
    #expect(errors == ["record-cut-short Ulcus_Ulcer_meting_export_20260301.csv:2"])
  }

  @Test("A wrong delimiter")
  func wrongDelimiter() throws {
    let errors = try refused {
      try $0.changeMapping(
        "study: {file: \"Ulcus_export_*.csv\"",
        "study: {file: \"Ulcus_export_*.csv\", delimiter: \"|\"")
    }
    #expect(errors.contains("one-column-file Ulcus_export_20260301.csv:1:1"))
  }

  @Test("A renamed column, with the nearest name")
  func renamed() throws {
    var export = try CastorExport()
    try export.change("Ulcus_Ulcer", "ul_len;", "ul_length;")
    let study = export.imported()
    #expect(study.errors == ["missing-source-column mapping.yaml:52:29"])
    #expect(study.diagnostics.first { $0.severity == .error }?.hint == "did you mean ‘ul_length’?")
  }

  @Test("Two files of one part: by the mapping's pattern, and by equal columns")
  func twoFiles() throws {
    let errors = try refused { export in
      let name = try export.name("Ulcus_Ulcer")
      export.files["Ulcus_Ulcer_meting_export_20260201.csv"] = export.files[name]
      export.files["Pijn oud.csv"] = export.files[try export.name("Pijn_survey")]
    }
    #expect(
      errors == [
        "two-files-of-one-part Pijn_survey_20260301.csv:1",
        "two-files-of-one-part Ulcus_Ulcer_meting_export_20260301.csv",
        "two-files-of-one-part Ulcus_Ulcer_meting_export_20260301.csv:1",
      ])
  }

  @Test("A missing part")
  func missingPart() throws {
    let errors = try refused { $0.files[try $0.name("Pijn_survey")] = nil }
    #expect(errors == ["missing-part mapping.yaml:8:3"])
  }

  @Test("A missing part that is optional leaves its file without rows")
  func optionalPart() throws {
    var export = try CastorExport()
    export.files[try export.name("Pijn_survey")] = nil
    try export.changeMapping(
      "pain: {file: \"Pijn_survey_*.csv\"}", "pain: {file: \"Pijn_survey_*.csv\", optional: yes}")
    let study = export.imported()
    #expect(study.refusal == nil, "\(study.errors)")
    #expect(study.text("scores.csv") == "participant_id,date,instrument,score\n")
  }

  @Test("Every fault is told at once")
  func allAtOnce() throws {
    let errors = try refused { export in
      try export.change(
        "Ulcus_Ulcer", "UMCU-001;Active;26-01-2026 13:05:11", ";Active;26-01-2026 13:05:11")
      try export.change("Ulcus_Ulcer", ";Baseline;2;2;2;", ";Basislijn;3;2;2;")
      try export.change("Ulcus_Ulcer", "0,6;0,45", "0.6;0,45")
      try export.change("Ulcus_Adverse", "Waarschijnlijk;Zwelling", "Misschien;Zwelling")
    }
    #expect(
      errors == [
        "unlisted-value Ulcus_Adverse_event_export_20260301.csv:4:166",
        "row-without-participant Ulcus_Ulcer_meting_export_20260301.csv:3:1",
        "unlisted-value Ulcus_Ulcer_meting_export_20260301.csv:5:74",
        "unlisted-value Ulcus_Ulcer_meting_export_20260301.csv:5:84",
        "wrong-decimal-mark Ulcus_Ulcer_meting_export_20260301.csv:7:100",
      ])
  }

  @Test("Ragged rows, damaged quotes and zero bytes never reach the study")
  func damaged() throws {
    for (word, other) in [
      ("UMCU-002;Active;27-01-2026", "UMCU-002;Active;;27-01-2026"),
      ("\"Ulcer meting - 27-01-2026 13:07:40\"", "\"Ulcer meting"),
      (";Week 2;", ";We\u{0}ek 2;"),
    ] {
      let errors = try refused { try $0.change("Ulcus_Ulcer", word, other) }
      #expect(!errors.isEmpty, "\(word)")
    }
  }

  @Test("Damage in a column that the mapping does not name harms nothing")
  func unnamed() throws {
    let sound = try CastorExport().imported()
    var export = try CastorExport()
    try export.change("Ulcus_Ulcer", "Randje", "Rand\u{0}je")
    #expect(export.imported().text("ulcers.csv") == sound.text("ulcers.csv"))
    #expect(sound.text("ulcers.csv") != nil)
  }

  @Test("What a spreadsheet made of a number is named as that")
  func spreadsheet() throws {
    var export = try CastorExport()
    try export.change("Ulcus_Ulcer", ";Week 2;1;3;1;", ";Week 2;1;4-mrt;1;")
    let finding = try #require(export.imported().diagnostics.first { $0.severity == .error })
    #expect(finding.rule == "unlisted-value" && finding.position.line == 3)
    #expect(finding.hint?.contains("4-3 becomes 4-mrt") == true)
  }

  @Test("An empty source is refused")
  func empty() throws {
    var export = try CastorExport()
    export.files = [:]
    let study = export.imported()
    #expect(study.refusal == .data)
    #expect(study.errors.contains("empty-export source"))
  }
}
