import Foundation
import TestSupport
import Testing

@Suite("One guard keeps every closed output from every open one")
struct ClosedOutputTests {
  private static let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo")
    .path
  private static let allocation = PackageFolder.root
    .appendingPathComponent("SampleData/manus-demo-allocation.csv").path
  private static let cdisc = PackageFolder.root.appendingPathComponent("Tests/Exports/cdisc").path

  /// Commands that write into the folder DIR, by what they write.
  private static let closed: [(name: String, words: String)] = [
    ("report", "report interim-safety STUDY --closed --allocation ALLOCATION -o DIR/closed.pdf"),
    ("analysis", "analyse STUDY --adam --allocation ALLOCATION -o DIR"),
    ("chart.pdf", "chart risk-difference STUDY --allocation ALLOCATION -o DIR/closed-chart.pdf"),
    ("chart.svg", "chart risk-difference STUDY --allocation ALLOCATION -o DIR/closed-chart.svg"),
    (
      "chart.png",
      "chart risk-difference STUDY --allocation ALLOCATION --dpi 72 -o DIR/closed-chart.png"
    ),
    (
      "allocation",
      "import cdisc CDISC/export --mapping CDISC/mapping.yaml -o SCRATCH/imported "
        + "--allocation-out DIR/arms.csv"
    ),
  ]
  private static let open: [(name: String, words: String)] = [
    ("report", "report interim-safety STUDY -o DIR/open.pdf"),
    ("profile", "report participant STUDY --participant MANUS-003 -o DIR/one.pdf"),
    ("analysis", "analyse STUDY --adam -o DIR"),
    ("chart.pdf", "chart accrual STUDY -o DIR/open-chart.pdf"),
    ("chart.svg", "chart accrual STUDY -o DIR/open-chart.svg"),
    ("chart.png", "chart accrual STUDY --dpi 72 -o DIR/open-chart.png"),
    ("findings", "check STUDY --findings DIR/findings.csv"),
    ("nightly", "nightly SMALL --output DIR"),
  ]

  private func run(_ words: String, _ scratch: ScratchFolder, into folder: String) throws
    -> ProgramRun
  {
    try? FileManager.default.removeItem(atPath: scratch.path("imported"))
    return try ProgramRun(
      words.split(separator: " ").map { word in
        String(word).replacing("STUDY", with: Self.sample)
          .replacing("SMALL", with: scratch.path("small"))
          .replacing("ALLOCATION", with: Self.allocation).replacing("CDISC", with: Self.cdisc)
          .replacing("SCRATCH", with: scratch.path("")).replacing("DIR", with: folder)
      })
  }

  private func makeFolder(_ path: String, mode: Int = 0o700) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func small(_ scratch: ScratchFolder) throws {
    try #require(
      try ProgramRun("sample", "--participants", "2", "-o", scratch.path("small")).status == 0)
  }

  @Test("Every closed output makes its folder for its owner alone, and refuses any that is not so")
  func privateFolders() throws {
    let scratch = try ScratchFolder()
    for (name, words) in Self.closed {
      let made = scratch.path("\(name)/inner")
      let run = try run(words, scratch, into: made)
      #expect(run.status == 0, "\(name): \(run.messages)")
      for folder in [made, scratch.path(name)] {
        let facts = try FileManager.default.attributesOfItem(atPath: folder)
        #expect(facts[.posixPermissions] as? Int == 0o700, "\(name)")
      }
      for file in try names(made) {
        let facts = try FileManager.default.attributesOfItem(atPath: made + "/" + file)
        #expect(facts[.posixPermissions] as? Int == 0o600, "\(name): \(file)")
      }
      for mode in [0o755, 0o740, 0o704, 0o720, 0o710, 0o702, 0o701] {
        let folder = scratch.path("mode")
        try makeFolder(folder, mode: mode)
        let refused = try self.run(words, scratch, into: folder)
        #expect(refused.status == 73, "\(name) into \(String(mode, radix: 8))")
        #expect(refused.messages.contains("--allow-readable-directory"))
        #expect(try names(folder).isEmpty)
        try FileManager.default.removeItem(atPath: folder)
      }
      try makeFolder(scratch.path("told"), mode: 0o755)
      let told = try self.run(
        words + " --allow-readable-directory", scratch, into: scratch.path("told"))
      #expect(told.status == 0, "\(name): \(told.messages)")
      try FileManager.default.removeItem(atPath: scratch.path("told"))
    }
  }

  @Test(
    "No open output comes beside a closed one, whatever wrote it and however its ending is written")
  func openBesideClosed() throws {
    let scratch = try ScratchFolder()
    try small(scratch)
    for (name, words) in Self.closed {
      let made = scratch.path("made-\(name)")
      try #require(try run(words, scratch, into: made).status == 0)
      // Each file by itself tells it; so does it in capitals.
      let telling = try names(made).filter { file in
        ["closed", "arms", "results", "comparisons", "adsl", "adae", "adtte"].contains {
          file.hasPrefix($0)
        }
      }
      #expect(!telling.isEmpty)
      for file in telling {
        for isUpper in [false, true] {
          let folder = scratch.path("beside")
          try makeFolder(folder)
          try FileManager.default.copyItem(
            atPath: made + "/" + file, toPath: folder + "/" + (isUpper ? file.uppercased() : file))
          let before = try names(folder)
          for (other, words) in Self.open where isUpper == false || other != "nightly" {
            let refused = try run(words, scratch, into: folder)
            #expect(refused.status == 73, "open \(other) beside \(before)")
            #expect(try names(folder) == before)
          }
          try FileManager.default.removeItem(atPath: folder)
        }
      }
    }
  }

  @Test("No closed output comes beside an open one")
  func closedBesideOpen() throws {
    let scratch = try ScratchFolder()
    try small(scratch)
    for (name, words) in Self.open {
      let made = scratch.path("made-\(name)")
      try makeFolder(made)
      try #require(try run(words, scratch, into: made).status == 0)
      let before = try names(made)
      for (other, words) in Self.closed {
        let refused = try run(words + " --allow-readable-directory", scratch, into: made)
        #expect(refused.status == 73, "closed \(other) beside open \(name)")
        #expect(try names(made) == before)
      }
      if name == "chart.svg" {
        try FileManager.default.moveItem(
          atPath: made + "/open-chart.svg", toPath: made + "/OPEN.SVG")
        #expect(try run(Self.closed[0].words, scratch, into: made).status == 73)
      }
    }
    // Nor into the folders of a published run, nor into a study folder.
    for folder in ["made-nightly/latest", "made-nightly/other", "small"] {
      let refused = try run(
        Self.closed[0].words + " --allow-readable-directory", scratch, into: scratch.path(folder))
      #expect(refused.status == 73, "\(folder)")
    }
  }

  @Test("A closed output tells itself under any name, compressed, and saved again with semicolons")
  func renamed() throws {
    let scratch = try ScratchFolder()
    let made = scratch.path("made")
    for index in [1, 3, 5] {
      try #require(try run(Self.closed[index].words, scratch, into: made).status == 0)
    }
    for name in [
      "results.json", "comparisons.csv", "adsl.csv", "closed-chart.svg", "closed-chart.svg.gz",
      "arms.txt", "arms.csv",
    ] {
      let folder = scratch.path("beside")
      try makeFolder(folder)
      try disguise(name, of: made, in: folder)
      let before = try names(folder)
      #expect(before.count == 1)
      let refused = try run(Self.open[3].words, scratch, into: folder)
      #expect(refused.status == 73, "\(name): \(refused.messages)")
      #expect(try names(folder) == before)
      try FileManager.default.removeItem(atPath: folder)
    }
  }

  /// Puts a closed output into a folder under another name, compressed, or as another program saves it.
  private func disguise(_ name: String, of made: String, in folder: String) throws {
    let path = folder + "/x.dat"
    if name.hasSuffix(".gz") {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "gzip -c '\(made)/\(name.dropLast(3))' > '\(path).svg.gz'"]
      try process.run()
      process.waitUntilExit()
    } else if name.hasPrefix("arms") {
      let text = try String(contentsOfFile: made + "/arms.csv", encoding: .utf8)
        .replacing(",", with: name.hasSuffix("csv") ? ";" : ",")
      let file = folder + "/" + name
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    } else {
      try FileManager.default.copyItem(atPath: made + "/" + name, toPath: path)
    }
  }

  @Test("The whole tree below a closed output is closed: nothing open comes into it")
  func tree() throws {
    let scratch = try ScratchFolder()
    let board = scratch.path("board")
    try #require(try run(Self.closed[3].words, scratch, into: board).status == 0)
    try makeFolder(board + "/inner/deeper")
    for folder in ["inner", "inner/deeper"] {
      for words in [Self.open[3].words, Self.open[6].words] {
        let refused = try run(words, scratch, into: board + "/" + folder)
        #expect(refused.status == 73, "\(folder): \(refused.messages)")
        #expect(refused.messages.contains("holds a file of a closed session, closed-chart.svg"))
      }
    }
    // Nor does a closed one come above an open one.
    let other = scratch.path("other")
    try makeFolder(other + "/inner")
    try #require(try run(Self.open[3].words, scratch, into: other + "/inner").status == 0)
    let refused = try run(Self.closed[3].words, scratch, into: other)
    #expect(refused.status == 73 && refused.messages.contains("inner/open-chart.pdf"))
    // A private folder in one with open outputs stays a place for closed ones.
    #expect(try run(Self.closed[3].words, scratch, into: other + "/inner/board").status == 0)
  }

  @Test("An allocation in the study folder is refused by every command, also through a link")
  func allocationInside() throws {
    let scratch = try ScratchFolder()
    try small(scratch)
    let files = FileManager.default
    try files.copyItem(atPath: Self.allocation, toPath: scratch.path("small/x.csv"))
    try files.createSymbolicLink(
      atPath: scratch.path("small/link.csv"), withDestinationPath: Self.allocation)
    try files.createSymbolicLink(
      atPath: scratch.path("away.csv"), withDestinationPath: "small/x.csv")
    for allocation in ["small/x.csv", "small/link.csv", "away.csv"] {
      for command in ["analyse", "chart risk-difference", "report interim-safety --closed"] {
        var words = command.split(separator: " ").map(String.init)
        words += [scratch.path("small"), "--allocation", scratch.path(allocation)]
        if command != "analyse" { words += ["-o", scratch.path("board/x.pdf")] }
        let refused = try ProgramRun(words)
        #expect(refused.status == 65, "\(command): \(refused.messages)")
        #expect(refused.messages.contains("lies in the study folder"))
        #expect(refused.output.isEmpty && !files.fileExists(atPath: scratch.path("board/x.pdf")))
      }
    }
  }

  @Test("The allocation reaches no study folder through a link, there already or not")
  func links() throws {
    let scratch = try ScratchFolder()
    let files = FileManager.default
    // A link to a folder that the import is about to make.
    try files.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "imported")
    try makeFolder(scratch.path("board"))
    try files.createSymbolicLink(
      atPath: scratch.path("board/arms.csv"), withDestinationPath: "../imported/arms.csv")
    for folder in ["link", "board", "imported/../imported"] {
      let refused = try run(Self.closed[5].words, scratch, into: scratch.path("") + "/" + folder)
      #expect(refused.status == 73, "\(folder): \(refused.messages)")
      #expect(refused.messages.contains("outside of the study folder"))
      #expect(!files.fileExists(atPath: scratch.path("imported")))
    }
  }
}
