import Foundation
import SourceDiagnostics
import Testing
import UlcerIngest
import UlcerRecords

@Suite("Every rule has a small study that breaks it, and it alone")
struct FaultySamplesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../SampleData/faulty").standardizedFileURL

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  /// A file of 2 GB or of 30 million rows is no sample, and reading neither chooses a data cut-off
  /// nor knows a font.
  static let withoutSample: Set<String> = [
    "file-too-large", "too-many-rows", "data-cut-chosen", "data-cut-doubtful",
    "character-without-glyph",
  ]

  /// What a sample cannot but show beside its own fault: the other of two quotes, the column that is
  /// not read.
  static let companions: [String: Set<String>] = [
    "stray-quote": ["bare-quote"], "uncuttable-rows": ["unknown-column"],
  ]

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

    let diagnostics = study.diagnostics(
      with: CutOffFindings.findings(cut: study.plan.dataCut, in: study))
    let text = DiagnosticListing(diagnostics).text
    let found = diagnostics.filter { $0.rule == name }
    #expect(found.map(\.position) == [place], "\(text)")
    let others = diagnostics.filter { $0.rule != name }
    #expect(Set(others.map(\.rule)) == Self.companions[name] ?? [], "\(text)")
    for file in study.files { #expect(file.read == file.used + file.rejected) }
    for finding in diagnostics {
      let rule = try #require(RuleCatalogue.rule(named: finding.rule))
      #expect(finding.severity <= rule.severity)
      #expect(finding.hint?.isEmpty == false)
    }
  }

  @Test("A rule tells what it means, shows a breach and says how to mend it")
  func told() {
    for rule in RuleCatalogue.all {
      #expect(rule.meaning.hasSuffix("."), "\(rule.name)")
      #expect(!rule.accepted.page(indent: "").isEmpty, "\(rule.name)")
      #expect(!rule.rejected.page(indent: "").isEmpty, "\(rule.name)")
      #expect(rule.mending.hasSuffix("."), "\(rule.name)")
    }
  }
}
