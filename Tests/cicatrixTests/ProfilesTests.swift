import Foundation
import TestSupport
import Testing

@Suite("Participant profiles: one page each, in the report, beside it, or nowhere")
struct ProfilesTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path

  private func text(_ path: String) throws -> String {
    try DocumentTool.pdftotext.output(
      for: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), options: ["-layout"])
  }

  @Test("The profile of one participant is one page with running heads, and the same bytes again")
  func one() throws {
    let folder = try ScratchFolder()
    let words = ["report", "participant", sample, "--participant", "MANUS-003", "-o"]
    let run = try ProgramRun(words + [folder.path("a.pdf")])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("1 page in"))
    #expect(try ProgramRun(words + [folder.path("b.pdf")]).status == 0)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("a.pdf")))
        == Data(contentsOf: URL(fileURLWithPath: folder.path("b.pdf"))))
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.results.json")))
    let page = try text(folder.path("a.pdf"))
    for word in [
      "Participant MANUS-003", "OPEN SESSION", "Inputs and definitions", "Left middle finger",
      "Weeks since treatment", "Dry eye", "iloprost", "Page 1 of 1",
    ] { #expect(page.contains(word), "“\(word)”") }
  }

  @Test("Somebody who was not treated has a page that says so; somebody unknown is refused")
  func untreated() throws {
    let folder = try ScratchFolder()
    let words = ["report", "participant", sample, "-o", folder.path("a.pdf"), "--participant"]
    #expect(try ProgramRun(words + ["MANUS-010"]).status == 0)
    #expect(try text(folder.path("a.pdf")).contains("Not treated up to the data cut-off"))
    #expect(try ProgramRun(words + ["MANUS-999"]).status == 64)
    #expect(
      try ProgramRun(
        "chart", "participant-profile", sample, "-o", folder.path("c.svg"), "--participant",
        "MANUS-010"
      ).status == 0)
  }

  @Test("Beside the report: a file of its own, which the report names")
  func beside() throws {
    let folder = try ScratchFolder()
    let words = ["report", "interim-safety", sample, "-o", folder.path("r.pdf"), "--profiles"]
    let run = try ProgramRun(words + ["beside"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("20 pages in"))
    #expect(!run.messages.contains("does not have"))
    let report = try text(folder.path("r.pdf"))
    #expect(report.contains("r.profiles.pdf"))
    #expect(!report.contains("Weeks since treatment"))
    let profiles = try text(folder.path("r.profiles.pdf"))
    #expect(profiles.contains("Participant MANUS-001"))
    #expect(profiles.contains("Participant MANUS-024"))
    #expect(try ProgramRun(words + ["elsewhere"]).status == 64)
  }

  @Test("Left out on request; above fifty treated participants beside the report by itself")
  func usual() throws {
    let folder = try ScratchFolder()
    #expect(
      try ProgramRun(
        "report", "interim-safety", sample, "-o", folder.path("r.pdf"), "--profiles", "none"
      ).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path("r.profiles.pdf")))
    #expect(try text(folder.path("r.pdf")).contains("left out on request"))
    #expect(
      try ProgramRun("sample", "--participants", "51", "-o", folder.path("study")).status == 0)
    let many = try ProgramRun(
      "report", "interim-safety", folder.path("study"), "-o", folder.path("m.pdf"))
    #expect(many.status == 0, "\(many.messages)")
    #expect(FileManager.default.fileExists(atPath: folder.path("m.profiles.pdf")))
  }
}
