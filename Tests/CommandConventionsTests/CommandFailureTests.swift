import CommandConventions
import Foundation
import TestSupport
import Testing

@Suite("A command that fails throws its words and its exit code, and prints neither")
struct CommandFailureTests {
  @Test("Each message is a line after the program's name, below the findings")
  func text() {
    let failure = CommandFailure(
      ProgramExit.dataErrors, listing: "a.csv:2: error\n", "there are errors")
    #expect(failure.text == "a.csv:2: error\ncicatrix: there are errors\n")
    #expect(failure.exit == ProgramExit.dataErrors)
    #expect(CommandFailure(ProgramExit.usage).text.isEmpty)
  }

  @Test("More that is said stands below, and the exit code stays")
  func adding() {
    let failure = CommandFailure(ProgramExit.usage, ["one", "two"]).adding(line: "and 3 more")
      .adding("nothing was done")
    #expect(
      failure.text == "cicatrix: one\ncicatrix: two\nand 3 more\ncicatrix: nothing was done\n")
    #expect(failure.exit == ProgramExit.usage)
  }

  @Test("No command prints a reason and then ends with a bare exit code")
  func nothingPrintedBeforeTheEnd() throws {
    let printed = /StandardError\.(say|write)\([^{}]*\)\s*(throw|return) ProgramExit/
    for module in ["cicatrix", "EstimateCommands", "CommandConventions"] {
      let folder = PackageFolder.root.appendingPathComponent("Sources/\(module)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.firstMatch(of: printed) == nil, "\(file.lastPathComponent)")
      }
    }
  }
}
