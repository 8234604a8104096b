import DelimitedText
import Foundation

/// Fetches one file from the disk.
enum FileFetch {
  /// Larger files are not read.
  static let byteLimit = Int(Int32.max)

  private static let blockSize = 1 << 20
  /// Bytes that one core reads.
  private static let partSize = 1 << 24

  /// The file up to a limit of bytes, or `nil` where it cannot be read.
  static func read(_ path: String, limit: Int) -> SourceFile? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    let descriptor = handle.fileDescriptor
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      // A pipe or a device says nothing of its length.
      return stream(handle).map(SourceFile.init(bytes:))
    }
    guard facts.st_size <= byteLimit else { return nil }
    let size = min(max(0, Int(facts.st_size)), limit)
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      LargeMemory.advise(UnsafeRawBufferPointer(buffer))
      // Each part fills a stretch of its own, and all are full before the array is made.
      nonisolated(unsafe) let base = UnsafeMutableRawPointer(buffer.baseAddress)
      let parts = ParallelParts.count(for: size, size: partSize)
      let found = ParallelParts.map(parts) { part in
        fill(base, size * part / parts..<size * (part + 1) / parts, from: descriptor)
      }
      for (part, got) in found.enumerated() {
        guard let got else {
          hasFailed = true
          break
        }
        count += got
        // A file that has become shorter ends where it ends.
        if count < size * (part + 1) / parts { break }
      }
    }
    return hasFailed ? nil : SourceFile(bytes: bytes)
  }

  /// Reads a stretch of a file to the same stretch of the memory.
  ///
  /// - Returns: how many bytes there were, or `nil` where the disk failed.
  private static func fill(
    _ base: UnsafeMutableRawPointer?, _ stretch: Range<Int>, from descriptor: Int32
  ) -> Int? {
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      let length = min(blockSize, stretch.upperBound - place)
      let got = pread(descriptor, base?.advanced(by: place), length, off_t(place))
      if got < 0, errno == EINTR { continue }
      if got < 0 { return nil }
      if got == 0 { break }
      place += got
    }
    return place - stretch.lowerBound
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
