import Foundation
import TestSupport
import Testing

@Suite("The import command and exports that are not what it looks for")
struct OtherExportsTests {
  private func export(_ files: [String: String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("export"), withIntermediateDirectories: false)
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    }
    return folder
  }

  @Test("Delimited text called people.xls: passed over by name, read where the mapping names it")
  func ending() throws {
    let folder = try export([
      "export/people.xls": "pat_id\tic\nP1\t2021-01-05\n",
      "mapping.yaml": """
      system: csv
      participant: pat_id
      study: {acronym: T, data-cut: 2021-12-31}
      tables: {people: {file: people.xls}}
      records:
        participants:
          - table: people
            columns: {participant_id: pat_id, consent_date: ic, screening_outcome: {value: enrolled}}

      """,
    ])
    for system in ["csv", "cdisc", "castor", "redcap"] {
      let run = try ProgramRun("import", system, folder.path("export"), "--suggest")
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.messages.contains("passed over: ‘people.xls’"), "\(run.messages)")
    }
    let study = folder.path("study")
    let run = try ProgramRun(
      "import", "csv", folder.path("export"), "--mapping", folder.path("mapping.yaml"), "-o", study)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try String(contentsOfFile: study + "/participants.csv", encoding: .utf8)
        == "participant_id,consent_date,screening_outcome\nP1,2021-01-05,enrolled\n")
  }

  @Test(
    "Without a mapping the faults of a source are printed, not what a mapping of the rest lacks")
  func reason() throws {
    let folder = try export([
      "export/dm.csv": "USUBJID,RFSTDTC\nP1,2025-01-02\n", "export/ae.xpt": "no transport file",
    ])
    let run = try ProgramRun("import", "cdisc", folder.path("export"), "-o", folder.path("study"))
    #expect(run.status == 65)
    #expect(run.messages.contains("ae.xpt: error: this is no SAS transport file"))
    #expect(!run.messages.contains("the mapping is empty"))
  }

  @Test("Without a mapping what is left behind is an error that says how to ignore it")
  func leftBehind() throws {
    let folder = try export([
      "export/dm.csv": "USUBJID,RFSTDTC,RFICDTC\nP1,2025-01-02,2025-01-01\n",
      "export/cm.csv": "USUBJID,CMTRT\nP1,ILOPROST\n", "export/lb.csv": "USUBJID,LBTEST\nP1,ALT\n",
    ])
    let arguments = ["import", "cdisc", folder.path("export")]
    let run = try ProgramRun(arguments + ["-o", folder.path("study")])
    #expect(run.status == 65 && !FileManager.default.fileExists(atPath: folder.path("study")))
    #expect(run.messages.contains("cm.csv: error: the table ‘CM’ (1 row) is used by nothing"))
    #expect(run.messages.contains("left out, as the mapping says: LB (1 row)"))
    #expect(run.messages.contains("--suggest"))
    let suggested = try ProgramRun(arguments + ["--suggest"])
    let lines = "ignore:\n  - LB  # laboratory results: no place in the study format\n"
    #expect(suggested.output.contains(lines), "\(suggested.output)")
    let mapping = folder.path("mapping.yaml")
    try Data(suggested.output.replacing("ignore:\n", with: "ignore:\n  - CM\n").utf8)
      .write(to: URL(fileURLWithPath: mapping))
    let again = try ProgramRun(arguments + ["--mapping", mapping, "-o", folder.path("study")])
    #expect(again.status == 0, "\(again.messages)")
  }
}
