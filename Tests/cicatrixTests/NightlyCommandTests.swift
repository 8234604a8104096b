import Foundation
import TestSupport
import Testing

@Suite("cicatrix nightly and cicatrix verify")
struct NightlyCommandTests {
  private static let demo = PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path
  private static let templates = PackageFolder.root.appendingPathComponent("Templates").path

  /// The demonstration study's own copy, small enough to be drawn many times.
  private func smallStudy(in scratch: ScratchFolder) throws -> String {
    let study = scratch.path("study")
    let run = try ProgramRun("sample", "--participants", "3", "-o", study)
    try #require(run.status == 0)
    return study
  }

  @Test("A run is published, found unchanged, and recomputed")
  func published() throws {
    let scratch = try ScratchFolder()
    let study = try smallStudy(in: scratch)
    let arguments = [
      "nightly", study, "--output", scratch.path("out"), "--metrics", scratch.path("m.prom"),
    ]
    let first = try ProgramRun(arguments)
    #expect(first.status == 0, "\(first.messages)")
    #expect(first.output.isEmpty && first.messages.contains("\"code\":\"published\""))
    #expect(!first.messages.contains("MANUS-0"))
    let second = try ProgramRun(arguments)
    #expect(second.status == 0 && second.messages.contains("\"code\":\"unchanged\""))
    let metrics = try String(contentsOfFile: scratch.path("m.prom"), encoding: .utf8)
    #expect(metrics.contains("cicatrix_nightly_exit_code{study=\"study\"} 0\n"))
    let verified = try ProgramRun("verify", scratch.path("out"))
    #expect(verified.status == 0, "\(verified.output)\(verified.messages)")
    #expect(verified.output.contains(" files made anew, 0 with other bytes\n"))
    let link = scratch.path("out/latest/results.json")
    try (try String(contentsOfFile: link, encoding: .utf8) + "\n")
      .write(toFile: link, atomically: false, encoding: .utf8)
    #expect(try ProgramRun("verify", scratch.path("out"), "--files-only").status == 65)
  }

  @Test("An output folder of one letter, beside which the program stands")
  func shortName() throws {
    let scratch = try ScratchFolder()
    _ = try smallStudy(in: scratch)
    let folder = URL(fileURLWithPath: scratch.path("."))
    let run = try ProgramRun(["nightly", "study", "--output", "o"], folder: folder)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try ProgramRun(["check", "study", "--findings", "f"], folder: folder).status == 0)
  }

  @Test("Wrong words, missing studies and templates have their exit codes")
  func exits() throws {
    let scratch = try ScratchFolder()
    let out = scratch.path("out")
    #expect(try ProgramRun("nightly", Self.demo).status == 64)
    #expect(try ProgramRun("nightly", "--output", out).status == 64)
    #expect(try ProgramRun("nightly", Self.demo, "--output", out, "--keep", "0").status == 64)
    #expect(
      try ProgramRun("nightly", Self.demo, "--output", out, "--allocation", "x").status == 64)
    #expect(try ProgramRun("nightly", scratch.path("none"), "--output", out).status == 66)
    #expect(try ProgramRun("nightly", Self.demo, "--output", "/proc/none/out").status == 73)
    #expect(try ProgramRun("verify", out).status == 66)
    try FileManager.default.createDirectory(
      atPath: scratch.path("bad"), withIntermediateDirectories: true)
    try "{{no.such.result}}\n".write(
      toFile: scratch.path("bad/interim-safety.md"), atomically: true, encoding: .utf8)
    #expect(
      try ProgramRun(
        "nightly", Self.demo, "--output", out, "--templates", scratch.path("bad")
      ).status == 78)
    #expect(!FileManager.default.fileExists(atPath: out + "/latest"))
  }

  @Test("SIGTERM ends the job with 75 and leaves the published run as it is")
  func terminated() throws {
    let scratch = try ScratchFolder()
    let study = try smallStudy(in: scratch)
    let out = scratch.path("out")
    #expect(try ProgramRun("nightly", study, "--output", out).status == 0)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: out + "/latest")
    var stopped = 0
    for attempt in 0..<8 {
      let process = Process()
      process.executableURL = ProgramRun.program()
      // Another data cut-off makes every item anew.
      process.arguments = [
        "nightly", study, "--output", out, "--data-cut", "2026-10-0\(attempt + 1)",
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(150_000 + UInt32(attempt) * 60_000)
      process.terminate()
      process.waitUntilExit()
      let isStopped = process.terminationReason == .exit && process.terminationStatus == 75
      // A signal that comes before the job listens kills it; one that comes late finds it done.
      let isEarly = process.terminationReason == .uncaughtSignal
      let isDone = process.terminationReason == .exit && process.terminationStatus == 0
      #expect(isStopped || isEarly || isDone)
      if isStopped { stopped += 1 }
      if !isDone {
        #expect(
          try FileManager.default.destinationOfSymbolicLink(atPath: out + "/latest") == link)
      } else {
        break
      }
      #expect(try ProgramRun("verify", out, "--files-only").status == 0)
    }
    #expect(try ProgramRun("nightly", study, "--output", out).status == 0)
    #expect(try ProgramRun("verify", out, "--files-only").status == 0)
  }

  @Test(
    "A study folder with a name that the output folder needs is refused before anything is made")
  func reservedNames() throws {
    let scratch = try ScratchFolder()
    for name in ["index.html", "runs", "Latest", "staging", "parts", "history.sqlite"] {
      try FileManager.default.copyItem(atPath: Self.demo, toPath: scratch.path(name))
      let run = try ProgramRun(
        "nightly", scratch.path(name), Self.demo, "--output", scratch.path("out"))
      #expect(run.status == 64 && run.messages.contains("reserved-name"), "\(name)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out")).isEmpty)
    }
  }

  @Test(
    "verify takes the output folder, its link or a run, and tells a run that cannot be made anew")
  func verified() throws {
    let scratch = try ScratchFolder()
    let study = try smallStudy(in: scratch)
    let out = scratch.path("out")
    for cut in ["2026-10-01", "2026-10-02"] {
      let night = try ProgramRun("nightly", study, "--output", out, "--data-cut", cut)
      #expect(night.status == 0)
    }
    let runs = try FileManager.default.contentsOfDirectory(atPath: out + "/runs").sorted()
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: out + "/latest")
    for place in ["", "/latest", "/latest/", "/" + link, "/runs/" + runs[0]] {
      let run = try ProgramRun("verify", out + place)
      #expect(run.status == 0, "\(place): \(run.output)\(run.messages)")
    }
    // The link set back: the older run is sound, but it is not the last.
    unlink(out + "/latest")
    symlink("runs/" + runs[0], out + "/latest")
    for place in ["", "/latest"] {
      let setBack = try ProgramRun("verify", out + place)
      #expect(setBack.status == 65 && setBack.output.contains("latest was set back"))
    }
    unlink(out + "/latest")
    symlink("runs/" + runs[1], out + "/latest")
    try FileManager.default.removeItem(atPath: out + "/runs/" + runs[0])
    let alone = try ProgramRun("verify", out)
    #expect(alone.status == 66, "\(alone.output)")
    #expect(alone.output.contains("not made anew: interim-safety.pdf"))
    #expect(alone.output.contains("not wholly verified"))
    #expect(try ProgramRun("verify", out + "/runs").status == 66)
    #expect(try ProgramRun("verify", study).status == 66)
  }

  @Test("Killed at random moments and hindered in every way, it never publishes half a run")
  func faults() throws {
    let run = try ProgramRun(
      ["10", "3"],
      program: PackageFolder.root.appendingPathComponent("Scripts/trials/nightly-faults"))
    #expect(run.status == 0, "\(run.output)\(run.messages)")
    #expect(run.output.hasSuffix("no failure\n"))
  }
}
