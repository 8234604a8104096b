import SourceDiagnostics
import Testing

@testable import CaptureImport

@Suite("What an import leaves behind is said")
struct LeftBehindTests {
  private func found(_ study: StudyImport) -> [String] {
    study.diagnostics.filter { $0.severity != .notice }.map { "\($0.rule) \($0.position.file)" }
  }

  @Test("A table that no rule uses is an error, and nothing is written, until ignore lists it")
  func table() {
    var export = FormExport()
    export.files["events.csv"] = "id,term\nP1,Rash\nP2,Fall\n"
    #expect(found(export.imported()) == ["table-left-behind events.csv"])
    #expect(export.imported().refusal == .data)
    #expect(export.imported().files.isEmpty)
    #expect(
      export.imported().diagnostics.first?.message
        == "the table ‘events’ (2 rows) is used by nothing in the mapping")
    for entry in ["[events]", "[EVENTS]", "[events.csv]", "[\"ev*\"]", "{events: \"*\"}"] {
      export.keys = "ignore: \(entry)"
      let study = export.imported()
      #expect(study.refusal == nil, "\(entry) \(study.errors)")
      #expect(
        study.diagnostics.map(\.message) == ["left out, as the mapping says: events (2 rows)"])
      let account = study.tables.first { $0.table == "events" }
      #expect(account?.read == 2 && account?.leftOut == ["ignored": 2])
      #expect(study.sources.map(\.file) == ["people.csv"])
    }
  }

  @Test("Columns that are ignored leave their table to be used")
  func columns() {
    var export = FormExport()
    export.files["events.csv"] = "id,term\nP1,Rash\n"
    export.keys = "ignore: {events: [term], people: [centre]}"
    #expect(found(export.imported()) == ["table-left-behind events.csv"])
  }

  @Test("A look-up and an exclusion use a table; a view that no rule names does not")
  func uses() {
    var export = FormExport()
    export.files["ends.csv"] = "id,died\nP1,2026-01-02\n"
    export.columns = "        death_date: {column: died, from: late}"
    export.keys = "tables: {late: {table: ends}}"
    #expect(found(export.imported()).isEmpty, "\(export.imported().errors)")
    export.columns = ""
    #expect(found(export.imported()) == ["table-left-behind ends.csv"])
    export.keys =
      "exclude: [{column: died, is: 2026-01-02, table: ends, reason: test}]"
    #expect(found(export.imported()).isEmpty, "\(export.imported().errors)")
  }

  @Test("An exclusion that looks for its column everywhere finds it in an ignored table, too")
  func exclusion() {
    var export = FormExport()
    export.files["status.csv"] = "id,state\nP2,archived\n"
    export.keys = "ignore: [status]\nexclude: [{column: state, is: archived, reason: archived}]"
    #expect(export.rows("participants.csv") == ["P1,A,2025-01-06,enrolled"])
  }

  @Test("An entry of ignore that fits nothing, or a table in use, is a warning at its place")
  func unused() {
    var export = FormExport()
    export.keys = "ignore: [labs, people]"
    let study = export.imported()
    #expect(study.refusal == nil)
    #expect(
      study.diagnostics.map(\.message) == [
        "the source has no table or file ‘labs’",
        "‘people’ is under ignore, and a rule uses people",
      ])
    #expect(study.diagnostics.map(\.position.line) == [5, 5])
    #expect(study.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("Files that were passed over are errors by what they seem to be; documents are a notice")
  func unopened() {
    var export = FormExport()
    func imported(_ names: [String]) -> StudyImport {
      StudyImport(
        CaptureSource(
          files: export.files.map { CaptureFile(path: $0, bytes: Array($1.utf8)) }, ignored: names),
        system: .csv, mapping: Array(export.mapping.utf8), mappingFile: "mapping.yaml",
        programVersion: "0", studyFile: { _ in nil })
    }
    let study = imported(["events.xls", "notes.dat", "protocol.pdf", "README"])
    #expect(
      study.diagnostics.map(\.message) == [
        "this and 1 more files are not used: their names are those of documents",
        "the file ‘events.xls’ was not opened: it seems to be a workbook",
        "the file ‘notes.dat’ was not opened",
      ])
    #expect(study.diagnostics.map(\.severity) == [.notice, .error, .error])
    export.keys = "ignore: [\"*.xls\", notes.dat]"
    #expect(imported(["events.xls", "notes.dat"]).refusal == nil)
    #expect(imported(["protocol.pdf"]).refusal == nil)
  }

  @Test("A suggested mapping lists what it found and did not use, with its columns")
  func suggestion() throws {
    let source = CaptureSource(texts: [
      "people.csv": "record_id;informed_consent\nP1;01-02-2026\n",
      "sleep.csv": "record_id;hours\nP1;8\n",
    ])
    let text = try #require(MappingSuggestion(source, system: .castor).text)
    #expect(text.contains("\nignore:\n  - sleep  # sleep.csv, not used: record_id, hours\n"))
    let reader = MappingReader(Array(text.utf8), file: "m", system: .castor)
    #expect(reader.mapping?.ignoredTables.map(\.text) == ["sleep"])
  }

  private func cdisc(_ more: [String: String]) -> StudyImport {
    let source = CaptureSource(
      texts: [
        "dm.csv": "STUDYID,USUBJID,RFSTDTC,RFICDTC\nS,P1,2025-01-02,2025-01-01\n",
        "ae.csv":
          "USUBJID,AESEQ,AEDECOD,AEBODSYS,AETOXGR,AESTDTC,AEENDTC\nP1,1,Rash,Skin,1,2025-01-05,2025-01-06\n",
      ].merging(more) { $1 })
    let text = MappingSuggestion(source, system: .cdisc).text ?? ""
    return StudyImport(
      source, system: .cdisc, mapping: Array(text.utf8), mappingFile: "built-in.yaml",
      programVersion: "0", studyFile: { _ in nil })
  }

  @Test("CDISC: what has no place in the study format is a notice, what has one is an error")
  func domains() {
    let study = cdisc([
      "lb.csv": "USUBJID,LBTEST\nP1,ALT\nP1,AST\n", "vs.csv": "USUBJID,VSTEST\nP1,PULSE\n",
      "suppae.csv": "USUBJID,QNAM\nP1,X\n", "adlb.csv": "USUBJID,PARAM\nP1,X\n",
      "ta.csv": "ARMCD,ETCD\nA,B\n",
    ])
    #expect(study.refusal == nil, "\(study.errors)")
    let notice = study.diagnostics.first { $0.rule == "ignored-tables" }
    #expect(
      notice?.message == "left out, as the mapping says: ADLB, LB, SUPPAE, TA, VS (6 rows)")
    for (name, header) in [
      ("cm", "USUBJID,CMTRT"), ("fa", "USUBJID,FATEST"), ("ds", "USUBJID,DSTERM"),
      ("xy", "USUBJID,XYTEST"),
    ] {
      let study = cdisc(["\(name).csv": header + "\nP1,x\n"])
      #expect(study.errors == ["table-left-behind \(name).csv"])
    }
  }

  @Test("CDISC: a data set in whose place another is read is a notice with its reason")
  func alternatives() {
    let study = cdisc([
      "adae.csv": "USUBJID,AESEQ,AEDECOD\nP1,1,Rash\n",
      "adsl.csv": "USUBJID,TRTSDT\nP1,2025-01-02\n", "ex.csv": "USUBJID,EXSTDTC\nP1,2025-01-02\n",
    ])
    #expect(study.refusal == nil, "\(study.errors)")
    #expect(
      study.diagnostics.contains {
        $0.message == "left out, as the mapping says: ADAE, EX (2 rows)"
      })
  }
}
