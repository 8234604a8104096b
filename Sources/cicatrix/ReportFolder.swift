import ArgumentParser
import Foundation
import NightlyJob
import ReportTemplates

/// The folder that a report is written into: open and closed reports never share one.
struct ReportFolder {
  private let path: String

  /// - Parameter output: the report's own path.
  init(of output: String) {
    let folder = PathParts.folder(of: output)
    path = folder.isEmpty ? "." : folder
  }

  /// Ends with "cannot write" where a report of that session may not be written.
  ///
  /// A closed one goes only into a folder that nobody but its owner can read, unless
  /// `allowsReaders`; one that is not there is made so.
  func admit(_ session: TemplateSession, allowsReaders: Bool) throws {
    var status = stat()
    if stat(path, &status) != 0 {
      // Anything but a missing last part is told when the file is written.
      if session == .closed { mkdir(path, 0o700) }
      return
    }
    if session == .closed, !allowsReaders, status.st_mode & 0o044 != 0 {
      try refuse(
        "others than you can read the folder \(path); chmod go-rwx it, or say "
          + "--allow-readable-directory")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() {
      guard let other = SessionTraces.session(ofFile: path + "/" + name), other != session else {
        continue
      }
      try refuse(
        "\(path) holds a file of \(other == .closed ? "a closed" : "an open") session, \(name); "
          + "a report of \(session == .closed ? "a closed" : "an open") session goes elsewhere")
    }
  }

  private func refuse(_ reason: String) throws {
    StandardError.say("cicatrix: \(reason)")
    throw ProgramExit.cannotWrite
  }
}
