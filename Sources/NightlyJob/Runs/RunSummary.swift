import Foundation

/// A run's manifest without its items, of which there may be tens of thousands.
///
/// A night reads every run that is kept, but needs the items of only one or two.
package struct RunSummary: Hashable, Sendable {
  /// The manifest without its items.
  package let manifest: RunManifest

  /// The run's name.
  package var run: String { manifest.run }
  /// Items of the run failed.
  var hasFailures: Bool { manifest.counts.failed > 0 }

  /// Reads the manifest of a run; `nil` if the file is no manifest or has another form.
  package static func read(_ path: String) -> RunSummary? {
    guard let bytes = FolderWork.read(path) else { return nil }
    let data = withoutItems(bytes) ?? Data(bytes)
    guard let manifest = try? JSONDecoder().decode(RunManifest.self, from: data),
      manifest.schema == RunManifest.schema
    else { return nil }
    return RunSummary(manifest: manifest.withoutItems)
  }

  /// Returns the text without the contents of the `items` brackets; `nil` if it is not written as
  /// manifests are. Text in JSON never holds a line feed, so a match of such a line is that line.
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

  /// Returns the first position of a part that begins with a line feed.
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
