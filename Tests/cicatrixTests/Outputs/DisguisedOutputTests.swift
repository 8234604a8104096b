import Foundation
import TestSupport
import Testing

@Suite("A closed output is told under any name, and its tree and the study folder are kept apart")
struct DisguisedOutputTests {
  @Test("A closed output tells itself under any name, compressed, and saved again with semicolons")
  func renamed() throws {
    let scratch = try ScratchFolder()
    let made = scratch.path("made")
    for index in [1, 3, 5] {
      try #require(
        try SessionCommands.run(SessionCommands.closed[index].words, scratch, into: made).status
          == 0)
    }
    for name in [
      "results.json", "comparisons.csv", "adsl.csv", "closed-chart.svg", "closed-chart.svg.gz",
      "arms.txt", "arms.csv",
    ] {
      let folder = scratch.path("beside")
      try SessionCommands.makeFolder(folder)
      try disguise(name, of: made, in: folder)
      let before = try SessionCommands.names(folder)
      #expect(before.count == 1)
      let refused = try SessionCommands.run(SessionCommands.open[3].words, scratch, into: folder)
      #expect(refused.status == 73, "\(name): \(refused.messages)")
      #expect(try SessionCommands.names(folder) == before)
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
    try #require(
      try SessionCommands.run(SessionCommands.closed[3].words, scratch, into: board).status == 0)
    try SessionCommands.makeFolder(board + "/inner/deeper")
    for folder in ["inner", "inner/deeper"] {
      for words in [SessionCommands.open[3].words, SessionCommands.open[6].words] {
        let refused = try SessionCommands.run(words, scratch, into: board + "/" + folder)
        #expect(refused.status == 73, "\(folder): \(refused.messages)")
        #expect(refused.messages.contains("holds a file of a closed session, closed-chart.svg"))
      }
    }
    // Nor does a closed one come above an open one.
    let other = scratch.path("other")
    try SessionCommands.makeFolder(other + "/inner")
    try #require(
      try SessionCommands.run(SessionCommands.open[3].words, scratch, into: other + "/inner").status
        == 0)
    let refused = try SessionCommands.run(SessionCommands.closed[3].words, scratch, into: other)
    #expect(refused.status == 73 && refused.messages.contains("inner/open-chart.pdf"))
    // A private folder in one with open outputs stays a place for closed ones.
    #expect(
      try SessionCommands.run(
        SessionCommands.closed[3].words, scratch, into: other + "/inner/board"
      ).status == 0)
  }

  @Test("An allocation in the study folder is refused by every command, also through a link")
  func allocationInside() throws {
    let scratch = try ScratchFolder()
    try SessionCommands.small(scratch)
    let files = FileManager.default
    try files.copyItem(atPath: SessionCommands.allocation, toPath: scratch.path("small/x.csv"))
    try files.createSymbolicLink(
      atPath: scratch.path("small/link.csv"), withDestinationPath: SessionCommands.allocation)
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
}
