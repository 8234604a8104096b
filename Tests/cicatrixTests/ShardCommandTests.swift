import Foundation
import TestSupport
import Testing

@Suite("cicatrix nightly --shard and --collect")
struct ShardCommandTests {
  @Test("Parts are made, killed, made again and collected; wrong words end with 64")
  func parts() throws {
    let scratch = try ScratchFolder()
    let study = scratch.path("study")
    try #require(try ProgramRun("sample", "--participants", "4", "-o", study).status == 0)
    let night = ["nightly", study, "--output", scratch.path("out")]
    let early = try ProgramRun(night + ["--collect"])
    #expect(early.status == 75 && early.messages.contains("no part of these inputs is there"))
    #expect(try ProgramRun(night + ["--shard", "1/2"]).status == 0)
    // Killed in the middle: nothing of it counts.
    let process = Process()
    process.executableURL = ProgramRun.program()
    process.arguments = night + ["--shard", "2/2"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(300_000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal {
      let half = try ProgramRun(night + ["--collect"])
      #expect(half.status == 75 && half.messages.contains("of 2 parts 2 is missing"))
    }
    #expect(try ProgramRun(night + ["--shard", "2/2"]).status == 0)
    let metrics = scratch.path("m.prom")
    let collected = try ProgramRun(night + ["--collect", "--metrics", metrics])
    #expect(collected.status == 0 && collected.messages.contains("\"code\":\"published\""))
    #expect(FileManager.default.fileExists(atPath: metrics))
    #expect(!collected.messages.contains("MANUS-0"))
    #expect(try ProgramRun("verify", scratch.path("out")).status == 0)
    for words in [
      ["--shard", "3/2"], ["--shard", "2"], ["--shard", "1/2", "--collect"],
      ["--shard", "1/2", "--keep", "3"], ["--shard", "1/2", "--metrics", metrics],
    ] {
      #expect(try ProgramRun(night + words).status == 64, "\(words)")
    }
  }
}
