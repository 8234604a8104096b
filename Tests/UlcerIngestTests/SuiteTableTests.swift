import DelimitedText
import Foundation
import SourceDiagnostics
import TestSupport
import Testing
import UlcerRecords

@testable import UlcerIngest

/// Writes `docs/csv-suites.md`: published CSV files, what is expected of each, and what was read.
///
/// Only names and numbers are written; the files stay where they are.
@Suite(
  "Published CSV suites are read as the table in docs says",
  .enabled(if: PackageFolder.reference("csv") != nil, "no reference data"))
struct SuiteTableTests {
  @Test("Every file agrees with its expectation, and the table is up to date (REWRITE_GOLDEN=1)")
  func table() throws {
    let manifest = DelimitedReader.read(try bytes("MANIFEST.csv"), file: "MANIFEST.csv")
    var rows: [String] = []
    for record in 1..<manifest.recordCount {
      let fields = (0..<11).map { manifest.fieldText($0, of: record) }
      let row = try SuiteRow(
        Dictionary(uniqueKeysWithValues: zip(SuiteRow.columns, fields)), read: bytes)
      #expect(row.differences.isEmpty, "\(fields[0]): \(row.differences)")
      rows.append(row.text)
    }
    let text = Self.introduction + rows.joined()
    let url = PackageFolder.root.appendingPathComponent("docs/csv-suites.md")
    if ProcessInfo.processInfo.environment["REWRITE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
    #expect(rows.count > 60)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    let url = try #require(PackageFolder.reference("csv/\(path)"))
    return [UInt8](try Data(contentsOf: url))
  }

  private static let introduction = """
    # Published CSV suites

    Written by the test `SuiteTableTests` from the suites csv-spectrum, csv-test-data, csvkit and the Big List of Naughty
    Strings, which lie beside the repository and are not part of it. Expected: what the suite (or its manifest) says.
    Read: rows with the header, fields per row, encoding, delimiter, and the rules of `cicatrix check` that found
    something (blank lines are kept for the counts, and where a suite takes them for records). Cells: how many equal the suite's own answer. A row that lacks a field is an error for that row alone.

    | file | expected | read | cells equal | result |
    |---|---|---|---|---|

    """
}

/// One file of the suites.
private struct SuiteRow {
  static let columns = [
    "file", "bytes", "encoding", "bom", "line_ends", "delimiter", "records", "fields", "outcome",
    "answer", "note",
  ]

  private(set) var differences: [String] = []
  private(set) var text = ""

  init(_ facts: [String: String], read: (String) throws -> [UInt8]) throws {
    let file = facts["file"] ?? ""
    if file.hasSuffix("json") {
      try readStrings(file, read)
      return
    }
    let content = try read(file)
    let document = DelimitedReader.read(content, file: file)
    // Blank lines count in the manifest: they are kept for the counts alone.
    let counted = DelimitedReader.read(
      content, file: file, overrides: DialectOverrides(keepsBlankLines: true))
    let fields = Set(
      (0..<counted.recordCount).map { record in
        let isBlank = counted.fieldCount(of: record) == 1 && counted.field(0, of: record).isEmpty
        return isBlank ? 0 : counted.fieldCount(of: record)
      }
    ).sorted().map(String.init).joined(separator: " ")
    let rules = Set(document.diagnostics.map(\.rule)).sorted()
    compare("outcome", facts["outcome"], outcome(document, content, file, facts["outcome"] ?? ""))
    if document.isReadable {
      if facts["records"] != "" {
        compare("records", facts["records"], String(counted.recordCount))
        compare("fields", facts["fields"], fields)
      }
      compare("delimiter", facts["delimiter"], name(document.dialect.delimiter))
      compare("encoding", facts["encoding"], encoding(document.dialect, content))
    }
    let cells = try answer(document, file, facts, read)
    if let cells, cells.equal != cells.all { differences.append("cells") }
    let shape =
      document.isReadable
      ? "\(counted.recordCount) × \(fields), \(document.dialect.encoding.rawValue), "
        + name(document.dialect.delimiter) : "not read"
    let expected = [
      facts["outcome"] ?? "",
      facts["records"] == "" ? "" : "\(facts["records"] ?? "") × \(facts["fields"] ?? "")",
    ].filter { !$0.isEmpty && $0 != "0 × " }.joined(separator: ", ")
    text =
      "| \(file) | \(expected) | \(shape)\(rules.isEmpty ? "" : "; " + rules.joined(separator: ", ")) | "
      + (cells.map { "\($0.equal) of \($0.all)" } ?? "–") + " | "
      + (differences.isEmpty ? "agrees" : "differs: " + differences.joined(separator: ", "))
      + " |\n"
  }

  private mutating func compare(_ what: String, _ expected: String?, _ found: String) {
    if expected != found { differences.append("\(what) \(found), not \(expected ?? "")") }
  }

  /// What the reader made of it, in the manifest's words.
  private func outcome(
    _ document: DelimitedDocument, _ content: [UInt8], _ file: String, _ expected: String
  ) -> String {
    let gravest = document.diagnostics.map(\.severity).max()
    switch expected {
    case "skip": return "skip"
    case "reject":
      if !document.isReadable || gravest == .error { return "reject" }
      // Well-formed text whose header lacks what is required: the study is told, no row is used.
      let study = StudyIngest.read(
        StudySources(files: [
          "study.yaml": Array("acronym: SUITE\n".utf8), "participants.csv": content,
        ]))
      let isRefused =
        study.records.participants.isEmpty
        && study.diagnostics.contains { $0.rule == "missing-column" }
      return isRefused ? "reject" : "parse"
    case "flag":
      // Thousands points are refused where numbers are read.
      if file.hasSuffix("test_locale.csv") {
        let cells = (0..<document.width).map { document.field($0, of: 1) }
        return cells.contains { NumberReader.read($0) == nil } ? "flag" : "parse"
      }
      return document.diagnostics.isEmpty ? "parse" : "flag"
    default:
      let only = document.diagnostics.allSatisfy {
        ["windows-1252", "blank-line"].contains($0.rule)
      }
      return document.isReadable && only || file.contains("all-empty") ? "parse" : "flag"
    }
  }

  private func name(_ delimiter: DelimitedDialect.Delimiter) -> String {
    switch delimiter {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    case .bar: "bar"
    }
  }

  private func encoding(_ dialect: DelimitedDialect, _ bytes: [UInt8]) -> String {
    switch dialect.encoding {
    case .utf8: bytes.allSatisfy { $0 < 0x80 } ? "ASCII" : "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    case .iso885915, .macRoman: dialect.encoding.rawValue
    }
  }

  /// Cells that equal those of the suite's answer.
  private func answer(
    _ document: DelimitedDocument, _ file: String, _ facts: [String: String],
    _ read: (String) throws -> [UInt8]
  ) throws -> (equal: Int, all: Int)? {
    guard let path = facts["answer"], !path.isEmpty, facts["outcome"] != "skip" else { return nil }
    if path.hasSuffix("csv") { return try converted(document, file, path, read) }
    let kept =
      facts["fields"]?.contains("0") == true
      ? DelimitedReader.read(
        try read(file), file: file, overrides: DialectOverrides(keepsBlankLines: true)) : document
    let rows = (0..<kept.recordCount).map { record in
      (0..<kept.width).map { kept.fieldText($0, of: record) }
    }
    let json = try JSONSerialization.jsonObject(with: Data(try read(path)))
    if let table = json as? [[String]] {
      let body = table.count == rows.count ? rows : Array(rows.dropFirst())
      return (
        zip(body, table).reduce(0) { $0 + zip($1.0, $1.1).count { $0 == $1 } },
        max(table.reduce(0) { $0 + $1.count }, body.reduce(0) { $0 + $1.count })
      )
    }
    guard let records = json as? [[String: Any]], let header = rows.first else { return (0, 1) }
    var equal = 0
    for (row, record) in zip(rows.dropFirst(), records) {
      equal += zip(header, row).count { "\(record[$0] ?? "")" == $1 }
    }
    return (equal, max(records.count, rows.count - 1) * header.count)
  }

  /// Values, where the answer says what a date or number means.
  private func converted(
    _ document: DelimitedDocument, _ file: String, _ path: String,
    _ read: (String) throws -> [UInt8]
  ) throws -> (equal: Int, all: Int)? {
    let meant = DelimitedReader.read(try read(path), file: path)
    var equal = 0
    var all = 0
    for record in 1..<document.recordCount {
      for field in 0..<document.width {
        let cell = document.field(field, of: record)
        let wanted = meant.fieldText(field, of: record)
        all += 1
        if case .date(let date) = DateReader.read(cell, order: .dayFirst), date.isComplete {
          if date.isoText == wanted { equal += 1 }
        } else if let number = NumberReader.read(cell) {
          if number.value == Double(wanted) { equal += 1 }
        } else if document.fieldText(field, of: record) == wanted
          || document.fieldText(field, of: record).count(where: { $0 == "." }) > 1
        {
          // The same text, or a number with thousands points: refused, which is right.
          equal += 1
        }
      }
    }
    return (equal, all)
  }

  /// Every naughty string goes into a quoted cell and comes back as it was.
  private mutating func readStrings(_ file: String, _ read: (String) throws -> [UInt8]) throws {
    let json = try JSONSerialization.jsonObject(with: Data(try read(file)))
    let strings = try #require(json as? [String])
    let table =
      "a,b\n"
      + strings.map { "x,\"\($0.replacing("\"", with: "\"\""))\"\n" }.joined()
    let document = DelimitedReader.read(Array(table.utf8), file: file)
    let equal = strings.indices.count { document.fieldText(1, of: $0 + 1) == strings[$0] }
    if equal != strings.count { differences.append("strings") }
    text =
      "| \(file) | \(strings.count) strings | each in a quoted cell | \(equal) of "
      + "\(strings.count) | \(differences.isEmpty ? "agrees" : "differs") |\n"
  }
}
