/// Writes ZIP archives as a hostile hand would: any name, any size, stored.
struct ZipFile {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds an entry; `flags` 1 says that it is encrypted.
  mutating func add(_ name: String, _ content: [UInt8], flags: UInt16 = 0, checksum: UInt32? = nil)
  {
    let offset = UInt32(bytes.count)
    let sum = checksum ?? ZipFile.crc32(content)
    let head =
      ZipFile.two(20) + ZipFile.two(flags) + ZipFile.two(0) + ZipFile.two(0) + ZipFile.two(0x21)
      + ZipFile.four(sum) + ZipFile.four(UInt32(content.count))
      + ZipFile.four(UInt32(content.count)) + ZipFile.two(UInt16(name.utf8.count)) + ZipFile.two(0)
    bytes += ZipFile.four(0x0403_4B50) + head + Array(name.utf8) + content
    directory +=
      ZipFile.four(0x0201_4B50) + ZipFile.two(20) + head + ZipFile.two(0) + ZipFile.two(0)
      + ZipFile.two(0) + ZipFile.four(0) + ZipFile.four(offset) + Array(name.utf8)
    count += 1
  }

  /// The archive.
  var archive: [UInt8] {
    bytes + directory + ZipFile.four(0x0605_4B50) + ZipFile.two(0) + ZipFile.two(0)
      + ZipFile.two(count) + ZipFile.two(count) + ZipFile.four(UInt32(directory.count))
      + ZipFile.four(UInt32(bytes.count)) + ZipFile.two(0)
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func four(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(value >> (8 * UInt32($0)) & 0xFF) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
