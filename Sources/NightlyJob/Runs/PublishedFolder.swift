import AnalysedStudies
import Foundation

/// Recognises files that a nightly job has published, so that nothing else is written there.
package enum PublishedFolder {
  /// Tells if the job owns a name in an output folder; folders of single studies come on top of
  /// these.
  static func isReserved(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["runs", "latest", "staging", "parts", "index.html"].contains(name)
      || name.hasPrefix("history.sqlite") || name.hasPrefix(".latest.new")
      || name == ".index.html.new"
  }

  /// Returns the output folder to which a path without links belongs; `nil` for any other path.
  ///
  /// - Parameter folders: folders without links that count as output folders before their first
  ///   run.
  package static func home(of path: String, among folders: [String] = []) -> String? {
    var inner = path
    var folder = PathParts.folder(of: inner)
    while !folder.isEmpty, folder != inner {
      if isReserved(PathParts.name(of: inner)), isHome(folder) || folders.contains(folder) {
        return folder
      }
      inner = folder
      folder = PathParts.folder(of: inner)
    }
    return folders.contains(path) ? path : nil
  }

  /// Returns the output folder in which a path without links lies; `nil` for any other path.
  package static func home(above path: String) -> String? {
    var folder = PathParts.folder(of: path)
    while !folder.isEmpty {
      if isHome(folder) { return folder }
      let above = PathParts.folder(of: folder)
      guard above != folder else { return nil }
      folder = above
    }
    return nil
  }

  /// Tells if studies have runs in a folder, or in one of its subfolders.
  private static func isHome(_ folder: String) -> Bool {
    hasRuns(folder)
      || FolderWork.size(of: folder + "/index.html") != nil
        && FolderWork.names(in: folder).contains { hasRuns(folder + "/" + $0) }
  }

  private static func hasRuns(_ folder: String) -> Bool {
    guard FolderWork.isFolder(folder + "/runs") else { return false }
    var facts = stat()
    return lstat(folder + "/latest", &facts) == 0
      || FolderWork.size(of: folder + "/history.sqlite") != nil
  }
}
