import CQPDF

/// Compression as PDF's FlateDecode undoes it.
enum Deflation {
  /// Of zlib's levels 1 to 9 one that takes half the time of the usual sixth, for a few per cent
  /// more bytes.
  private static let level: Int32 = 3

  /// The bytes compressed; `nil` where zlib fails.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var count = compressBound(uLong(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(clamping: count))
    let outcome = output.withUnsafeMutableBufferPointer { target in
      bytes.withUnsafeBufferPointer { source in
        compress2(target.baseAddress, &count, source.baseAddress, uLong(source.count), level)
      }
    }
    guard outcome == Z_OK, count <= output.count else { return nil }
    return Array(output.prefix(Int(count)))
  }
}
