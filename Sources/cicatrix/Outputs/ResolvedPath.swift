import AnalysedStudies
import Foundation
import NightlyJob

/// Where a path leads: without links and dots, whether or not there is anything.
///
/// Two paths are compared only in this form, so that no link, no `..` and no second name of a folder
/// leads around a guard.
struct ResolvedPath: Hashable {
  /// A file itself, whatever it is called: two names of one file are one.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// What there is.
  enum Kind: Hashable {
    case nothing
    case regularFile
    case folder
    /// A device, a pipe, a socket, or what a process has open.
    case other
  }

  /// The place: an absolute path without links.
  let path: String
  /// What is there.
  let kind: Kind
  /// The file; `nil` where there is none.
  let identity: Identity?
  /// Its length in bytes; 0 where there is none.
  let size: Int

  /// Links are followed as far as there are any, also one that leads to nothing.
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
    // What a process has open is asked for by its own path: its name may lead nowhere.
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

  /// The folder in which it lies.
  var folder: String { PathParts.folder(of: path) }

  /// Whether it is a folder or lies in it; both are compared without links.
  func isInside(_ folder: ResolvedPath) -> Bool {
    path == folder.path || path.hasPrefix(folder.path == "/" ? "/" : folder.path + "/")
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : join(FileManager.default.currentDirectoryPath, path)
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A folder without links and dots; of one that is not there, as much as is. A link that leads to
  /// nothing is followed, too: what it leads to may be made.
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
