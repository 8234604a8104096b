import Foundation
import TestSupport
import Testing

@Suite("What a program that was killed leaves is gone after the next run, and nothing else is")
struct UnfinishedFileTests {
  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  private let castor = PackageFolder.root.appendingPathComponent("Tests/Exports/castor").path

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test("Files in the making are removed, unless a program is at work on them")
  func files() throws {
    let folder = try ScratchFolder()
    for name in [".cicatrix-AbC123", ".cicatrix-locked", ".cicatrix-toolong", "cicatrix-AbC123"] {
      try write("half", folder.path(name))
    }
    let descriptor = open(folder.path(".cicatrix-locked"), O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let run = try ProgramRun("chart", "accrual", sample, "-o", folder.path("c.svg"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try names(folder.path(""))
        == [".cicatrix-locked", ".cicatrix-toolong", "c.svg", "cicatrix-AbC123"])
  }

  @Test("Half imports into the same place are removed; other folders of such a name stay")
  func imports() throws {
    let folder = try ScratchFolder()
    let files = FileManager.default
    for name in [
      ".study.AbC123", ".study.AbC123.old", ".study.Locked", ".study.Mine12", ".other.AbC123",
    ] {
      try files.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
      try write("x", folder.path(name + "/ulcers.csv"))
    }
    try write("mine", folder.path(".study.Mine12/notes.txt"))
    let descriptor = open(folder.path(".study.Locked"), O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let run = try ProgramRun(
      "import", "castor", castor + "/export", "--mapping", castor + "/mapping.yaml", "-o",
      folder.path("study"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try names(folder.path(""))
        == [".other.AbC123", ".study.Locked", ".study.Mine12", "study"])
  }

  @Test("SIGTERM leaves nothing of a report or an import")
  func terminated() throws {
    let folder = try ScratchFolder()
    let allocation = PackageFolder.root
      .appendingPathComponent("SampleData/manus-demo-allocation.csv").path
    let commands = [
      [
        "report", "interim-safety", sample, "--closed", "--allocation", allocation, "-o",
        folder.path("board/closed.pdf"),
      ],
      [
        "import", "castor", castor + "/export", "--mapping", castor + "/mapping.yaml", "-o",
        folder.path("study"),
      ],
    ]
    for words in commands {
      for step in 0..<6 {
        try? FileManager.default.removeItem(atPath: folder.path("study"))
        let process = Process()
        process.executableURL = ProgramRun.program()
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(step) * 40_000)
        process.terminate()
        process.waitUntilExit()
        for place in ["", "board"] where FileManager.default.fileExists(atPath: folder.path(place))
        {
          #expect(try names(folder.path(place)).allSatisfy { !$0.hasPrefix(".") })
        }
      }
    }
  }
}
