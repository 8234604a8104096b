import ParallelWork
import Foundation

/// The one way in which a file on the disk is opened for reading: at once or not at all.
///
/// A pipe would be waited for until somebody writes to it, a device has no end: anything but a
/// regular file is refused before a byte of it is read, and no more is read than the file was long
/// when it was opened.
package enum RegularFile {
  /// The reason why there are no bytes.
  package enum Failure: Error, Hashable, Sendable {
    /// Nothing has that name.
    case missing
    /// A link that leads to nothing, or round in a circle.
    case brokenLink
    case folder
    case namedPipe
    case socket
    case device
    /// Larger than `byteLimit`.
    case tooLarge
    /// No permission, or the disk failed.
    case denied

    /// The reason, to stand behind a colon.
    package var words: String {
      switch self {
      case .missing: "there is no such file"
      case .brokenLink: "it is a link that leads to no file"
      case .folder: "it is a folder"
      case .namedPipe: "it is a pipe, not a file; write its content to a file first"
      case .socket: "it is a socket, not a file"
      case .device: "it is a device, not a file"
      case .tooLarge: "it is larger than 2 GB"
      case .denied: "no permission, or the disk failed"
      }
    }
  }

  /// Larger files are not read.
  package static let byteLimit = Int(Int32.max)

  private static let blockSize = 1 << 20

  /// The file's bytes, up to a limit.
  package static func read(
    _ path: String, limit: Int = byteLimit
  ) throws(Failure) -> [UInt8] {
    let (descriptor, length) = try open(path)
    defer { close(descriptor) }
    guard length <= byteLimit else { throw .tooLarge }
    let size = min(length, max(0, limit))
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      LargeMemory.advise(UnsafeRawBufferPointer(buffer))
      while count < size {
        let block = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count..<min(size, count + blockSize)])
        let got = Foundation.read(descriptor, block.baseAddress, block.count)
        if got < 0, errno == EINTR { continue }
        hasFailed = got < 0
        // A file that has become shorter ends where it ends.
        if got <= 0 { break }
        count += got
      }
    }
    if hasFailed { throw .denied }
    return bytes
  }

  /// The reason why the path is not a regular file; `nil` if it is one, or if there is nothing at
  /// the path.
  ///
  /// For files that a library opens by their names.
  package static func obstacle(at path: String) -> Failure? {
    var facts = stat()
    return stat(path, &facts) == 0 ? reason(facts) : nil
  }

  /// Opens a file; the caller closes it.
  ///
  /// - Returns: the open file and its length in bytes.
  package static func open(
    _ path: String
  ) throws(Failure) -> (descriptor: Int32, length: Int) {
    // Examined first: opening some devices has an effect already. The file's kind counts once it is
    // open.
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw failure(errno, path) }
    if let reason = reason(facts) { throw reason }
    // Without O_NONBLOCK a pipe put in the file's place meanwhile would be waited for.
    let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(errno, path) }
    guard fstat(descriptor, &facts) == 0 else {
      close(descriptor)
      throw .denied
    }
    if let reason = reason(facts) {
      close(descriptor)
      throw reason
    }
    return (descriptor, max(0, Int(facts.st_size)))
  }

  /// The reason why something is not a regular file; `nil` if it is one.
  private static func reason(_ facts: stat) -> Failure? {
    switch facts.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .folder
    case S_IFIFO: .namedPipe
    case S_IFSOCK: .socket
    default: .device
    }
  }

  private static func failure(_ code: Int32, _ path: String) -> Failure {
    switch code {
    case ENOENT:
      var facts = stat()
      return lstat(path, &facts) == 0 ? .brokenLink : .missing
    case ENOTDIR, ENAMETOOLONG: return .missing
    case ELOOP: return .brokenLink
    case ENXIO: return .socket
    default: return .denied
    }
  }
}
