import UlcerIngest

extension RunManifest {
  /// The name of the manifest in a run's folder.
  static let name = "manifest.json"
  /// The name of the list of hashes, for `sha256sum --check` without this program.
  static let sumsName = "SHA256SUMS"

  /// The list of hashes of every other file of the run.
  ///
  /// - Parameter bytes: the manifest's bytes as written.
  func sums(_ bytes: [UInt8]) -> [UInt8] {
    var lines = items.compactMap { item in item.sha256.map { "\($0)  \(item.file)\n" } }
    lines += inputs.compactMap { input in
      input.stored.map { "\(input.sha256)  \($0)\n" }
    }
    lines.append("\(SourceFile(bytes: bytes).sha256)  \(RunManifest.name)\n")
    return Array(lines.joined().utf8)
  }
}
