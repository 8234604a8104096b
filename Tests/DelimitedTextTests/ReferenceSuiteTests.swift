import DelimitedText
import Foundation
import SourceDiagnostics
import Testing

/// Published CSV suites beside the repository; skipped where they are not there.
@Suite("Published CSV suites read as their manifest says", .enabled(if: ReferenceSuite.isThere))
struct ReferenceSuiteTests {
  @Test("Every file parses, is flagged or is rejected as it should")
  func outcomes() throws {
    let manifest = DelimitedReader.read(
      try ReferenceSuite.bytes("MANIFEST.csv"), file: "MANIFEST.csv")
    #expect(manifest.diagnostics.isEmpty)
    var checked = 0
    for record in 1..<manifest.recordCount {
      let file = manifest.fieldText(0, of: record)
      let outcome = manifest.fieldText(8, of: record)
      guard file.hasSuffix("csv") || file.hasSuffix("tsv"), outcome != "skip" else { continue }
      let document = DelimitedReader.read(try ReferenceSuite.bytes(file), file: file)
      let gravest = document.diagnostics.map(\.severity).max()
      switch outcome {
      case "parse" where ReferenceSuite.linesAreRecords.contains(file):
        #expect(document.diagnostics.isEmpty, "\(file)")
      case "parse" where file == "csvkit/test_latin1.csv":
        #expect(document.diagnostics.map(\.rule) == ["windows-1252"], "\(file)")
      case "parse":
        #expect(document.isReadable, "\(file)")
        #expect(document.diagnostics.isEmpty, "\(file): \(document.diagnostics)")
      case "flag" where file == "csvkit/test_locale.csv":
        // The thousands points are a matter of reading numbers.
        #expect(document.isReadable, "\(file)")
      case "flag":
        #expect(!document.diagnostics.isEmpty, "\(file)")
      case "reject" where ReferenceSuite.headerMatters.contains(file):
        // Well-formed text: only the required columns are missing.
        #expect(gravest == nil, "\(file)")
      case "reject":
        #expect(!document.isReadable || gravest == .error, "\(file)")
      default:
        Issue.record("\(file): unknown outcome \(outcome)")
      }
      checked += 1
    }
    #expect(checked > 60)
  }

  @Test("Every answer of the suites is reached field by field")
  func answers() throws {
    let manifest = DelimitedReader.read(
      try ReferenceSuite.bytes("MANIFEST.csv"), file: "MANIFEST.csv")
    var compared = 0
    for record in 1..<manifest.recordCount {
      let file = manifest.fieldText(0, of: record)
      let answer = manifest.fieldText(9, of: record)
      guard manifest.fieldText(8, of: record) == "parse", answer.hasSuffix(".json") else {
        continue
      }
      let keepsBlankLines = ReferenceSuite.linesAreRecords.contains(file)
      let document = DelimitedReader.read(
        try ReferenceSuite.bytes(file), file: file,
        overrides: DialectOverrides(keepsBlankLines: keepsBlankLines))
      let json = try JSONSerialization.jsonObject(with: Data(try ReferenceSuite.bytes(answer)))
      let rows = (0..<document.recordCount).map { record in
        (0..<document.width).map { document.fieldText($0, of: record) }
      }
      if let table = json as? [[String]] {
        #expect(rows == table || Array(rows.dropFirst()) == table, "\(file)")
      } else if let records = json as? [[String: Any]] {
        let header = try #require(rows.first)
        for (row, expected) in zip(rows.dropFirst(), records) {
          for (name, value) in zip(header, row) {
            #expect("\(expected[name] ?? "")" == value, "\(file)")
          }
        }
        #expect(rows.count - 1 == records.count, "\(file)")
      } else {
        Issue.record("\(answer) has an unknown shape")
      }
      compared += 1
    }
    #expect(compared > 20)
  }
}

/// Where the suites are, and which of their files mean something of their own.
enum ReferenceSuite {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/reference/csv").standardizedFileURL

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("MANIFEST.csv").path)
  }

  /// Files in which an empty line is a record of one empty field.
  static let linesAreRecords: Set<String> = [
    "csv-test-data/csv/all-empty.csv", "csv-test-data/csv/empty-one-column.csv",
  ]

  /// Files that are wrong only because a header is required that they lack.
  static let headerMatters: Set<String> = [
    "csv-test-data/csv/bad-header-wrong-header.csv", "csvkit/no_header_row.csv",
  ]

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }
}
