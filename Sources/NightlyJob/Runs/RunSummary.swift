import Foundation

/// A run's manifest without its items, of which there may be tens of thousands.
///
/// Nights look at every run that is kept; only of one or two do they need the items.
package struct RunSummary: Hashable, Sendable {
  /// The manifest; its items are left out.
  package let manifest: RunManifest

  /// The run's name.
  package var run: String { manifest.run }
  /// Whether items of it failed.
  package var hasFailures: Bool { manifest.counts.failed > 0 }

  /// Reads the manifest of a run; `nil` where it is none, or one of another form.
  package static func read(_ path: String) -> RunSummary? {
    guard let bytes = FolderWork.read(path) else { return nil }
    let data = withoutItems(bytes) ?? Data(bytes)
    guard let manifest = try? JSONDecoder().decode(RunManifest.self, from: data),
      manifest.schema == RunManifest.schema
    else { return nil }
    return RunSummary(manifest: manifest.withoutItems)
  }

  /// The text without what stands between the brackets of `items`; `nil` where it is not written as
  /// manifests are. No text of JSON holds a line feed: what looks like such a line is one.
  private static func withoutItems(_ bytes: [UInt8]) -> Data? {
    let opening = Array("\n  \"items\" : [".utf8)
    let closing = Array("\n  ],\n".utf8)
    guard let start = place(of: opening, in: bytes[...]),
      let end = place(of: closing, in: bytes[start...])
    else { return nil }
    var data = Data(bytes[..<(start + opening.count)])
    data.append(contentsOf: bytes[end...])
    return data
  }

  /// Where a part that begins with a line feed stands first.
  private static func place(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { whole in
      guard let start = whole.baseAddress else { return nil }
      var place = 0
      while place + part.count <= whole.count,
        let found = memchr(start + place, 0x0A, whole.count - place)
      {
        place = UnsafeRawPointer(found) - start
        if place + part.count <= whole.count, memcmp(found, part, part.count) == 0 {
          return bytes.startIndex + place
        }
        place += 1
      }
      return nil
    }
  }
}
