import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("A suggested mapping")
struct SuggestionTests {
  @Test("That of the invented Castor export is the approved one (REWRITE_GOLDEN=1 writes it)")
  func castor() throws {
    let export = try CastorExport()
    let suggestion = MappingSuggestion(CaptureSource(texts: export.files), system: .castor)
    let url = CastorExport.folder.appendingPathComponent("suggested.yaml")
    let text = try #require(suggestion.text)
    if ProcessInfo.processInfo.environment["REWRITE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }

  @Test("It is a mapping whose only faults are its open questions")
  func isMapping() throws {
    let export = try CastorExport()
    let suggestion = MappingSuggestion(CaptureSource(texts: export.files), system: .castor)
    let text = try #require(suggestion.text)
    let reader = MappingReader(Array(text.utf8), file: "m", system: .castor)
    #expect(reader.mapping != nil)
    let rules = Set(reader.diagnostics.filter { $0.rule != "unresolved-suggestion" }.map(\.rule))
    #expect(
      rules.isSubset(of: ["impossible-value"]), "\(DiagnosticListing(reader.diagnostics).text)")
    let open = Set(
      reader.diagnostics.filter { $0.rule == "unresolved-suggestion" }.map(\.position.line))
    #expect(open.count > 3)
    for finding in reader.diagnostics { #expect(open.contains(finding.position.line)) }
  }

  @Test("No value of the allocation and no free text of a participant is in it")
  func blind() throws {
    let export = try CastorExport()
    let suggestion = MappingSuggestion(CaptureSource(texts: export.files), system: .castor)
    let text = try #require(suggestion.text)
    for word in [
      "Zalig", "Bessenjenever", "Randomization Group", "Hoofdpijn", "Raynaud", "UMCU-001",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("A weak word is no guess; severity in words asks for its grades")
  func weakWords() throws {
    let source = CaptureSource(texts: [
      "study.csv": "record_id;leiden_number;informed_consent\nP1;3;01-02-2026\n",
      "Adverse event.csv": "record_id;created_on;ae_term;ae_severity\nP1;01-02-2026;x;Mild\n",
    ])
    let text = try #require(MappingSuggestion(source, system: .castor).text)
    #expect(!text.contains("injections_given"))
    #expect(text.contains("consent_date: informed_consent"))
    #expect(text.contains("grade: {column: ae_severity, values: {\"?\": \"?\"}}"))
    #expect(!text.contains("Mild"))
  }

  @Test("Whatever names and labels are, it stays YAML")
  func hostileNames() throws {
    let names = [
      "a: b", "\"x", "# no", "{flow", "[list", "- item", "tab\there", "…", "é", "*anchor", "&a",
      "!tag", "%d", "@x", "`y`", "null", "ul_len: {", "'",
    ]
    for name in names {
      let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
      let source = CaptureSource(texts: [
        "ulcer: \(name.filter { $0 != "/" }).csv":
          "Participant Id;ul_side \(quoted.dropFirst().dropLast().replacing(";", with: ""));ul_len;ul_finger\nP1;1;2;3\n"
      ])
      let text = try #require(MappingSuggestion(source, system: .castor).text)
      let reader = MappingReader(Array(text.utf8), file: "m", system: .castor)
      #expect(!reader.diagnostics.contains { $0.rule == "configuration-syntax" }, "\(text)")
    }
  }

  @Test("An export without a table gives none, and says why")
  func empty() {
    let suggestion = MappingSuggestion(CaptureSource(files: []), system: .castor)
    #expect(suggestion.text == nil)
    #expect(suggestion.diagnostics.map(\.rule) == ["empty-export"])
  }
}
