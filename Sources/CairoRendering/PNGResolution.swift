/// Writes into a PNG picture how many dots an inch has, which Cairo leaves out.
enum PNGResolution {
  /// Signature (8 bytes) and header chunk (4 length, 4 kind, 13 data, 4 checksum).
  private static let headerLength = 8 + 25

  /// The picture with a `pHYs` chunk behind its header (PNG, 3rd edition, 11.3.4.3).
  static func adding(_ dotsPerInch: Double, to picture: [UInt8]) -> [UInt8] {
    guard picture.count > headerLength else { return picture }
    let dotsPerMetre = UInt32((dotsPerInch / 0.0254).rounded())
    let body = Array("pHYs".utf8) + bytes(dotsPerMetre) + bytes(dotsPerMetre) + [1]
    let chunk = bytes(9) + body + bytes(checksum(body))
    return picture[..<headerLength] + chunk + picture[headerLength...]
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 (ISO 3309), bit by bit: the chunk has 13 bytes.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? (remainder >> 1) ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return ~remainder
  }
}
