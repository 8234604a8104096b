/// The identifier of a document, which follows from its objects.
enum Identifier {
  /// Sixteen bytes as a string of hexadecimal digits.
  static func text(_ bytes: [UInt8]) -> String {
    // FNV-1a over words of eight bytes, two sums in turn.
    var sums: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142)
    func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
      let product = (sum ^ word) &* 0x0000_0100_0000_01B3
      return product ^ product >> 29
    }
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place + 16 <= buffer.count {
        sums.0 = mixed(
          sums.0, UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        )
        sums.1 = mixed(
          sums.1,
          UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)))
        place += 16
      }
      for byte in buffer[place...] { sums.0 = mixed(sums.0, UInt64(byte)) }
    }
    sums.1 = mixed(sums.1, sums.0)
    sums.0 = mixed(sums.0, UInt64(bytes.count))
    let digits = [sums.0, sums.1].map { sum in
      let text = String(sum, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
    return "<\(digits.joined())>"
  }
}
