import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import cicatrix

@Suite("check ends as scripts expect")
struct CheckCommandTests {
  private func sample(_ name: String) -> String {
    PackageFolder.root.appendingPathComponent("SampleData/\(name)").path
  }

  private func exit(_ arguments: String...) throws -> Int32 {
    let command = try CheckCommand.parse(arguments + ["--format", "json"])
    do {
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    }
  }

  @Test(
    "0 also with warnings, 65 with errors or strict, 66 without participants, 78 for study.yaml")
  func exits() throws {
    #expect(try exit(sample("manus-demo")) == 0)
    #expect(try exit(sample("manus-demo"), "--strict") == 0)
    #expect(try exit(sample("faulty/area-jump")) == 0)
    #expect(try exit(sample("faulty/area-jump"), "--strict") == 65)
    #expect(try exit(sample("faulty/unknown-word")) == 65)
    #expect(try exit(sample("faulty/unknown-key")) == 78)
    #expect(try exit(sample("faulty/missing-configuration")) == 78)
    #expect(try exit(sample("no-such-study")) == 66)
  }

  @Test("findings.csv is written whole, and 73 says that it cannot be")
  func findings() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("findings.csv").path
    #expect(try exit(sample("faulty/area-jump"), "--findings", file) == 0)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    // The samples state no cut-off: its choice is a finding, too.
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix("ulcers.csv,5,45,area-jump,warning,") == true)
    #expect(try exit(sample("manus-demo"), "--findings", "/no/such/folder/findings.csv") == 73)
  }

  @Test("Without a study folder there is nothing to check; the template needs none")
  func usage() throws {
    #expect(throws: (any Error).self) { try CheckCommand.parse([]) }
    #expect(try CheckCommand.parse(["--template-config"]).templateConfig)
  }
}
