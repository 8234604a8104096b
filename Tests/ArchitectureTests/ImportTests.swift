import Foundation
import Testing

/// The diagram of `Package.swift`, held against what the files of each module import: SwiftPM itself
/// lets a module import whatever was built before it.
@Suite("The imports follow the diagram")
struct ImportTests {
  static let alwaysAllowed: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]

  /// What of the system beside Foundation a module may see: threads, signals, the test library.
  static let system: [String: Set<String>] = [
    "ParallelWork": ["Dispatch"], "NightlyJob": ["Dispatch"], "TestSupport": ["Testing"],
  ]

  /// What each module may see, as `Package.swift` says.
  static func diagram() throws -> [String: Set<String>] {
    let text = try String(
      contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let products = Dictionary(
      text.matches(of: /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/)
        .map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
    func names(_ list: Substring) -> Set<String> {
      Set(
        list.split { ",[]\n ".contains($0) }.compactMap { word in
          word.hasPrefix("\"") ? String(word.dropFirst().dropLast()) : products[String(word)]
        })
    }
    var diagram: [String: Set<String>] = [:]
    for match in text.matches(
      of: /module\(\s*"(\w+)"(?:, sees:([^)]*?))?(?:,\s*(?:testsSee|embeds):[^)]*)?\)/)
    {
      diagram[String(match.1)] = names(match.2 ?? "")
    }
    for match in text.matches(of: /arget\(\s*name: "(\w+)",\s*dependencies: \[([^\]]*)\]/)
    where !match.1.hasSuffix("Tests") {
      diagram[String(match.1)] = names(match.2)
    }
    return diagram.merging(system) { $0.union($1) }
  }

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
    let diagram = try Self.diagram()
    #expect(files.count > 50 && diagram.count > 20)
    #expect(diagram["UlcerAnalysis"] == ["PlainOutput", "UlcerRecords", "SurvivalStatistics"])
    for file in files {
      let components = file.pathComponents
      let place = try #require(components.lastIndex(of: "Sources"))
      let module = components[place + 1]
      let allowed = try #require(diagram[module], "\(module) is not in Package.swift")
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
    for module in try Self.diagram().keys.sorted() {
      #expect(text.contains("| `\(module)` |"), "\(module) is missing from ARCHITECTURE.md")
    }
  }

  @Test("No room has more than twenty files at one level")
  func rooms() throws {
    let folders = Dictionary(grouping: Self.swiftFiles(under: "Sources")) {
      $0.deletingLastPathComponent().path
    }
    for (folder, files) in folders where files.count > 20 {
      Issue.record("\(folder) has \(files.count) files: divide it by subject")
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
    let modules = try Self.diagram().keys.sorted()
    for file in Self.swiftFiles(under: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for module in modules {
        for keyword in ["struct", "enum", "class", "actor", "protocol"] {
          #expect(
            !text.contains("public \(keyword) \(module) ")
              && !text.contains("public \(keyword) \(module):"))
        }
      }
    }
  }
}
