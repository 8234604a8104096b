import CGzip
import Foundation

/// The content of a file compressed with gzip, e.g. `chart.svg.gz`.
enum CompressedFile {
  /// Returns the first bytes of the content; `nil` if the bytes are no gzip file.
  static func content(of bytes: Data, limit: Int) -> Data? {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return nil }
    let content = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      filled = bytes.withUnsafeBytes {
        cgzip_inflate($0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
      }
    }
    return content.isEmpty ? nil : Data(content)
  }
}
