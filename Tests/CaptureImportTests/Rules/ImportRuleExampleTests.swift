import CEmbeddedFiles
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport
@testable import UlcerIngest

@Suite(
  "Every rule of an import accepts its accepted example and finds the place in its rejected one")
struct ImportRuleExampleTests {
  /// A sound export; an example replaces the files that it shows.
  static let base = [
    "mapping.yaml": """
    system: csv
    participant: id
    study: {acronym: DEMO}
    records:
      participants:
        - table: people
          columns: {participant_id: id, consent_date: consent, screening_outcome: outcome}

    """,
    "people.csv": "id,consent,outcome\nP001,2025-01-06,enrolled\n",
  ]

  static let shown = ImportRuleCatalogue.all.filter {
    !$0.rejected.files.isEmpty && $0.name.hasPrefix("redcap-") == false
      && $0.name.hasPrefix("cdisc-") == false && $0.name.hasPrefix("import-transport") == false
  }

  private func diagnostics(_ example: RuleExample) -> [Diagnostic] {
    var files = Self.base
    for file in example.files {
      files[file.name] =
        file.lines.allSatisfy(\.isEmpty) ? "" : file.lines.joined(separator: "\n") + "\n"
    }
    let mapping = files.removeValue(forKey: "mapping.yaml") ?? ""
    return StudyImport(
      CaptureSource(texts: files), system: .csv, mapping: Array(mapping.utf8),
      mappingFile: "mapping.yaml", programVersion: "0", studyFile: { _ in nil }
    ).diagnostics
  }

  @Test("The accepted example has no finding", arguments: shown)
  func accepted(rule: RuleDefinition) {
    if rule.accepted.files.isEmpty { return }
    let found = diagnostics(rule.accepted)
    #expect(found.isEmpty, "\(DiagnosticListing(found).text)")
    #expect(rule.accepted.place == nil)
  }

  @Test("The rejected example has this finding at its place, and no other", arguments: shown)
  func rejected(rule: RuleDefinition) throws {
    let found = diagnostics(rule.rejected)
    let text = DiagnosticListing(found).text
    #expect(found.map(\.rule) == [rule.name], "\(text)")
    let finding = try #require(found.first)
    let place = try #require(rule.rejected.place)
    #expect(finding.severity <= rule.severity)
    let whole = SourcePosition(file: place.file, line: place.line)
    #expect(
      finding.position == place || (place.column == 1 && finding.position == whole), "\(text)")
    let related = Set(
      rule.rejected.related.map {
        $0.column == 1 ? SourcePosition(file: $0.file, line: $0.line) : $0
      })
    let shown = Set(
      finding.related.map { $0.column == 1 ? SourcePosition(file: $0.file, line: $0.line) : $0 })
    #expect(shown == related, "\(text)")
  }

  @Test("Every rule of an import has one entry on the page, and the reverse")
  func joined() throws {
    let rules = try RuleText.rules(in: String(cString: cembedded_import_rules()))
    let names =
      ImportRule.allCases.map(\.rawValue) + REDCapRule.allCases.map(\.rawValue)
      + CDISCRule.allCases.map(\.rawValue) + TransportRule.allCases.map(\.rawValue)
    #expect(rules.map(\.name).sorted() == names.sorted())
    #expect(ImportRuleCatalogue.all == rules)
    let read = Set(RuleCatalogue.all.map(\.name))
    #expect(read.isDisjoint(with: names), "explain knows a rule by its name alone")
  }

  @Test("The text of docs/import-rules.md is part of the program, byte for byte")
  func embedded() throws {
    let url = PackageFolder.root.appendingPathComponent("docs/import-rules.md")
    #expect(
      try String(contentsOf: url, encoding: .utf8) == String(cString: cembedded_import_rules()))
  }
}
