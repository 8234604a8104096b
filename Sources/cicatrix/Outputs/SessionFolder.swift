import Foundation
import NightlyJob
import ReportTemplates

/// A folder that outputs are written into: those of an open and of a closed session never share one.
struct SessionFolder {
  /// Where it is, without links.
  let path: String
  /// What it was called.
  let shown: String

  /// Why an output of a session may not be written there; `nil` where it may.
  ///
  /// A closed one goes only into a folder that nobody but its owner can use, unless `allowsReaders`;
  /// one that is not there is made so.
  func refusal(for session: TemplateSession, allowsReaders: Bool) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return session == .closed ? make(path) : nil
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    for name in names {
      guard let other = SessionTraces.session(ofFile: path + "/" + name), other != session else {
        continue
      }
      return "\(shown) holds a file of \(other == .closed ? "a closed" : "an open") session, "
        + "\(name); a file of \(session == .closed ? "a closed" : "an open") session goes elsewhere"
    }
    guard session == .closed, !allowsReaders, status.st_mode & 0o077 != 0 else { return nil }
    let mode = String(status.st_mode & 0o777, radix: 8)
    return "others than you can use the folder \(shown) (mode \(mode)); chmod go-rwx it, or say "
      + "--allow-readable-directory"
  }

  /// Makes the folder and those above it for their owner alone; why that cannot be done.
  private func make(_ path: String) -> String? {
    let above = PathParts.folder(of: path)
    var status = stat()
    if !above.isEmpty, above != path, stat(above, &status) != 0, let reason = make(above) {
      return reason
    }
    // The umask can only take bits away.
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return nil }
    return "cannot make the folder \(shown): \(String(cString: strerror(errno)))"
  }
}
