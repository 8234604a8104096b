import Foundation
import TestSupport
import Testing

@Suite("The command of the closed report lets nothing out")
struct ClosedReportCommandTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  private let allocation = PackageFolder.root
    .appendingPathComponent("SampleData/manus-demo-allocation.csv").path

  private func run(_ words: [String], to output: String) throws -> ProgramRun {
    try ProgramRun(["report", "interim-safety", sample, "-o", output] + words)
  }

  private var closed: [String] { ["--closed", "--allocation", allocation] }

  private func mode(_ path: String) throws -> Int? {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?
      .intValue
  }

  private func makeFolder(_ path: String, mode: Int) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
  }

  @Test("Report and results are readable by their owner alone, also in a folder made for them")
  func modes() throws {
    let scratch = try ScratchFolder()
    let run = try run(closed, to: scratch.path("board/closed.pdf"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(try mode(scratch.path("board")) == 0o700)
    #expect(try mode(scratch.path("board/closed.pdf")) == 0o600)
    #expect(try mode(scratch.path("board/closed.results.json")) == 0o600)
    let results = try String(
      contentsOfFile: scratch.path("board/closed.results.json"), encoding: .utf8)
    #expect(results.contains("\"id\":\"adverse-events.any@A-B\""))
  }

  @Test("A folder that others can read is refused unless told, and nothing is written")
  func readable() throws {
    let scratch = try ScratchFolder()
    for (name, mode) in [("world", 0o755), ("group", 0o740), ("others", 0o704)] {
      let folder = scratch.path(name)
      try makeFolder(folder, mode: mode)
      let refused = try run(closed, to: folder + "/c.pdf")
      #expect(refused.status == 73)
      #expect(refused.messages.contains("--allow-readable-directory"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
    let told = try run(
      closed + ["--allow-readable-directory"], to: scratch.path("world/c.pdf"))
    #expect(told.status == 0, "\(told.messages)")
    #expect(try mode(scratch.path("world/c.pdf")) == 0o600)
  }

  @Test("Open and closed reports never share a folder, whichever file tells of the other")
  func apart() throws {
    let scratch = try ScratchFolder()
    for name in ["open", "closed"] { try makeFolder(scratch.path(name), mode: 0o700) }
    #expect(try run([], to: scratch.path("open/r.pdf")).status == 0)
    #expect(try run(closed, to: scratch.path("closed/r.pdf")).status == 0)
    for removed in ["r.pdf", "r.results.json"] {
      let others = ["r.pdf", "r.results.json"].filter { $0 != removed }
      let kept = scratch.path("kept-\(removed)")
      for (session, words) in [("open", closed), ("closed", [])] {
        try makeFolder(kept, mode: 0o700)
        for other in others {
          try FileManager.default.copyItem(
            atPath: scratch.path("\(session)/\(other)"), toPath: kept + "/" + other)
        }
        let refused = try run(
          words + (words.isEmpty ? [] : ["--allow-readable-directory"]), to: kept + "/new.pdf")
        #expect(refused.status == 73, "\(session) told by \(others)")
        #expect(refused.messages.contains("\(session) session"))
        #expect(!FileManager.default.fileExists(atPath: kept + "/new.pdf"))
        try FileManager.default.removeItem(atPath: kept)
      }
    }
    // Its own kind may come beside it, and take its place.
    #expect(try run(closed, to: scratch.path("closed/r.pdf")).status == 0)
    #expect(try run([], to: scratch.path("open/s.pdf")).status == 0)
  }

  @Test(
    "Half a request is a usage error",
    arguments: [
      ["--closed"], ["--allocation", "x.csv"], ["--allow-readable-directory"],
    ])
  func halves(words: [String]) throws {
    let scratch = try ScratchFolder()
    #expect(try run(words, to: scratch.path("r.pdf")).status == 64)
  }

  @Test("The template's session and the request must agree; a profile is never closed")
  func sessions() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path("own")
    try makeFolder(folder, mode: 0o700)
    let texts = [
      "open": "---\nsession: open\n---\n{{disposition.treated}}\n",
      "closed": "---\nsession: closed\n---\n{{disposition.treated@A}}\n",
      "leaky": "---\nsession: open\n---\n```figure risk-difference\n```\n",
      "outside": "```include ../closed\n```\n",
    ]
    for (name, text) in texts {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/\(name).md"))
    }
    func status(_ name: String, _ words: [String]) throws -> Int32 {
      try ProgramRun(
        ["report", folder + "/\(name).md", sample, "-o", folder + "/out-\(name).pdf"] + words
      ).status
    }
    #expect(try status("open", closed) == 64)
    #expect(try status("closed", []) == 64)
    #expect(try status("leaky", []) == 78)
    #expect(try status("outside", []) == 78)
    #expect(try status("closed", closed) == 0)
    let profile = try ProgramRun(
      ["report", "participant", sample, "--participant", "MANUS-003", "-o", scratch.path("p.pdf")]
        + closed)
    #expect(profile.status == 64)
  }

  @Test("A part that is a link out of the folder is not read")
  func links() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.path("own")
    try makeFolder(folder + "/parts", mode: 0o700)
    try Data("Outside.\n".utf8).write(to: URL(fileURLWithPath: scratch.path("outside.md")))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/parts/words.md", withDestinationPath: scratch.path("outside.md"))
    try Data("```include words\n```\n".utf8).write(to: URL(fileURLWithPath: folder + "/t.md"))
    let refused = try ProgramRun(
      "report", folder + "/t.md", sample, "-o", folder + "/t.pdf")
    #expect(refused.status == 78)
    #expect(refused.messages.contains("unknown-part"))
  }

  @Test("Parts in a folder that is a link are not read either")
  func linkedFolder() throws {
    let scratch = try ScratchFolder()
    try makeFolder(scratch.path("own"), mode: 0o700)
    try makeFolder(scratch.path("elsewhere"), mode: 0o700)
    try Data("Outside.\n".utf8).write(to: URL(fileURLWithPath: scratch.path("elsewhere/words.md")))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("own/parts"), withDestinationPath: scratch.path("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: scratch.path("own"))
    try Data("```include words\n```\n".utf8)
      .write(to: URL(fileURLWithPath: scratch.path("own/t.md")))
    for folder in ["own", "link"] {
      let refused = try ProgramRun("check", "--template", scratch.path(folder) + "/t.md")
      #expect(refused.status == 78 && refused.output.contains("unknown-part"))
    }
    // The template's own folder may be reached by a link.
    try FileManager.default.removeItem(atPath: scratch.path("own/parts"))
    try FileManager.default.copyItem(
      atPath: scratch.path("elsewhere"), toPath: scratch.path("own/parts"))
    #expect(try ProgramRun("check", "--template", scratch.path("link/t.md")).status == 0)
  }

  @Test("An allocation that is not there, is empty or of strangers makes no report")
  func allocations() throws {
    let scratch = try ScratchFolder()
    let output = scratch.path("c/r.pdf")
    for (name, text, status) in [
      ("none", nil, Int32(66)), ("empty", "participant_id,arm\n", 65),
      ("strangers", "participant_id,arm\nNOBODY-1,A\n", 65), ("columns", "id,group\n1,A\n", 65),
    ] as [(String, String?, Int32)] {
      let file = scratch.path("\(name).csv")
      if let text { try Data(text.utf8).write(to: URL(fileURLWithPath: file)) }
      let run = try run(["--closed", "--allocation", file], to: output)
      #expect(run.status == status, "\(name): \(run.messages)")
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }
}
