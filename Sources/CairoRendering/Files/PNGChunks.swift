/// Adds to a PNG picture what Cairo leaves out: the number of dots per inch, and a remark.
enum PNGChunks {
  /// Signature (8 bytes) and header chunk (4 length, 4 kind, 13 data, 4 checksum).
  private static let headerLength = 8 + 25

  /// The picture with a `pHYs` chunk behind its header (PNG, 3rd edition, 11.3.4.3), and before that
  /// the remark as a `tEXt` chunk (11.3.3.2).
  static func adding(_ dotsPerInch: Double, remark: String?, to picture: [UInt8]) -> [UInt8] {
    guard picture.count > headerLength else { return picture }
    let dotsPerMetre = UInt32((dotsPerInch / 0.0254).rounded())
    let words = remark.map { chunk("tEXt", Array("Comment".utf8) + [0] + Array($0.utf8)) } ?? []
    let resolution = chunk("pHYs", bytes(dotsPerMetre) + bytes(dotsPerMetre) + [1])
    return picture[..<headerLength] + words + resolution + picture[headerLength...]
  }

  private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    return bytes(UInt32(truncatingIfNeeded: data.count)) + body + bytes(checksum(body))
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 (ISO 3309), bit by bit: chunks are short.
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
