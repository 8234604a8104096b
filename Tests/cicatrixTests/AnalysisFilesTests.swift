import Foundation
import TestSupport
import Testing

@Suite("Scores, eligibility and the sensitivity grid beside results.json")
struct AnalysisFilesTests {
  private var sample: String {
    PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test("The grid goes to its own files, the same bytes twice, and changes nothing in results.json")
  func grid() throws {
    let folder = try ScratchFolder()
    for name in ["a", "b"] {
      let run = try ProgramRun("analyse", sample, "--sensitivity", "-o", folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
    }
    for file in [
      "results.json", "scores.csv", "scores.json", "eligibility-check.csv", "sensitivity.csv",
      "sensitivity.json",
    ] {
      #expect(try text(folder.path("a/\(file)")) == text(folder.path("b/\(file)")), "\(file)")
    }
    #expect(try text(folder.path("a/results.json")) == ProgramRun("analyse", sample).output)
    #expect(
      try text(folder.path("a/sensitivity.json"))
        == ProgramRun("analyse", sample, "--sensitivity").output)
    // Without --sensitivity there is no grid.
    #expect(try ProgramRun("analyse", sample, "-o", folder.path("c")).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("c"))
    #expect(!files.contains { $0.hasPrefix("sensitivity") })
    #expect(files.contains("scores.json") && files.contains("eligibility-check.csv"))
  }

  @Test("Nothing is written over a file of the study, by whatever name the folder is called")
  func ownFiles() throws {
    let folder = try ScratchFolder()
    let study = folder.path("study")
    try FileManager.default.copyItem(atPath: sample, toPath: study)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: study)
    let before = try text(study + "/adverse-events.csv")
    let listing = try FileManager.default.contentsOfDirectory(atPath: study).sorted()
    for output in [study, study + "/.", folder.path("link")] {
      let run = try ProgramRun("analyse", study, "-o", output)
      #expect(run.status == 73 && run.messages.contains("beside the tables of the study"))
    }
    let check = try ProgramRun("check", study, "--findings", study + "/ulcers.csv")
    #expect(check.status == 73)
    #expect(try text(study + "/adverse-events.csv") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: study).sorted() == listing)
  }

  @Test("A number of sensitivity.json has an id of its own; a score is the same in both files")
  func ids() throws {
    let folder = try ScratchFolder()
    #expect(
      try ProgramRun("analyse", sample, "--sensitivity", "-o", folder.path("out")).status == 0)
    func rows(_ file: String, _ key: String) throws -> [[String: Any]] {
      let data = Data(try text(folder.path("out/\(file)")).utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let rows = try #require(object[key] as? [[String: Any]])
      let ids = rows.compactMap { $0["id"] as? String }
      #expect(!rows.isEmpty && ids.count == rows.count && Set(ids).count == ids.count)
      return rows
    }
    let results = Dictionary(
      try rows("results.json", "results").compactMap { row in
        (row["id"] as? String).map { ($0, row as NSDictionary) }
      }, uniquingKeysWith: { first, _ in first })
    for row in try rows("sensitivity.json", "rows") {
      #expect(results[row["id"] as? String ?? ""] == nil)
    }
    for row in try rows("scores.json", "results") {
      #expect(results[row["id"] as? String ?? ""] == row as NSDictionary)
    }
  }

  @Test("With an allocation the files are readable by their owner alone and name no arm")
  func closed() throws {
    let folder = try ScratchFolder()
    let allocation = PackageFolder.root
      .appendingPathComponent("SampleData/manus-demo-allocation.csv").path
    let run = try ProgramRun(
      "analyse", sample, "--sensitivity", "--allocation", allocation, "-o", folder.path("closed"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try ProgramRun("analyse", sample, "--sensitivity", "-o", folder.path("open")).status == 0)
    for file in ["scores.json", "scores.csv", "eligibility-check.csv", "sensitivity.csv"] {
      let path = folder.path("closed/\(file)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      #expect(try text(path) == text(folder.path("open/\(file)")))
    }
  }

  @Test("Eligibility names the file and line of what it rests on")
  func evidence() throws {
    let folder = try ScratchFolder()
    let study = try folder.study([
      ("study.yaml", "acronym: TINY\nfiles: {ulcers: looks.csv}\n"),
      (
        "participants.csv",
        "participant_id,consent_date,screening_outcome,treatment_date\n"
          + "P0,2025-12-01,failed,\nP1,2025-01-06,enrolled,2025-01-20\n"
      ),
      (
        "looks.csv",
        "participant_id,date,hand,digit,level,surface,status,length_mm,width_mm\n"
          + "P1,2025-01-20,right,3,tip,volar,healed,,\nP1,2024-09-01,right,2,tip,volar,active,4,3\n"
          + "P1,2025-01-20,right,2,tip,volar,active,4,3\n"
      ),
      ("treatments.csv", "participant_id,kind,start_date\nP1,prostacyclin-iv,2024-09-02\n"),
      ("eligibility.csv", "participant_id,criterion,met,date\nP1,refractory,no,2025-01-10\n"),
    ])
    let run = try ProgramRun(
      "analyse", study, "--data-cut", "2025-06-01", "-o", folder.path("out"))
    #expect(run.status == 0, "\(run.messages)")
    let lines = try text(folder.path("out/eligibility-check.csv")).split(separator: "\n")
    // P0 consented after the cut-off: the rows of the others keep their lines.
    #expect(
      lines.contains(
        "P1,refractory,inclusion,,no,met,contradicted,2025-01-20,"
          + "an ulcer was not smaller 61 days or more after the last course,"
          + "eligibility.csv:2; treatments.csv:2; looks.csv:3; looks.csv:4"))
    #expect(!lines.contains { $0.hasPrefix("P0") })
  }
}
