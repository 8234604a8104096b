import Foundation
import TestSupport
import Testing

@Suite("docs/estimate.md shows what the program prints")
struct EstimatePageTests {
  /// A command of the page and the text below it.
  private func examples() throws -> [(command: String, output: String)] {
    let page = try String(
      contentsOf: PackageFolder.root.appendingPathComponent("docs/estimate.md"), encoding: .utf8)
    return page.components(separatedBy: "```sh\n").dropFirst().map { part in
      let pieces = part.components(separatedBy: "```")
      return (
        command: pieces[0].trimmingCharacters(in: .whitespacesAndNewlines),
        output: pieces.count > 2 ? String(pieces[2].dropFirst("text\n".count)) : ""
      )
    }
  }

  @Test("Every example, to the letter")
  func all() throws {
    let examples = try examples()
    #expect(examples.count >= 10)
    for example in examples {
      let words = example.command.split(separator: " ").map { word in
        word.hasPrefix("SampleData/")
          ? PackageFolder.root.appendingPathComponent(String(word)).path : String(word)
      }
      #expect(words.first == "cicatrix")
      let run = try ProgramRun(Array(words.dropFirst()))
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output == example.output, "\(example.command)")
    }
  }
}
