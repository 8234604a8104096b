import ArgumentParser
import Foundation
import NightlyJob

/// A file that is there whole or not at all: written beside its place, then renamed.
struct OutputFile {
  /// Where it goes.
  let path: String
  /// Permission bits; 0600 for what only the closed session may read.
  var mode: mode_t = 0o644

  /// A file that is being written beside its place.
  struct Opened: Sendable {
    fileprivate let descriptor: Int32
    fileprivate let temporary: String
  }

  /// Writes the bytes; on failure says why and ends with "cannot write".
  func write(_ bytes: [UInt8]) throws {
    let opened = try begin()
    try add(bytes, to: opened)
    try end(opened)
  }

  /// Begins the file; nothing is at its place before its end.
  func begin() throws -> Opened {
    let folder = PathParts.folder(of: path)
    let directory = folder.isEmpty ? "." : folder
    var template = Array((directory + "/.cicatrix-XXXXXX").utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      return mkstemp(base)
    }
    guard descriptor >= 0 else { throw failure(errno) }
    return Opened(
      descriptor: descriptor,
      temporary: String(
        decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// Adds bytes; after a failure nothing is left of the file.
  func add(_ bytes: [UInt8], to opened: Opened) throws {
    let code = writeAll(bytes, to: opened.descriptor)
    if code == 0 { return }
    close(opened.descriptor)
    unlink(opened.temporary)
    throw failure(code)
  }

  /// Puts the whole file into its place; after a failure nothing is left of it.
  func end(_ opened: Opened) throws {
    var code: Int32 = 0
    if fchmod(opened.descriptor, mode) != 0 { code = errno }
    if code == 0, fsync(opened.descriptor) != 0, errno != EINVAL { code = errno }
    if close(opened.descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(opened.temporary, path) != 0 { code = errno }
    if code != 0 {
      unlink(opened.temporary)
      throw failure(code)
    }
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += written
      }
      return 0
    }
  }

  private func failure(_ code: Int32) -> any Error {
    StandardError.say("cicatrix: cannot write \(path): \(String(cString: strerror(code)))")
    return ProgramExit.cannotWrite
  }
}
