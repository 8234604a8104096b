import Foundation
import UlcerIngest

/// `part.json`: which part of which run this is, and every file of it.
struct PartManifest: Codable, Hashable, Sendable {
  /// The form of this file.
  static let schema = "cicatrix-part/1"
  /// Its name in the part's folder.
  static let name = "part.json"
  /// The name of the list of hashes, for `sha256sum --check`.
  static let sumsName = "SHA256SUMS"

  let schema: String
  /// The key of the run: SHA-256 over the inputs, the data cut-off and the program.
  let key: String
  /// The run that was published when the part was made; what has not changed was taken over from it.
  let previous: String?
  /// Which part, from 1.
  let number: Int
  /// How many parts there are.
  let count: Int
  /// Its items, sorted by file.
  let items: [RunManifest.Item]

  /// As JSON, keys sorted, with a line feed at its end.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Nothing in it is a number that JSON cannot hold.
    guard let data = try? encoder.encode(self) else { return [] }
    return [UInt8](data) + [0x0A]
  }

  /// The list of hashes, its own file among them.
  var sums: [UInt8] {
    var lines = items.compactMap { item in item.sha256.map { "\($0)  \(item.file)\n" } }
    lines.append("\(SourceFile(bytes: bytes).sha256)  \(PartManifest.name)\n")
    return Array(lines.joined().utf8)
  }

  /// Reads a part's manifest; `nil` where there is none, or where its hash is not the recorded one.
  static func read(in folder: String) -> PartManifest? {
    guard let bytes = FolderWork.read(folder + "/" + name),
      let manifest = try? JSONDecoder().decode(PartManifest.self, from: Data(bytes)),
      manifest.schema == schema, manifest.bytes == bytes,
      FolderWork.read(folder + "/" + sumsName) == manifest.sums
    else { return nil }
    return manifest
  }
}
