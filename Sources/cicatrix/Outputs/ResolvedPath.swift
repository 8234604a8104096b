import AnalysedStudies
import Foundation
import NightlyJob

/// The target of a path, without links and dots, existing or not.
///
/// Paths are compared only in this form, so that no link, no `..` and no second name of a folder
/// bypasses a guard.
struct ResolvedPath: Hashable {
  /// The identity of a file, independent of its name: two names of one file have the same identity.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The kind of an existing file.
  enum Kind: Hashable {
    case nothing
    case regularFile
    case folder
    /// A device, a pipe, a socket, or a file that a process has open.
    case other
  }

  /// The place: an absolute path without links.
  let path: String
  /// The kind of file at the place.
  let kind: Kind
  /// The identity of the file; `nil` if there is none.
  let identity: Identity?
  /// The length in bytes; 0 if there is none.
  let size: Int

  /// Follows all links, including one that leads to nothing.
  init(_ path: String) {
    var place = ResolvedPath.absolute(path)
    var isOfProcess = false
    for _ in 0..<40 {
      let folder = ResolvedPath.real(PathParts.folder(of: place))
      let name = PathParts.name(of: place)
      isOfProcess = isOfProcess || folder == "/proc" || folder.hasPrefix("/proc/")
      place = name == "/" ? "/" : ResolvedPath.join(folder, name)
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place) else {
        break
      }
      place = target.hasPrefix("/") ? target : ResolvedPath.join(folder, target)
    }
    if [".", ".."].contains(PathParts.name(of: place)) { place = ResolvedPath.real(place) }
    self.path = place
    var facts = stat()
    // A file that a process has open is queried by its own path, because its name may lead nowhere.
    guard stat(isOfProcess ? path : place, &facts) == 0 else {
      kind = isOfProcess ? .other : .nothing
      identity = nil
      size = 0
      return
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: kind = isOfProcess ? .other : .regularFile
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    identity = Identity(device: UInt64(facts.st_dev), number: UInt64(facts.st_ino))
    size = max(0, Int(facts.st_size))
  }

  /// The folder that contains the place.
  var folder: String { PathParts.folder(of: path) }

  /// Tells if the place is a folder or lies in it; both are compared without links.
  func isInside(_ folder: ResolvedPath) -> Bool {
    path == folder.path || path.hasPrefix(folder.path == "/" ? "/" : folder.path + "/")
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : join(FileManager.default.currentDirectoryPath, path)
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Returns a folder without links and dots; if it does not exist, as much of it as exists. A link
  /// that leads to nothing is followed, too, because its target may be created.
  private static func real(_ folder: String, links: Int = 40) -> String {
    if let pointer = realpath(folder, nil) {
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let above = PathParts.folder(of: folder)
    guard !above.isEmpty, above != folder, links > 0 else { return folder }
    let parent = real(above, links: links)
    switch PathParts.name(of: folder) {
    case ".": return parent
    case "..": return PathParts.folder(of: parent)
    case let name:
      let place = join(parent, name)
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place) else {
        return place
      }
      return real(target.hasPrefix("/") ? target : join(parent, target), links: links - 1)
    }
  }
}
