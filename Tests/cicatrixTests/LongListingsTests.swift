import Foundation
import TestSupport
import Testing

@Suite("Lines for each ulcer and event: in the report, beside it, or nowhere")
struct LongListingsTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path

  private func text(_ path: String) throws -> String {
    try DocumentTool.pdftotext.output(
      for: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), options: ["-layout"])
  }

  @Test("Beside the report: a file of its own, which the report names and which holds them all")
  func beside() throws {
    let folder = try ScratchFolder()
    let words = [
      "report", "interim-safety", sample, "--profiles", "none", "-o", folder.path("r.pdf"),
      "--listings",
    ]
    let run = try ProgramRun(words + ["beside"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(!run.messages.contains("does not have"), "\(run.messages)")
    let report = try text(folder.path("r.pdf"))
    #expect(
      report.contains(
        "Every adverse event: in the file of listings beside this one, r.listings.pdf"))
    let listings = try text(folder.path("r.listings.pdf"))
    #expect(listings.contains("Listings by participant"))
    for name in ["MANUS-001", "MANUS-024"] { #expect(listings.contains(name)) }
    #expect(!FileManager.default.fileExists(atPath: folder.path("r.profiles.pdf")))
  }

  @Test("Left out on request; up to 500 treated participants in the report, with the same bytes")
  func usual() throws {
    let folder = try ScratchFolder()
    func report(_ name: String, _ more: String...) throws -> [UInt8] {
      let run = try ProgramRun(
        ["report", "interim-safety", sample, "--profiles", "none", "-o", folder.path(name)] + more)
      #expect(run.status == 0, "\(run.messages)")
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path(name))))
    }
    let usual = try report("a.pdf")
    #expect(try report("b.pdf", "--listings", "in") == usual)
    #expect(try report("c.pdf", "--listings", "none").count < usual.count)
    #expect(try text(folder.path("c.pdf")).contains("left out on request (--listings none)"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.listings.pdf")))
  }

  @Test("Above 500 treated participants beside the report by itself, which is said")
  func many() throws {
    let folder = try ScratchFolder()
    let study = folder.path("many")
    #expect(
      try ProgramRun("sample", "-o", study, "--participants", "640", "--seed", "5").status == 0)
    let run = try ProgramRun(
      "report", "interim-safety", study, "--profiles", "none", "-o", folder.path("r.pdf"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("more than 500 treated participants"), "\(run.messages)")
    #expect(run.messages.contains("pages in \(folder.path("r.listings.pdf"))"))
    #expect(try text(folder.path("r.pdf")).contains("r.listings.pdf"))
  }

  @Test("The option is refused where it would do nothing")
  func refused() throws {
    let folder = try ScratchFolder()
    let output = folder.path("r.pdf")
    #expect(
      try ProgramRun(
        "report", "participant", sample, "--participant", "MANUS-001", "-o", output, "--listings",
        "none"
      ).status == 64)
    #expect(
      try ProgramRun("report", "nightly-summary", sample, "-o", output, "--listings", "none").status
        == 64)
  }
}
