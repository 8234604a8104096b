import Foundation
import TestSupport
import Testing

@Suite("self-test: published numbers on this machine")
struct SelfTestTests {
  @Test("Every number agrees, in text and in JSON")
  func agrees() throws {
    let text = try ProgramRun("self-test")
    #expect(text.status == 0, "\(text.output)")
    #expect(!text.output.contains("DIFFERS"))
    let json = try ProgramRun("self-test", "--format", "json")
    #expect(json.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let numbers = try #require((parsed as? [String: Any])?["numbers"] as? [[String: Any]])
    #expect(numbers.count > 40)
    #expect(numbers.allSatisfy { $0["agrees"] as? Bool == true })
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: PackageFolder.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("VALIDATION.md holds the table that the program prints")
  func validation() throws {
    let run = try ProgramRun("self-test", "--validation")
    #expect(run.status == 0)
    let isThere = try text("VALIDATION.md").contains(run.output)
    #expect(isThere, "print it with cicatrix self-test --validation")
  }

  @Test("The program holds what the scripts in References wrote, and compares all of it")
  func recorded() throws {
    var written = 0
    for (file, swift) in [
      ("reference-values.json", "RecordedText.swift"),
      ("weighted-curves.json", "RecordedWeightsText.swift"),
    ] {
      let json = try text("References/\(file)")
      let source = try text("Sources/EstimateCommands/SelfTest/\(swift)")
      let lines = source.split(separator: "\n").map { String($0.drop { $0 == " " }) }
      let isSame = lines.joined(separator: "\n").contains(
        json.trimmingCharacters(in: .whitespacesAndNewlines))
      #expect(isSame, "\(file)")
      let recorded = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let values = try #require(recorded?["values"] as? [String: [Any]])
      written += values.values.reduce(0) { $0 + $1.count }
    }
    let printed = try JSONSerialization.jsonObject(
      with: Data(try ProgramRun("self-test", "--format", "json").output.utf8))
    let methods = try #require((printed as? [String: Any])?["methods"] as? [[String: Any]])
    let compared = methods.reduce(0) { $0 + ($1["numbers"] as? Int ?? 0) }
    #expect(compared == written)
    #expect(methods.allSatisfy { $0["agrees"] as? Bool == true })
  }
}
