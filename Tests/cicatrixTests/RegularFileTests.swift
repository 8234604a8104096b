import Foundation
import TestSupport
import Testing

@Suite("Only regular files are opened: whatever else stands in a file's place is refused at once")
struct RegularFileTests {
  enum Obstacle: String, CaseIterable {
    case pipe, folder, endless, brokenLink, circle, unixSocket

    /// What the finding says of it.
    var words: String {
      switch self {
      case .pipe: "it is a pipe"
      case .folder: "it is a folder"
      case .endless: "it is a device"
      case .brokenLink, .circle: "it is a link that leads to no file"
      case .unixSocket: "it is a socket"
      }
    }

    /// Puts it in a file's place.
    func put(at path: String) throws {
      try? FileManager.default.removeItem(atPath: path)
      switch self {
      case .pipe: #expect(mkfifo(path, 0o644) == 0)
      case .folder:
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .endless: #expect(symlink("/dev/zero", path) == 0)
      case .brokenLink: #expect(symlink("nowhere", path) == 0)
      case .circle: #expect(symlink(path, path) == 0)
      case .unixSocket:
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let made = withUnsafePointer(to: &address) { pointer in
          pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        #expect(made == 0)
      }
    }
  }

  private let sample = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path

  /// Runs the program under a guard: one that waits is killed, the tests do not wait with it.
  private func run(_ arguments: String...) throws -> ProgramRun { try run(arguments) }

  private func run(_ arguments: [String]) throws -> ProgramRun {
    let run = try ProgramRun(
      ["-s", "KILL", "100", ProgramRun.program().path] + arguments,
      program: URL(fileURLWithPath: "/usr/bin/timeout"))
    // 137 is "killed".
    #expect(
      run.status != 137 && run.status != -1, "\(arguments) waited, or took memory without end")
    return run
  }

  private func study(_ folder: ScratchFolder, _ name: String = "study") throws -> String {
    let path = folder.path(name)
    try FileManager.default.copyItem(atPath: sample, toPath: path)
    return path
  }

  @Test(
    "In the place of a CSV file: unreadable-file, which says what it is",
    arguments: Obstacle.allCases)
  func records(obstacle: Obstacle) throws {
    let folder = try ScratchFolder()
    let study = try study(folder)
    try obstacle.put(at: study + "/ulcers.csv")
    let check = try run("check", study)
    #expect(check.status == 65)
    #expect(
      check.output.contains("the file could not be read: \(obstacle.words)"), "\(check.output)")
    #expect(check.output.contains("[unreadable-file]"))
  }

  @Test(
    "In the place of study.yaml: unreadable-file, not that it is missing",
    arguments: Obstacle.allCases)
  func configuration(obstacle: Obstacle) throws {
    let folder = try ScratchFolder()
    let study = try study(folder)
    try obstacle.put(at: study + "/study.yaml")
    let check = try run("check", study)
    #expect(check.status == 78)
    #expect(
      check.output.contains("study.yaml: error: the file could not be read: \(obstacle.words)"))
    #expect(!check.output.contains("has no study.yaml"))
  }

  @Test("Every command that reads a study ends at once with a pipe in it")
  func commands() throws {
    let folder = try ScratchFolder()
    let study = try study(folder)
    try Obstacle.pipe.put(at: study + "/ulcers.csv")
    for words in [
      ["analyse", study], ["report", "interim-safety", study, "-o", folder.path("r.pdf")],
      ["chart", "swimmer", study, "-o", folder.path("c.svg")], ["diff", study, sample],
      ["diff", sample, study], ["nightly", study, "-o", folder.path("nights")],
    ] {
      _ = try run(words)
    }
  }

  @Test("A pipe as an export, in its folder, or as any other file of the command line is refused")
  func namedFiles() throws {
    let folder = try ScratchFolder()
    let pipe = folder.path("pipe.csv")
    try Obstacle.pipe.put(at: pipe)
    let output = folder.path("out")
    let imported = try run("import", "csv", pipe, "--mapping", pipe, "-o", output)
    #expect(imported.status == 65 || imported.status == 66, "\(imported.messages)")
    let exported = folder.path("export")
    try FileManager.default.createDirectory(atPath: exported, withIntermediateDirectories: false)
    try Obstacle.pipe.put(at: exported + "/a.csv")
    let inFolder = try run("import", "csv", exported, "--suggest")
    #expect(inFolder.status == 65)
    #expect(inFolder.messages.contains("it is a pipe"), "\(inFolder.messages)")
    let estimate = try run("estimate", "kaplan-meier", pipe, "--time", "t", "--event", "e")
    #expect(estimate.status == 66)
    #expect(estimate.messages.contains("cannot be read: it is a pipe"), "\(estimate.messages)")
    let template = try run("check", "--template", pipe)
    #expect(template.status == 66)
    #expect(template.messages.contains("cannot be read: it is a pipe"), "\(template.messages)")
    let allocation = try run("analyse", sample, "--allocation", pipe)
    #expect(allocation.status == 66)
    #expect(allocation.messages.contains("cannot be read: it is a pipe"), "\(allocation.messages)")
  }

  @Test("A night goes on, or says why not, with a pipe anywhere in its folder")
  func night() throws {
    let folder = try ScratchFolder()
    let (study, nights) = (try study(folder), folder.path("nights"))
    let first = try run("nightly", study, "-o", nights)
    try #require(first.status == 0, "\(first.messages)")
    let run = URL(fileURLWithPath: nights + "/latest").resolvingSymlinksInPath().path
    let names = try #require(
      FileManager.default.enumerator(atPath: run)?.compactMap { $0 as? String })
    let profile = try #require(names.filter { $0.hasPrefix("profiles/") }.sorted().first)
    for name in [profile, "results.json", "manifest.json", "SHA256SUMS"] where names.contains(name)
    {
      let path = run + "/" + name
      let kept = try Data(contentsOf: URL(fileURLWithPath: path))
      try Obstacle.pipe.put(at: path)
      _ = try self.run("verify", nights)
      _ = try self.run("nightly", study, "-o", nights)
      try FileManager.default.removeItem(atPath: path)
      try kept.write(to: URL(fileURLWithPath: path))
    }
    let history = nights + "/history.sqlite"
    try Obstacle.pipe.put(at: history)
    let last = try self.run("nightly", study, "-o", nights)
    #expect(last.status == 73, "\(last.messages)")
  }
}
