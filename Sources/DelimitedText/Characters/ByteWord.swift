/// Eight bytes of text in one number, the first byte lowest, examined all at once.
enum ByteWord {
  /// The byte in all eight places.
  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of every byte of `word` that is the same as in `pattern`; exact in each byte.
  @inline(__always)
  static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ pattern
    return ~(((difference & low) &+ low) | difference | low)
  }

  /// The number of bytes that a mask of high bits marks.
  @inline(__always)
  static func count(_ mask: UInt64) -> Int {
    Int(((mask &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
  }
}
