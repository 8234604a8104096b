import Foundation
import TestSupport
import Testing

@Suite("diff says what changed to people and scripts, and nothing to the log")
struct DiffCommandTests {
  private func sample(_ name: String) -> String {
    PackageFolder.root.appendingPathComponent("SampleData/\(name)").path
  }

  @Test("docs/diff.md shows what the program prints")
  func page() throws {
    let page = try String(
      contentsOf: PackageFolder.root.appendingPathComponent("docs/diff.md"), encoding: .utf8)
    let examples = page.components(separatedBy: "```sh\n").dropFirst().map {
      $0.components(separatedBy: "```")
    }
    #expect(examples.count == 3)
    for example in examples {
      let words = example[0].trimmingCharacters(in: .whitespacesAndNewlines)
        .split(separator: " ").map(String.init)
      try #require(words.first == "cicatrix" && example.count > 2)
      let run = try ProgramRun(
        Array(words.dropFirst()), folder: PackageFolder.root)
      #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
      // A line of dots stands for lines that the page leaves out.
      let shown = example[2].split(separator: "\n", maxSplits: 1)[1]
      var rest = Substring(run.output)
      for (place, part) in shown.components(separatedBy: "…\n").enumerated() where !part.isEmpty {
        let found = try #require(rest.range(of: part), "\(words): \(part)")
        #expect(place > 0 || found.lowerBound == rest.startIndex)
        rest = rest[found.upperBound...]
      }
    }
  }

  @Test("0 with and without differences, 65 only with --strict, 66, 78 and 64 as elsewhere")
  func exits() throws {
    func status(_ words: String...) throws -> Int32 { try ProgramRun(["diff"] + words).status }
    let demo = sample("manus-demo")
    #expect(try status(demo, demo) == 0)
    #expect(try status(demo, sample("diff/october")) == 0)
    #expect(try status(demo, sample("faulty/unknown-word")) == 0)
    #expect(try status(demo, sample("faulty/unknown-word"), "--strict") == 65)
    #expect(try status(sample("faulty/unknown-word"), demo, "--strict") == 65)
    #expect(try status(demo, sample("no-such-study")) == 66)
    #expect(try status(sample("faulty/unknown-key"), demo) == 78)
    #expect(try status(demo) == 64)
    #expect(try status(demo, demo, "--width", "3") == 64)
    #expect(try status(demo, demo, "--allocation", "x.csv") == 64)
  }

  @Test("What could not be read is neither added nor removed: 65, and nothing is compared")
  func unread() throws {
    let folder = try ScratchFolder()
    let files = FileManager.default
    let demo = sample("manus-demo")
    for name in ["unreadable", "missing", "left"] {
      try files.copyItem(atPath: demo, toPath: folder.path(name))
      try files.removeItem(atPath: folder.path("\(name)/adverse-events.csv"))
    }
    try files.createDirectory(
      atPath: folder.path("unreadable/adverse-events.csv"), withIntermediateDirectories: false)
    let plan = try String(contentsOfFile: folder.path("left/study.yaml"), encoding: .utf8)
    try Data((plan + "\nleft-study: [adverse-events]\n").utf8)
      .write(to: URL(fileURLWithPath: folder.path("left/study.yaml")))
    for (old, new, word) in [
      (demo, folder.path("unreadable"), "of the newer study could not be read"),
      (folder.path("unreadable"), demo, "of the older study could not be read"),
      (demo, folder.path("missing"), "of the newer study is missing"),
    ] {
      let run = try ProgramRun("diff", old, new)
      #expect(run.status == 65 && run.output.isEmpty, "\(word)")
      #expect(run.messages.contains("adverse-events.csv " + word), "\(run.messages)")
      #expect(run.messages.contains("what changed is not known"))
      let report = try ProgramRun(
        "report", "interim-safety", new, "--previous", old, "-o", folder.path("r.pdf"))
      #expect(report.status == 65 && !files.fileExists(atPath: folder.path("r.pdf")))
    }
    // A file that is new, or that has left the study, is compared.
    #expect(try ProgramRun("diff", folder.path("missing"), demo).status == 0)
    let left = try ProgramRun("diff", demo, folder.path("left"))
    #expect(left.status == 0, "\(left.messages)")
  }

  @Test("A study that stops the program is named; messages hold no cell of a participant")
  func messages() throws {
    let folder = try ScratchFolder()
    let old = try folder.study(HandWorkedStudy.files, named: "old")
    let files = HandWorkedStudy.files.map { file in
      (name: file.name, text: file.text.replacingOccurrences(of: "Nausea", with: "Secretword"))
    }
    let broken = files.map { file in
      (
        name: file.name,
        text: file.text.replacingOccurrences(of: "right,2,tip", with: "rihgt,2,tip")
      )
    }
    let new = try folder.study(broken, named: "new")
    for format in ["text", "json", "csv"] {
      let run = try ProgramRun("diff", old, new, "--format", format)
      #expect(run.status == 0)
      #expect(run.output.contains("Secretword"))
      #expect(run.messages.contains("warning: the data of the newer study have"))
      for cell in ["Secretword", "rihgt", "H1"] { #expect(!run.messages.contains(cell)) }
    }
    let strict = try ProgramRun("diff", old, new, "--strict")
    #expect(strict.messages.contains("the newer study \(new) cannot be compared"))
    #expect(strict.output.isEmpty)
  }

  @Test("Cut-offs of either side change numbers alone")
  func cuts() throws {
    let demo = sample("manus-demo")
    let run = try ProgramRun("diff", demo, demo, "--data-cut-old", "2025-12-31")
    #expect(run.status == 0)
    #expect(run.output.contains("old  MANUS  data cut-off 2025-12-31"))
    #expect(run.output.contains("\n0 records added, 0 changed, 0 removed; "))
    #expect(run.output.contains("\nNumbers that changed\n"))
    let both = try ProgramRun(
      "diff", demo, demo, "--data-cut-old", "2025-12-31", "--data-cut-new", "2025-12-31")
    #expect(both.output.hasSuffix("\n\nno difference\n"))
  }

  @Test("An arm-like column is never compared")
  func arms() throws {
    let folder = try ScratchFolder()
    func study(_ name: String, _ arm: String) throws -> String {
      try folder.study(
        [
          ("study.yaml", "acronym: X\ndata-cut: 2026-01-01\n"),
          (
            "participants.csv",
            "participant_id,consent_date,screening_outcome,arm\nP1,2025-01-01,enrolled,\(arm)\n"
          ),
        ], named: name)
    }
    let (one, other) = (try study("one", "verum"), try study("other", "placebo"))
    for format in ["text", "json", "csv"] {
      let run = try ProgramRun("diff", one, other, "--format", format)
      for arm in ["verum", "placebo"] {
        #expect(!(run.output + run.messages).contains(arm))
      }
    }
    #expect(try ProgramRun("diff", one, other).output.hasSuffix("\n\nno difference\n"))
  }
}
