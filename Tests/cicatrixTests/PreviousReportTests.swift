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
