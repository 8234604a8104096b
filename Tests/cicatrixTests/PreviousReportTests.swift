import Foundation
import TestSupport
import Testing

@Suite("A report that shows what changed since the last one")
struct PreviousReportTests {
  private let samples = PackageFolder.root.appendingPathComponent("SampleData/diff").path

  @Test("Page one counts the changes, and the section names numbers and records")
  func changes() throws {
    guard DocumentTool.pdftotext.isInstalled else { return }
    let folder = try ScratchFolder()
    let run = try ProgramRun(
      "report", "interim-safety", "\(samples)/november", "--previous", "\(samples)/october",
      "-o", folder.path("report.pdf"))
    #expect(run.status == 0)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.path("report.pdf")))
    let text = try DocumentTool.pdftotext.output(for: [UInt8](pdf), options: ["-layout"])
    for words in [
      "3 records added, 2 changed, 1 removed", "Effect on the headline numbers", "1 Oct 2025",
      "adverse-events E1 Headache", "a thick bar is new",
    ] {
      #expect(text.contains(words), "“\(words)” is not in the report")
    }
  }

  @Test("Without an earlier cut the report says that nothing was compared")
  func nothing() throws {
    guard DocumentTool.pdftotext.isInstalled else { return }
    let folder = try ScratchFolder()
    #expect(
      try ProgramRun(
        "report", "interim-safety", "\(samples)/november", "-o", folder.path("report.pdf")
      ).status == 0)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.path("report.pdf")))
    let text = try DocumentTool.pdftotext.output(for: [UInt8](pdf), options: ["-layout"])
    #expect(text.contains("No earlier data cut was given to compare with."))
    #expect(!text.contains("thick bar"))
  }

  @Test("A closed report marks what changed in the columns of its arms")
  func closed() throws {
    guard DocumentTool.pdftotext.isInstalled else { return }
    let folder = try ScratchFolder()
    let allocation = folder.path("allocation.csv")
    try Data("participant_id,arm\nT1,A\nT2,B\n".utf8).write(to: URL(fileURLWithPath: allocation))
    let run = try ProgramRun(
      "report", "interim-safety", "\(samples)/november", "--previous", "\(samples)/october",
      "--closed", "--allocation", allocation, "-o", folder.path("board/closed.pdf"))
    #expect(run.status == 0)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.path("board/closed.pdf")))
    let text = try DocumentTool.pdftotext.output(for: [UInt8](pdf), options: ["-layout"])
    for words in ["CLOSED SESSION", "Effect on the headline numbers", "a thick bar is new"] {
      #expect(text.contains(words), "“\(words)” is not in the report")
    }
  }

  @Test("A record after the cut-off changes nothing that the report shows")
  func afterTheCut() throws {
    guard DocumentTool.pdftotext.isInstalled else { return }
    let folder = try ScratchFolder()
    let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
    let later = folder.path("later")
    try FileManager.default.copyItem(atPath: sample, toPath: later)
    // The cut-off is 2026-11-01: a visit, a look and an end of participation after it.
    for (name, row) in [
      ("visits.csv", "MANUS-022,unscheduled,2026-11-20,yes,\n"),
      ("ulcers.csv", "MANUS-022,2026-11-20,,left,2,tip,volar,active,4,3,9.4,,,,,,,,,\n"),
    ] {
      let path = "\(later)/\(name)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try Data((text + row).utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(
      try ProgramRun(
        "report", "interim-safety", later, "--previous", sample, "-o", folder.path("report.pdf")
      ).status == 0)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.path("report.pdf")))
    let text = try DocumentTool.pdftotext.output(for: [UInt8](pdf), options: ["-layout"])
    #expect(text.contains("0 records added, 0 changed, 0 removed"))
    #expect(text.split(separator: "Unchanged since the data cut-off").count - 1 == 16)
    #expect(!text.contains("Changed since the data cut-off"))
    #expect(text.split(separator: "No record differs from the data cut-off").count - 1 == 20)
    // The data manager's comparison of the folders shows them.
    let diff = try ProgramRun("diff", sample, later)
    #expect(diff.output.contains("2 records added"))
  }

  @Test("Profiles and figures say what changed, in the file of profiles too")
  func profilesAndFigures() throws {
    guard DocumentTool.pdftotext.isInstalled else { return }
    let folder = try ScratchFolder()
    #expect(
      try ProgramRun(
        "report", "interim-safety", "\(samples)/november", "--previous", "\(samples)/october",
        "--profiles", "beside", "-o", folder.path("report.pdf")
      ).status == 0)
    func text(_ name: String) throws -> String {
      let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
      return try DocumentTool.pdftotext.output(for: [UInt8](pdf), options: ["-layout"])
    }
    #expect(try text("report.pdf").contains("Changed since the data cut-off of 1 Oct 2025"))
    #expect(try text("report.profiles.pdf").contains("Since the data cut-off of 1 Oct 2025"))
  }

  @Test("An earlier cut without a folder, for a profile, or in no folder is refused")
  func refused() throws {
    let study = "\(samples)/november"
    #expect(
      try ProgramRun(
        "report", "interim-safety", study, "--previous-data-cut", "2025-10-01", "-o", "/tmp/x.pdf"
      ).status == 64)
    #expect(
      try ProgramRun(
        "report", "participant", study, "--participant", "T1", "--previous", study, "-o",
        "/tmp/x.pdf"
      ).status == 64)
    #expect(
      try ProgramRun(
        "report", "interim-safety", study, "--previous", "/no/such", "-o", "/tmp/x.pdf"
      ).status == 66)
  }
}
