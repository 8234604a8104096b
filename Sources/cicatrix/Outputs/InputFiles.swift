import Foundation
import NightlyJob
import UlcerIngest

/// Everything that a command reads: it is never overwritten, under whatever name.
struct InputFiles {
  private var identities: Set<ResolvedPath.Identity> = []
  private var places: Set<String> = []
  private var studies: [ResolvedPath] = []
  private var folders: [ResolvedPath] = []

  /// - Parameters:
  ///   - studies: study folders; the places of their files count even if there is no file yet.
  ///   - files: single files, such as a mapping, a template or an allocation; `nil` for none.
  ///   - folders: folders of which every file counts, such as an export.
  init(studies: [String] = [], files: [String?] = [], folders: [String] = []) {
    for study in studies {
      self.studies.append(ResolvedPath(study))
      for place in StudyFolderReader.places(in: study) { add(study + "/" + place) }
    }
    for file in files { if let file { add(file) } }
    for folder in folders {
      let place = ResolvedPath(folder)
      if place.kind == .folder { self.folders.append(place) }
      add(folder)
      let names = FileManager.default.enumerator(atPath: folder)
      var count = 0
      while count < InputFiles.most, let name = names?.nextObject() as? String {
        add(folder + "/" + name)
        count += 1
      }
    }
  }

  /// The largest number of files of a folder that are examined.
  private static let most = 20_000

  private mutating func add(_ path: String) {
    let place = ResolvedPath(path)
    guard place.kind != .folder else { return }
    places.insert(place.path)
    if let identity = place.identity { identities.insert(identity) }
  }

  /// Tells if a place is one of these files, under whatever name.
  func holds(_ place: ResolvedPath) -> Bool {
    places.contains(place.path) || place.identity.map(identities.contains) == true
  }

  /// Tells if one of these files lies in a folder.
  func lie(in folder: ResolvedPath) -> Bool {
    places.contains { $0.hasPrefix(folder.path + "/") }
  }

  /// Tells if a place is, or lies in, one of the folders of which every file counts.
  func folderHolds(_ place: ResolvedPath) -> Bool { folders.contains(where: place.isInside) }

  /// Tells if a place is, or lies in, a study folder that is read.
  func studyHolds(_ place: ResolvedPath) -> Bool { studies.contains(where: place.isInside) }

  /// Tells if a file would lie in a study folder that is read and look like one of its tables or
  /// its description there.
  func isBesideTables(_ place: ResolvedPath) -> Bool {
    let isTable = [".csv", ".tsv", ".txt", ".yaml", ".yml"].contains {
      place.path.lowercased().hasSuffix($0)
    }
    return isTable && studies.contains { $0.path == place.folder }
  }
}
