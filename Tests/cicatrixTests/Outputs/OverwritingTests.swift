import Foundation
import TestSupport
import Testing

@Suite("Nothing is written over an input, a published run, a device or a folder in use")
struct OverwritingTests {
  private static let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo")
    .path
  private static let allocation = PackageFolder.root
    .appendingPathComponent("SampleData/manus-demo-allocation.csv").path
  private static let exports = PackageFolder.root.appendingPathComponent("Tests/Exports").path

  /// A folder with a study of its own, links to it, a pipe, and an output folder of a nightly job.
  private func place() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let files = FileManager.default
    try files.copyItem(atPath: Self.sample, toPath: folder.path("study"))
    try files.copyItem(atPath: Self.sample, toPath: folder.path("other"))
    try files.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("study"))
    try files.createSymbolicLink(
      atPath: folder.path("to-ulcers"), withDestinationPath: "study/ulcers.csv")
    try files.linkItem(atPath: folder.path("study/ulcers.csv"), toPath: folder.path("second-name"))
    for inner in ["out/runs/2026-01-01-x", "real", "template/parts"] {
      try files.createDirectory(atPath: folder.path(inner), withIntermediateDirectories: true)
    }
    try files.createSymbolicLink(
      atPath: folder.path("out/latest"), withDestinationPath: "runs/2026-01-01-x")
    for (name, text) in [
      ("out/runs/2026-01-01-x/results.json", "{}"), ("out/history.sqlite", "x"),
      ("secret", "word\n"), ("template/own.md", "# Own\n"), ("template/parts/p.md", "words\n"),
      ("real/note.txt", "mine"), ("mapping.yaml", "mine"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    }
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    return folder
  }

  /// Every file with its bytes, every link with its target, everything else by its kind.
  private func everything(_ folder: ScratchFolder) throws -> [String: String] {
    var found: [String: String] = [:]
    let root = folder.path("")
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var facts = stat()
      #expect(lstat(root + "/" + name, &facts) == 0)
      switch facts.st_mode & S_IFMT {
      case S_IFREG:
        found[name] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + name))
          .base64EncodedString()
      case S_IFLNK:
        found[name] = try FileManager.default.destinationOfSymbolicLink(atPath: root + "/" + name)
      default: found[name] = "\(facts.st_mode & S_IFMT)"
      }
    }
    return found
  }

  /// Commands by name; OUT is the file or folder that is asked for.
  private static let commands: [(name: String, words: String, targets: [String])] = [
    (
      "check --findings", "check STUDY --findings OUT",
      [
        "study/ulcers.csv", "link/ulcers.csv", "link/../study/./study.yaml", "to-ulcers",
        "second-name", "study/ULCERS.csv", "other/participants.csv", "other/treatments.csv", "pipe",
        "real", "real/note.txt", "out/latest", "out/latest/findings.csv", "out/history.sqlite",
        "/dev/null", "/dev/stdout", "study/findings.csv", "link/findings.csv",
      ]
    ),
    (
      "nightly --metrics", "nightly STUDY --output ROOT/out --metrics OUT",
      [
        "study/ulcers.csv", "study/new.prom", "link/study.yaml", "to-ulcers", "second-name",
        "other/ulcers.csv", "pipe", "real/note.txt", "out/latest", "out/latest/m.prom",
        "out/history.sqlite", "out/index.html", "out/staging/m.prom", "out/runs", "/dev/null",
      ]
    ),
    (
      "nightly --metrics before the first run", "nightly STUDY --output ROOT/new --metrics OUT",
      ["new/latest", "new/runs", "new/history.sqlite", "new/x/../index.html", "new/study"]
    ),
    (
      "chart", "chart accrual STUDY -o OUT",
      [
        "out/latest/c.svg", "pipe.svg", "folder.svg", "note.svg", "study-file.svg",
      ]
    ),
    (
      "report", "report ROOT/template/own.md STUDY -o OUT",
      [
        "out/runs/2026-01-01-x/r.pdf", "pipe.pdf", "folder.pdf", "note.pdf", "study-file.pdf",
      ]
    ),
    (
      "analyse", "analyse STUDY -o OUT",
      [
        "study", "link", "other", "out/latest", "real/note.txt", "link/../study/.",
      ]
    ),
    (
      "import --suggest", "import castor EXPORTS/castor/export --suggest -o OUT",
      ["mapping.yaml", "study/study.yaml", "other/new.yaml/../study.yaml", "real", "pipe"]
    ),
    (
      "sample", "sample --participants 1 -o OUT",
      ["study", "link", "real", "pipe", "beside", "out"]
    ),
    (
      "import", "import castor EXPORTS/castor/export --mapping EXPORTS/castor/mapping.yaml -o OUT",
      ["study", "link", "real", "pipe", "out/runs", "out/staging"]
    ),
    (
      "import --allocation-out",
      "import cdisc EXPORTS/cdisc/export --mapping EXPORTS/cdisc/mapping.yaml -o ROOT/imported "
        + "--allow-readable-directory --allocation-out OUT",
      [
        "study/ulcers.csv", "study/alloc.csv", "other/participants.csv", "real/note.txt",
        "mapping.yaml", "pipe", "/dev/null", "imported/alloc.csv", "to-imported/alloc.csv",
        "out/latest/alloc.csv", "out/alloc.csv",
      ]
    ),
  ]

  @Test("Each command refuses each such place with 73 and changes nothing", arguments: 0..<10)
  func refused(number: Int) throws {
    let folder = try place()
    let files = FileManager.default
    #expect(
      mkfifo(folder.path("pipe.svg"), 0o600) == 0 && mkfifo(folder.path("pipe.pdf"), 0o600) == 0)
    for name in ["folder.svg", "folder.pdf"] {
      try files.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
    }
    for ending in ["svg", "pdf"] {
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path("note.\(ending)")))
      try files.createSymbolicLink(
        atPath: folder.path("study-file.\(ending)"), withDestinationPath: "study/ulcers.csv")
    }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path("beside-allocation.csv")))
    try files.createSymbolicLink(
      atPath: folder.path("to-imported"), withDestinationPath: "imported")
    let before = try everything(folder)
    let command = Self.commands[number]
    for target in command.targets {
      let path = target.hasPrefix("/") ? target : folder.path("") + "/" + target
      let words = command.words.split(separator: " ").map { word in
        String(word).replacing("STUDY", with: folder.path("study"))
          .replacing("ROOT", with: folder.path("")).replacing("EXPORTS", with: Self.exports)
          .replacing("OUT", with: path)
      }
      let run = try ProgramRun(words)
      #expect(run.status == 73, "\(command.name) to \(target): \(run.status) \(run.messages)")
      #expect(!run.messages.isEmpty)
      let after = try everything(folder)
      #expect(
        after == before,
        "\(command.name) to \(target): \(after.keys.filter { after[$0] != before[$0] })")
    }
  }

  @Test(
    "An allocation, a template and a passphrase are no outputs; what the program wrote it replaces")
  func inputs() throws {
    let folder = try place()
    let files = FileManager.default
    for (input, name) in [(Self.allocation, "a.pdf"), (folder.path("secret"), "s.pdf")] {
      try files.copyItem(atPath: input, toPath: folder.path(name))
    }
    try files.createDirectory(
      atPath: folder.path("board"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    for name in ["a", "s"] {
      try files.linkItem(
        atPath: folder.path("\(name).pdf"), toPath: folder.path("board/\(name).pdf"))
      let run = try ProgramRun(
        "report", "interim-safety", folder.path("study"), "--closed", "--allocation",
        folder.path("a.pdf"), "--passphrase-file", folder.path("s.pdf"), "-o",
        folder.path("board/\(name).pdf"))
      #expect(run.status == 73 && run.messages.contains("is read by this command"))
    }
    // The same place again, by a link too, and new files beside a study's own that are no tables.
    try files.createSymbolicLink(
      atPath: folder.path("current.svg"), withDestinationPath: "real/c.svg")
    for path in ["real/c.svg", "real/c.svg", "current.svg", "study/c.svg"] {
      let run = try ProgramRun("chart", "accrual", folder.path("study"), "-o", folder.path(path))
      #expect(run.status == 0, "\(path): \(run.messages)")
    }
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path("current.svg")) == "real/c.svg")
    for _ in 0..<2 {
      let run = try ProgramRun(
        "check", folder.path("study"), "--findings", folder.path("findings.csv"))
      #expect(run.status == 0, "\(run.messages)")
      #expect(
        try ProgramRun("analyse", folder.path("study"), "-o", folder.path("analysis")).status == 0)
    }
  }

  @Test("Nothing of an import comes into the export that it reads")
  func export() throws {
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(
      atPath: Self.exports + "/cdisc", toPath: folder.path("cdisc"))
    let export = folder.path("cdisc/export")
    let before = try everything(folder)
    for outputs in [
      ["-o", export + "/study"],
      ["-o", folder.path("study"), "--allocation-out", export + "/inner/arms.csv"],
    ] {
      let run = try ProgramRun(
        ["import", "cdisc", export, "--mapping", folder.path("cdisc/mapping.yaml")] + outputs)
      #expect(run.status == 73 && run.messages.contains("export"), "\(run.messages)")
      #expect(try everything(folder) == before)
    }
  }

  @Test("An allocation that was written before is replaced only if told")
  func allocationAgain() throws {
    let folder = try ScratchFolder()
    let cdisc = Self.exports + "/cdisc"
    func run(_ study: String, _ more: [String]) throws -> ProgramRun {
      try ProgramRun(
        [
          "import", "cdisc", cdisc + "/export", "--mapping", cdisc + "/mapping.yaml", "-o",
          folder.path(study), "--allocation-out", folder.path("board/allocation.csv"),
        ] + more)
    }
    let first = try run("a", [])
    #expect(first.status == 0, "\(first.messages)")
    let again = try run("b", [])
    #expect(again.status == 73 && again.messages.contains("--replace"))
    #expect(try run("a", ["--replace"]).status == 0)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path("board/allocation.csv")))
    #expect(try run("a", ["--replace"]).status == 73)
  }
}
