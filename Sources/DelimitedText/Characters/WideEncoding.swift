/// Recognises text of two or four bytes a character by its zero bytes.
enum WideEncoding {
  /// The number of bytes examined.
  private static let sampleBytes = 1 << 12

  /// UTF-16 without a byte-order mark, where that is obvious from the header: its first two bytes are
  /// one of ASCII and a zero, most of its bytes of the one parity are zero, and hardly one of the
  /// other. No cell has a part in it.
  static func utf16(of bytes: [UInt8]) -> TextEncoding? {
    let beginning = bytes.prefix(sampleBytes)
    let sample = beginning.prefix(
      beginning.firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn } ?? sampleBytes)
    guard sample.count >= 8, sample[0] < 0x80, sample[1] < 0x80,
      (sample[0] == 0) != (sample[1] == 0)
    else { return nil }
    var zeros = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    let pairs = sample.count / 2
    if zeros[1] * 2 >= pairs, zeros[0] * 20 <= pairs, sample[1] == 0 { return .utf16LittleEndian }
    if zeros[0] * 2 >= pairs, zeros[1] * 20 <= pairs, sample[0] == 0 { return .utf16BigEndian }
    return nil
  }

  /// UTF-32 by its mark, or by three zero bytes beside each of the first characters.
  static func isUTF32(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return bytes.count % 4 == 0
    }
    guard bytes.count >= 16 else { return false }
    let groups = stride(from: 0, to: 16, by: 4).map { Array(bytes[$0..<($0 + 4)]) }
    return groups.allSatisfy { $0[0] != 0 && $0[1...] == [0, 0, 0] }
      || groups.allSatisfy { $0[3] != 0 && $0[..<3] == [0, 0, 0] }
  }

  /// Rows below the header in bytes that are not read: lines with something on them but one.
  static func rows(_ bytes: [UInt8]) -> Int {
    var lines = 0
    var isBlank = true
    for byte in bytes {
      if byte == Byte.lineFeed || byte == Byte.carriageReturn {
        if !isBlank { lines += 1 }
        isBlank = true
      } else if byte != 0 {
        isBlank = false
      }
    }
    return max(0, lines + (isBlank ? 0 : 1) - 1)
  }
}
