import Foundation
import SourceDiagnostics
import Testing
import UlcerIngest

@Suite("Every rule has a small study that breaks it, and it alone")
struct FaultySamplesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../SampleData/faulty").standardizedFileURL

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  /// A file of 2 GB is no sample.
  static let withoutSample: Set<String> = ["file-too-large"]

  @Test("Every rule of the catalogue has a folder, and every folder a rule")
  func complete() {
    let rules = RuleCatalogue.all.map(\.name)
    #expect(Set(rules).count == rules.count)
    #expect(Set(Self.names) == Set(rules).subtracting(Self.withoutSample))
  }

  @Test("The planted fault is found at its place, and no other error", arguments: names)
  func planted(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let words = try String(
      contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8
    )
    .split(whereSeparator: \.isWhitespace).map(String.init)
    try #require(words.count == 4)
    let place = SourcePosition(file: words[1], line: Int(words[2]), column: Int(words[3]))
    let study = StudyIngest.read(try StudyFolderReader.read(folder: folder.path))

    let found = study.diagnostics.filter { $0.rule == name }
    #expect(
      found.map(\.position) == [place], "\(DiagnosticListing(study.diagnostics).text)")
    let others = study.diagnostics.filter { $0.rule != name }
    #expect(
      others.allSatisfy { $0.severity != .error }, "\(DiagnosticListing(study.diagnostics).text)")
    for file in study.files { #expect(file.read == file.used + file.rejected) }
    for finding in study.diagnostics {
      let rule = try #require(RuleCatalogue.rule(named: finding.rule))
      #expect(finding.severity <= rule.severity)
      #expect(finding.hint?.isEmpty == false)
    }
  }

  @Test("A rule tells what it means, shows a breach and says how to mend it")
  func told() {
    for rule in RuleCatalogue.all {
      #expect(rule.meaning.hasSuffix("."), "\(rule.name)")
      #expect(!rule.example.isEmpty, "\(rule.name)")
      #expect(rule.mending.hasSuffix("."), "\(rule.name)")
    }
  }
}
