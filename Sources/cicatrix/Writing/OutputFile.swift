import AnalysedStudies
import ArgumentParser
import CommandConventions
import Foundation
import LocalFiles
import NightlyJob

/// A file that is written whole or not at all: first without a name or beside its place, then
/// renamed.
///
/// Links are followed; only a regular file is ever replaced.
struct OutputFile {
  /// The path to write to.
  let path: String
  /// Permission bits; 0600 for files that only the closed session may read.
  var mode: mode_t = 0o644

  /// A file being written.
  struct Opened: Sendable {
    fileprivate let descriptor: Int32
    /// The temporary name; `nil` if it has none, so that the kernel removes it if the program ends.
    fileprivate let temporary: String?
    /// The final path without links.
    fileprivate let place: String
  }

  /// Writes the bytes; on failure gives the reason and ends with "cannot write".
  func write(_ bytes: [UInt8]) throws {
    let opened = try begin()
    try add(bytes, to: opened)
    try end(opened)
  }

  /// Begins the file; nothing appears at its place before the end.
  func begin() throws -> Opened {
    let resolved = ResolvedPath(path)
    guard resolved.kind == .nothing || resolved.kind == .regularFile else {
      throw failure("it is no regular file")
    }
    UnfinishedFiles.remove(in: resolved.folder)
    let made = UnfinishedFiles.begin(in: resolved.folder)
    guard made.descriptor >= 0 else { throw failure(errno) }
    return Opened(
      descriptor: made.descriptor, temporary: made.name, place: resolved.path)
  }

  /// Adds bytes; after a failure nothing remains of the file.
  func add(_ bytes: [UInt8], to opened: Opened) throws {
    let code = DiskWriting.add(bytes, to: opened.descriptor)
    if code == 0 { return }
    close(opened.descriptor)
    if let temporary = opened.temporary { unlink(temporary) }
    throw failure(code)
  }

  /// Puts the whole file into its place; after a failure nothing remains of it.
  func end(_ opened: Opened) throws {
    var code: Int32 = 0
    if fchmod(opened.descriptor, mode) != 0 { code = errno }
    if code == 0 { code = DiskWriting.wait(for: opened.descriptor, tolerates: EINVAL) }
    var temporary = opened.temporary
    if code == 0, temporary == nil {
      temporary = UnfinishedFiles.name(opened.descriptor, in: PathParts.folder(of: opened.place))
      if temporary == nil { code = errno }
    }
    if code == 0, let temporary { code = DiskWriting.put(temporary, at: opened.place) }
    // The lock is held to the end: until then the name is that of a file in the making.
    let last = DiskWriting.end(opened.descriptor)
    if code == 0 { code = last }
    if code != 0 {
      if let temporary { unlink(temporary) }
      throw failure(code)
    }
  }

  private func failure(_ code: Int32) -> any Error { failure(String(cString: strerror(code))) }

  private func failure(_ reason: String) -> any Error {
    return CommandFailure(ProgramExit.cannotWrite, "cannot write \(path): \(reason)")
  }
}
