import AnalysedStudies
import LocalFiles
import ParallelWork
import UlcerIngest

/// Compares the files of a run with the hashes of its manifest.
struct RunCheck: Sendable {
  let home: StudyHome
  let manifest: RunManifest

  /// - Parameters:
  ///   - home: the folder of the study's runs.
  ///   - manifest: the run's manifest.
  init(home: StudyHome, manifest: RunManifest) {
    self.home = home
    self.manifest = manifest
  }

  /// Everything that differs from what was written, sorted: missing or changed files, links,
  /// folders and files that the manifest does not name, a manifest in another spelling, another
  /// list of hashes.
  var damage: [String] {
    let folder = home.folder(of: manifest.run)
    let named =
      manifest.items.compactMap { item in item.sha256.map { (item.file, $0) } }
      + manifest.inputs.compactMap { input in input.stored.map { ($0, input.sha256) } }
    let differing = ParallelParts.map(named.count) { place -> String? in
      let (file, sha256) = named[place]
      let bytes = FolderWork.read(folder + "/" + file)
      return bytes.map { SourceFile(bytes: $0).sha256 == sha256 } == true ? nil : file
    }.compactMap { $0 }
    let bytes = manifest.bytes()
    let own = [(RunManifest.name, bytes), (RunManifest.sumsName, manifest.sums(bytes))]
    let changed = own.filter { FolderWork.read(folder + "/" + $0.0) != $0.1 }.map(\.0)
    let files = Set(named.map(\.0) + own.map(\.0))
    var folders: Set<String> = ["inputs"]
    for file in files {
      var above = PathParts.folder(of: file)
      while !above.isEmpty, folders.insert(above).inserted { above = PathParts.folder(of: above) }
    }
    var strange = strangers(below: "", in: folder, files, folders)
    // The run's folder itself must not be a link to another place.
    if !FolderWork.isFolder(folder) { strange.append(".") }
    return Set(differing + changed + strange).sorted()
  }

  /// Returns the entries that are neither a named file nor the folder of one.
  private func strangers(
    below path: String, in folder: String, _ files: Set<String>, _ folders: Set<String>
  ) -> [String] {
    FolderWork.names(in: folder + "/" + path).flatMap { name -> [String] in
      let inner = path.isEmpty ? name : path + "/" + name
      if FolderWork.isFolder(folder + "/" + inner) {
        let inside = strangers(below: inner, in: folder, files, folders)
        return folders.contains(inner) ? inside : [inner + "/"] + inside
      }
      // A link does not count as a file, wherever it leads.
      return files.contains(inner) && FolderWork.isRegularFile(folder + "/" + inner) ? [] : [inner]
    }
  }
}
