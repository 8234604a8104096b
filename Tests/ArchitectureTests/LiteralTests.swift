import Foundation
import Testing
import UlcerRecords

@Suite("A fact that has a type is written as text nowhere else")
struct LiteralTests {
  /// What stands between quotes in the lines of a source file, as far as it might be a name.
  private func literals(in text: String) -> [String] {
    text.split(separator: "\n").filter { $0.utf8.contains(0x22) }.flatMap { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 && $0.element.utf8.count < 80 }.map { String($0.element) }
    }
  }

  private func sources() throws -> [(path: String, literals: [String])] {
    try ImportTests.swiftFiles(under: "Sources").map { file in
      (file.path, literals(in: try String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test("No name of a result stands outside of ResultNames")
  func resultNames() throws {
    for (path, literals) in try sources()
    where !path.contains("/UlcerRecords/ResultNames/") {
      // Parameters of the plan are called like the results that they are about.
      let isOfPlan = path.contains("Definitions") || path.contains("Plan")
      let names = literals.filter {
        $0.utf8.contains(0x2E) && !$0.utf8.contains(0x20) && ResultName($0) != nil
      }
      #expect(names.isEmpty || isOfPlan, "\(path): \(names)")
    }
  }

  @Test("No title of a display stands outside of DisplayName")
  func displayTitles() throws {
    for (path, literals) in try sources() where !path.hasSuffix("/DisplayName.swift") {
      let titles = literals.filter {
        $0.utf8.contains(0x20)
          && $0.wholeMatch(of: /(table|figure|listing|participants) [a-z]+(-[a-z]+)*/) != nil
          && !["figure of", "table of findings"].contains($0)
      }
      #expect(titles.isEmpty, "\(path): \(titles)")
    }
  }
}
