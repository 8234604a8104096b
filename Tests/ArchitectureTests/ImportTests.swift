import Foundation
import Testing

/// The module table of `ARCHITECTURE.md`, read back from the sources: what a file imports must be
/// what the table allows its module.
@Suite("The imports follow the diagram")
struct ImportTests {
  static let alwaysAllowed: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]

  static let allowed: [String: Set<String>] = [
    "SourceDiagnostics": [],
    // Work is split over cores there; the result does not depend on how.
    "DelimitedText": ["SourceDiagnostics", "Dispatch"],
    "SurvivalStatistics": ["CBoostMath", "Numerics"],
    "VectorDrawing": [],
    "ChartGrammar": ["VectorDrawing"],
    "PageComposition": ["VectorDrawing"],
    "CairoRendering": ["VectorDrawing", "CCairoPango"],
    "PDFFinishing": ["VectorDrawing", "CQPDF"],
    "UlcerRecords": [],
    "UlcerSamples": ["UlcerRecords"],
    "UlcerIngest": ["UlcerRecords", "DelimitedText", "SourceDiagnostics", "Yams", "Crypto"],
    "CaptureImport": [
      "UlcerRecords", "UlcerIngest", "DelimitedText", "SourceDiagnostics", "CReadStat", "CZip",
      "Yams", "Crypto",
    ],
    "UlcerAnalysis": ["UlcerRecords", "SurvivalStatistics"],
    "StudyComparison": ["UlcerRecords", "UlcerAnalysis", "SourceDiagnostics"],
    "ReportTemplates": ["SourceDiagnostics", "CCMark"],
    "UlcerReports": [
      "UlcerRecords", "UlcerAnalysis", "StudyComparison", "ChartGrammar", "PageComposition",
      "ReportTemplates", "SourceDiagnostics", "VectorDrawing",
    ],
    // The clock, the disk and the parallel work of a run; the only module that sees a database.
    "NightlyJob": [
      "SourceDiagnostics", "DelimitedText", "UlcerRecords", "UlcerIngest", "UlcerAnalysis",
      "StudyComparison", "UlcerReports", "ReportTemplates", "PageComposition", "VectorDrawing",
      "CairoRendering", "PDFFinishing", "GRDB", "Logging", "Dispatch",
    ],
    "cicatrix": [
      "SourceDiagnostics", "DelimitedText", "SurvivalStatistics", "UlcerRecords", "UlcerIngest",
      "CaptureImport", "UlcerAnalysis", "StudyComparison", "UlcerSamples", "UlcerReports",
      "ReportTemplates", "PageComposition", "VectorDrawing", "ChartGrammar", "CairoRendering",
      "PDFFinishing", "NightlyJob", "CGzip", "ArgumentParser", "Logging",
    ],
    "TestSupport": ["SourceDiagnostics", "UlcerRecords", "VectorDrawing", "Testing"],
  ]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(under folder: String) -> [URL] {
    let base = root.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }

  @Test("Every source file imports only what its module may see")
  func imports() throws {
    let files = Self.swiftFiles(under: "Sources")
    #expect(files.count > 50)
    for file in files {
      let components = file.pathComponents
      let place = try #require(components.lastIndex(of: "Sources"))
      let module = components[place + 1]
      let allowed = try #require(Self.allowed[module], "\(module) is not in the table")
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
          words[..<keyword].allSatisfy({
            $0.hasPrefix("@") || ["public", "internal", "package", "private"].contains($0)
          })
        else { continue }
        let imported = String(words[keyword + 1].split(separator: ".")[0])
        #expect(
          allowed.contains(imported) || Self.alwaysAllowed.contains(imported),
          "\(module)/\(file.lastPathComponent) imports \(imported)")
      }
    }
  }

  @Test("Every module of the package stands in ARCHITECTURE.md")
  func documented() throws {
    let text = try String(
      contentsOf: Self.root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
    for module in Self.allowed.keys.sorted() {
      #expect(text.contains("| `\(module)` |"), "\(module) is missing from ARCHITECTURE.md")
    }
  }

  @Test("No source file escapes the type system or stops the program")
  func noEscapes() throws {
    let forbidden = ["try!", "as!", "@unchecked Sendable", "fatalError(", "nonisolated(unsafe)"]
    for file in Self.swiftFiles(under: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in forbidden {
        #expect(!text.contains(word), "\(file.lastPathComponent) contains \(word)")
      }
    }
  }

  @Test("No type shares its module's name")
  func names() throws {
    for file in Self.swiftFiles(under: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for module in Self.allowed.keys.sorted() {
        for keyword in ["struct", "enum", "class", "actor", "protocol"] {
          #expect(
            !text.contains("public \(keyword) \(module) ")
              && !text.contains("public \(keyword) \(module):"))
        }
      }
    }
  }
}
