import CQPDF

/// Compression as PDF's FlateDecode undoes it.
enum Deflation {
  /// Of zlib's levels 1 to 9 one that takes half the time of the usual sixth, for a few per cent
  /// more bytes.
  private static let level: Int32 = 3
  /// The longest that compressed bytes may become; a page has some 100 000.
  private static let longest = 1 << 30

  /// The bytes compressed; `nil` where zlib fails.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var count = compressBound(uLong(bytes.count))
    var isDone = false
    let output = [UInt8](unsafeUninitializedCapacity: Int(clamping: count)) { target, filled in
      let outcome = bytes.withUnsafeBufferPointer { source in
        compress2(target.baseAddress, &count, source.baseAddress, uLong(source.count), level)
      }
      isDone = outcome == Z_OK && count <= target.count
      filled = isDone ? Int(count) : 0
    }
    return isDone ? output : nil
  }

  /// Whether bytes were compressed at zlib's fastest levels, 0 (stored) or 1.
  static func isFast(_ compressed: ArraySlice<UInt8>) -> Bool {
    // The upper bits of the second byte tell the level.
    compressed.count > 2 && compressed[compressed.startIndex + 1] >> 6 == 0
  }

  /// What was compressed; `nil` where that was not done by zlib, or is too long.
  static func expanded(_ compressed: ArraySlice<UInt8>) -> [UInt8]? {
    // What zlib has stored as it is takes no more room than it takes now.
    var room = isFast(compressed) ? compressed.count : max(compressed.count * 8, 4096)
    while room <= longest {
      var count = uLong(room)
      var outcome = Z_OK
      let output = [UInt8](unsafeUninitializedCapacity: room) { target, filled in
        outcome = compressed.withUnsafeBufferPointer { source in
          uncompress(target.baseAddress, &count, source.baseAddress, uLong(source.count))
        }
        filled = outcome == Z_OK && count <= target.count ? Int(count) : 0
      }
      if outcome == Z_OK { return output }
      guard outcome == Z_BUF_ERROR else { return nil }
      room *= 4
    }
    return nil
  }
}
