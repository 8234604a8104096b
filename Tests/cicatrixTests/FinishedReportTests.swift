import Foundation
import TestSupport
import Testing

@Suite("Reports are finished: sound, complete, and encrypted when asked")
struct FinishedReportTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  private let allocation = PackageFolder.root
    .appendingPathComponent("SampleData/manus-demo-allocation.csv").path

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("qpdf finds no fault in an open, a closed and a participant's report")
  func sound() throws {
    guard DocumentTool.qpdf.isInstalled else {
      print("skipped: qpdf is not installed")
      return
    }
    let scratch = try ScratchFolder()
    let requests = [
      ("open", ["interim-safety", sample]),
      ("closed", ["interim-safety", sample, "--closed", "--allocation", allocation]),
      ("one", ["participant", sample, "--participant", "MANUS-003"]),
    ]
    for (name, words) in requests {
      let path = scratch.path("\(name)/r.pdf")
      try FileManager.default.createDirectory(
        atPath: scratch.path(name), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      let run = try ProgramRun(["report"] + words + ["-o", path])
      #expect(run.status == 0, "\(run.messages)")
      let check = try DocumentTool.qpdf.output(for: try bytes(path), options: ["--check"])
      #expect(check.contains("File is not linearized"))
      #expect(check.contains("No syntax or stream encoding errors"))
      guard DocumentTool.pdfinfo.isInstalled else { continue }
      let facts = try DocumentTool.pdfinfo.output(for: try bytes(path))
      for words in [
        "Tagged:          yes", "Metadata Stream: yes", "Optimized:       no",
        name == "closed" ? "CLOSED SESSION" : "OPEN SESSION", "data cut-off 2026-11-01",
      ] {
        #expect(facts.contains(words), "\(name): \(words)")
      }
      // Poppler has nothing to say of the structure.
      let structure = try DocumentTool.pdfinfo.output(
        for: try bytes(path), options: ["-struct-text"])
      #expect(structure.hasPrefix("Document\n"))
      #expect(!structure.contains("Syntax"))
    }
  }

  @Test("A closed report is encrypted by the passphrase of a file, which is never printed")
  func encrypted() throws {
    let scratch = try ScratchFolder()
    let secret = scratch.path("secret.txt")
    try Data("geheime zin\nsecond line\n".utf8).write(to: URL(fileURLWithPath: secret))
    chmod(secret, 0o600)
    let path = scratch.path("board/r.pdf")
    let words = [
      "report", "interim-safety", sample, "--closed", "--allocation", allocation, "-o", path,
      "--passphrase-file",
    ]
    let run = try ProgramRun(words + [secret])
    #expect(run.status == 0, "\(run.messages)")
    #expect(!(run.output + run.messages).contains("geheim"))
    #expect(!run.messages.contains("warning"))
    let document = try bytes(path)
    #expect(!String(decoding: document, as: UTF8.self).contains("SESSION"))
    if DocumentTool.pdftotext.isInstalled {
      #expect(throws: CocoaError.self) { try DocumentTool.pdftotext.output(for: document) }
      let text = try DocumentTool.pdftotext.output(
        for: document, options: ["-upw", "geheime zin"])
      #expect(text.contains("CLOSED SESSION"))
    }
    // The encrypted report alone keeps an open one out.
    try FileManager.default.removeItem(atPath: scratch.path("board/r.results.json"))
    let open = try ProgramRun(
      "report", "interim-safety", sample, "-o", scratch.path("board/open.pdf"))
    #expect(open.status == 73)
    // A file that others can read is used, with a warning.
    chmod(secret, 0o644)
    #expect(try ProgramRun(words + [secret]).messages.contains("others than you can read"))
    #expect(try ProgramRun(words + [scratch.path("none.txt")]).status == 66)
    try Data("\n".utf8).write(to: URL(fileURLWithPath: secret))
    #expect(try ProgramRun(words + [secret]).status == 64)
    #expect(try ProgramRun(words + [secret, "--passphrase"]).status == 64)
    #expect(
      try ProgramRun(
        "report", "interim-safety", sample, "-o", scratch.path("o.pdf"), "--passphrase-file", secret
      ).status == 64)
  }
}
