import SourceDiagnostics
import Testing
import UlcerIngest

@testable import CaptureImport

@Suite("Rules of REDCap and CDISC: the readers agree with the examples")
struct SystemRuleExampleTests {
  static let shown = ImportRuleCatalogue.all.filter {
    !$0.rejected.files.isEmpty && ($0.name.hasPrefix("redcap-") || $0.name.hasPrefix("cdisc-"))
  }

  /// Notices that every short example would have.
  static let background: Set<String> = [
    "redcap-no-dictionary", "cdisc-missing-ends", "cdisc-no-toxicity-grade",
  ]

  private func diagnostics(_ example: RuleExample, of rule: String) -> [Diagnostic] {
    let texts = Dictionary(
      uniqueKeysWithValues: example.files.map { file in
        (file.name, file.lines.joined(separator: "\n") + "\n")
      })
    let reader: any CaptureReader = rule.hasPrefix("redcap-") ? REDCapReader() : CDISCReader()
    return reader.read(CaptureSource(texts: texts), settings: CaptureSettings()).diagnostics
      .filter { $0.rule == rule || !SystemRuleExampleTests.background.contains($0.rule) }
  }

  @Test("The accepted example has no finding", arguments: shown)
  func accepted(rule: RuleDefinition) {
    let found = diagnostics(rule.accepted, of: rule.name)
    #expect(found.isEmpty, "\(DiagnosticListing(found).text)")
  }

  @Test("The rejected example has this finding at its place, and no other", arguments: shown)
  func rejected(rule: RuleDefinition) throws {
    let found = diagnostics(rule.rejected, of: rule.name)
    #expect(found.map(\.rule) == [rule.name], "\(DiagnosticListing(found).text)")
    let finding = try #require(found.first)
    let place = try #require(rule.rejected.place)
    #expect(finding.severity == rule.severity)
    #expect(
      finding.position == place
        || place.column == 1
          && finding.position == SourcePosition(file: place.file, line: place.line)
    )
    #expect(
      finding.related.map(\.line) == rule.rejected.related.map(\.line))
  }

  @Test("Every rule of the readers is in the catalogue")
  func complete() {
    let names = Set(ImportRuleCatalogue.all.map(\.name))
    #expect(names.isSuperset(of: REDCapRule.allCases.map(\.rawValue)))
    #expect(names.isSuperset(of: CDISCRule.allCases.map(\.rawValue)))
  }
}
