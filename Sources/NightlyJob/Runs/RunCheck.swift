import DelimitedText
import UlcerIngest

/// Compares the files of a run with the hashes of its manifest.
package struct RunCheck: Sendable {
  let home: StudyHome
  let manifest: RunManifest

  /// - Parameters:
  ///   - home: where the run is.
  ///   - manifest: the run's manifest.
  package init(home: StudyHome, manifest: RunManifest) {
    self.home = home
    self.manifest = manifest
  }

  /// Files that are missing or not what they were, and files that nobody has named, sorted.
  package var damage: [String] {
    let folder = home.folder(of: manifest.run)
    let named =
      manifest.items.compactMap { item in item.sha256.map { (item.file, $0) } }
      + manifest.inputs.compactMap { input in input.stored.map { ($0, input.sha256) } }
    let differing = ParallelParts.map(named.count) { place -> String? in
      let (file, sha256) = named[place]
      let bytes = FolderWork.read(folder + "/" + file)
      return bytes.map { SourceFile(bytes: $0).sha256 == sha256 } == true ? nil : file
    }.compactMap { $0 }
    let known = Set(named.map(\.0) + ["manifest.json", "SHA256SUMS"])
    return (differing + files(below: "", in: folder).filter { !known.contains($0) }).sorted()
  }

  private func files(below path: String, in folder: String) -> [String] {
    FolderWork.names(in: folder + "/" + path).flatMap { name in
      let inner = path.isEmpty ? name : path + "/" + name
      return FolderWork.isFolder(folder + "/" + inner) ? files(below: inner, in: folder) : [inner]
    }
  }
}
