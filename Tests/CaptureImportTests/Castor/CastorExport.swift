import Foundation
import SourceDiagnostics
import TestSupport
import SourceDiagnostics
import Testing

@testable import CaptureImport

/// The invented Castor export of `Tests/Exports/castor` with its mapping and its hand-worked study.
struct CastorExport {
  static let folder = PackageFolder.root.appendingPathComponent("Tests/Exports/castor")

  /// Files of the export by name, to be changed by a test.
  var files: [String: String]
  /// The mapping, to be changed by a test.
  var mapping: String

  init() throws {
    let export = Self.folder.appendingPathComponent("export")
    files = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: export.path) {
      files[name] = String(
        decoding: try Data(contentsOf: export.appendingPathComponent(name)), as: UTF8.self)
    }
    mapping = try String(
      contentsOf: Self.folder.appendingPathComponent("mapping.yaml"), encoding: .utf8)
  }

  /// The hand-worked study, by file.
  static func expected() throws -> [String: String] {
    let expected = folder.appendingPathComponent("expected")
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: expected.path) {
      files[name] = try String(contentsOf: expected.appendingPathComponent(name), encoding: .utf8)
    }
    return files
  }

  /// Imports it as it stands.
  func imported() -> StudyImport {
    StudyImport(
      CaptureSource(texts: files), system: .castor, mapping: Array(mapping.utf8),
      mappingFile: "mapping.yaml", programVersion: "0"
    ) { name in
      try? Array(Data(contentsOf: Self.folder.appendingPathComponent(name)))
    }
  }

  /// The name of the file that begins so.
  func name(_ prefix: String) throws -> String {
    try #require(files.keys.sorted().first { $0.hasPrefix(prefix) })
  }

  /// Changes words in one file; they must be there.
  mutating func change(_ prefix: String, _ word: String, _ other: String) throws {
    let name = try name(prefix)
    let text = try #require(files[name])
    try #require(text.contains(word))
    files[name] = text.replacing(word, with: other)
  }

  /// Changes words of the mapping; they must be there.
  mutating func changeMapping(_ word: String, _ other: String) throws {
    try #require(mapping.contains(word))
    mapping = mapping.replacing(word, with: other)
  }
}

extension StudyImport {
  /// A file of the study as text.
  func text(_ name: String) -> String? {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// `rule file:line:column` of every error.
  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map {
      let place = $0.position
      return "\($0.rule) \(place.file)" + (place.line.map { ":\($0)" } ?? "")
        + (place.column.map { ":\($0)" } ?? "")
    }
  }
}
