import Foundation

/// Bytes that are on the disk, and names that a file gets whole or not at all.
///
/// Every function returns the code of the system's error, or 0 if there was none.
package enum DiskWriting {
  /// Adds bytes to an open file.
  ///
  /// - Parameter longestWait: bytes after which the disk is waited for; `nil` to wait at the end
  ///   alone. Nothing ends a process that waits for the disk, so that a long file written at once
  ///   would keep a job from ending on request.
  package static func add(
    _ bytes: [UInt8], to descriptor: Int32, longestWait: Int? = nil
  ) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: offset),
          min(buffer.count - offset, longestWait ?? .max))
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += written
        if longestWait != nil, offset < buffer.count, fdatasync(descriptor) != 0 { return errno }
      }
      return 0
    }
  }

  /// Waits until the content of an open file or folder is on the disk.
  ///
  /// - Parameter tolerates: an error that counts as none, as `EINVAL` does for a file that cannot
  ///   be waited for.
  package static func wait(for descriptor: Int32, tolerates: Int32 = 0) -> Int32 {
    fsync(descriptor) == 0 || errno == tolerates ? 0 : errno
  }

  /// Closes a file.
  package static func end(_ descriptor: Int32) -> Int32 { close(descriptor) == 0 ? 0 : errno }

  /// Gives a temporary file its final name, replacing any file of that name; after a failure it is
  /// gone.
  package static func put(_ temporary: String, at place: String) -> Int32 {
    if rename(temporary, place) == 0 { return 0 }
    let code = errno
    unlink(temporary)
    return code
  }
}
