import DelimitedText
import Foundation

/// Fetches one file from the disk.
package enum FileFetch {
  /// Larger files are not read.
  static let byteLimit = Int(Int32.max)

  private static let blockSize = 1 << 20

  /// The file up to a limit of bytes, or `nil` where it cannot be read.
  package static func read(_ path: String, limit: Int) -> SourceFile? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    let descriptor = handle.fileDescriptor
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      // A pipe or a device says nothing of its length.
      return stream(handle).map(SourceFile.init(bytes:))
    }
    var hasFailed = false
    guard facts.st_size <= byteLimit else { return nil }
    let size = min(max(0, Int(facts.st_size)), limit)
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
    return hasFailed ? nil : SourceFile(bytes: bytes)
  }

  private static func stream(_ handle: FileHandle) -> [UInt8]? {
    var bytes: [UInt8] = []
    do {
      while let piece = try handle.read(upToCount: blockSize), !piece.isEmpty {
        bytes += piece
        if bytes.count > byteLimit { return nil }
      }
    } catch {
      return nil
    }
    return bytes
  }
}
