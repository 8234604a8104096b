import Foundation
import UlcerIngest

/// `part.json`: the run and the number of this part, and every file in it.
struct PartManifest: Codable, Hashable, Sendable {
  /// The form of this file.
  static let schema = "cicatrix-part/1"
  /// The file's name in the part's folder.
  static let name = "part.json"
  /// The name of the list of hashes, for `sha256sum --check`.
  static let sumsName = "SHA256SUMS"

  let schema: String
  /// The key of the run: SHA-256 over the inputs, the data cut-off and the program.
  let key: String
  /// The run published when the part was made; unchanged files were taken over from it.
  let previous: String?
  /// The number of the part, from 1.
  let number: Int
  /// The number of parts.
  let count: Int
  /// The items, sorted by file.
  let items: [RunManifest.Item]

  /// The manifest as JSON, with sorted keys and a line feed at its end.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // The manifest holds no number that JSON cannot represent.
    guard let data = try? encoder.encode(self) else { return [] }
    return [UInt8](data) + [0x0A]
  }

  /// The list of hashes, including that of `part.json`.
  var sums: [UInt8] {
    var lines = items.compactMap { item in item.sha256.map { "\($0)  \(item.file)\n" } }
    lines.append("\(SourceFile(bytes: bytes).sha256)  \(PartManifest.name)\n")
    return Array(lines.joined().utf8)
  }

  /// Reads a part's manifest; `nil` if there is none, or if its hash is not the recorded one.
  static func read(in folder: String) -> PartManifest? {
    guard let bytes = FolderWork.read(folder + "/" + name),
      let manifest = try? JSONDecoder().decode(PartManifest.self, from: Data(bytes)),
      manifest.schema == schema, manifest.bytes == bytes,
      FolderWork.read(folder + "/" + sumsName) == manifest.sums
    else { return nil }
    return manifest
  }
}
