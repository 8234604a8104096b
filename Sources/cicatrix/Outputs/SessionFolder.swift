import AnalysedStudies
import Foundation
import NightlyJob
import ReportTemplates

/// A folder for outputs: an open and a closed session never share one.
struct SessionFolder {
  /// The path, without links.
  let path: String
  /// The path as the user gave it.
  let shown: String

  /// Returns why an output of a session may not be written there; `nil` if it may.
  ///
  /// A closed output goes only into a folder that only its owner can use, unless `allowsReaders` is
  /// set; a folder that does not exist is made that way.
  func refusal(for session: TemplateSession, allowsReaders: Bool) -> String? {
    if let reason = mixture(with: session) { return reason }
    var status = stat()
    guard stat(path, &status) == 0 else {
      return session == .closed ? make(path) : nil
    }
    guard session == .closed, !allowsReaders, status.st_mode & 0o077 != 0 else { return nil }
    let mode = String(status.st_mode & 0o777, radix: 8)
    return "others than you can use the folder \(shown) (mode \(mode)); chmod go-rwx it, or say "
      + "--allow-readable-directory"
  }

  /// Returns why the folder, one above it or one in it belongs to the other session; `nil` if none
  /// does.
  ///
  /// The whole tree of a folder with a closed output is closed: no open output goes into a folder
  /// below it, and no closed output into one above an open output.
  private func mixture(with session: TemplateSession) -> String? {
    if let name = SessionFolder.names(in: path).first(where: { tells($0, against: session) }) {
      return reason(session, shown, name)
    }
    if session == .open {
      for folder in foldersAbove {
        let names = SessionFolder.names(in: folder)
        if let name = names.first(where: {
          SessionTraces.session(ofFile: folder + "/" + $0) == .closed
        }) {
          return reason(session, folder, name)
        }
      }
      return nil
    }
    return SessionFolder.namesBelow(path).first { tells($0, against: session) }
      .map { reason(session, shown, $0) }
  }

  private func tells(_ name: String, against session: TemplateSession) -> Bool {
    SessionTraces.session(ofFile: path + "/" + name).map { $0 != session } == true
  }

  private func reason(_ session: TemplateSession, _ folder: String, _ name: String) -> String {
    let (own, other) = session == .closed ? ("a closed", "an open") : ("an open", "a closed")
    return "\(folder) holds a file of \(other) session, \(name); "
      + "a file of \(own) session goes elsewhere"
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// The largest number of files below a folder that are examined.
  private static let most = 20_000

  private static func namesBelow(_ folder: String) -> [String] {
    var names: [String] = []
    let all = FileManager.default.enumerator(atPath: folder)
    while names.count < most, let name = all?.nextObject() as? String { names.append(name) }
    return names.sorted()
  }

  /// The folders above this one, up to the root or to a shared one such as `/tmp`.
  private var foldersAbove: [String] {
    var folders: [String] = []
    var folder = PathParts.folder(of: path)
    var status = stat()
    while !folder.isEmpty, folder != folders.last,
      stat(folder, &status) != 0 || status.st_mode & S_ISVTX == 0
    {
      folders.append(folder)
      folder = PathParts.folder(of: folder)
    }
    return folders
  }

  /// Makes the folder and those above it for their owner alone; returns the reason if that fails.
  private func make(_ path: String) -> String? {
    let above = PathParts.folder(of: path)
    var status = stat()
    if !above.isEmpty, above != path, stat(above, &status) != 0, let reason = make(above) {
      return reason
    }
    // The umask can only remove bits.
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return nil }
    return "cannot make the folder \(shown): \(String(cString: strerror(errno)))"
  }
}
