/// Long texts that occur again and again, kept once: names of events and of organ systems.
struct TextPool {
  private static let slotCount = 512
  private var texts = [String](repeating: "", count: slotCount)

  /// The bytes as text; the same bytes often give the text that was made before.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.count >= 16, bytes.count <= 128 else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let raw = UnsafeRawBufferPointer(bytes)
    let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    let middle = raw.loadUnaligned(fromByteOffset: raw.count / 2 - 4, as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    let mixed = (first ^ (middle &* 0x9E37_79B9_7F4A_7C15) ^ (last &* 0xC2B2_AE3D_27D4_EB4F))
    let place = Int((mixed &* 0xD6E8_FEB8_6659_FD93) &>> 55)
    let isSame = texts[place].utf8.withContiguousStorageIfAvailable { known in
      IdentifierTable.areSame(known, bytes)
    }
    if isSame == true { return texts[place] }
    let made = String(decoding: bytes, as: UTF8.self)
    texts[place] = made
    return made
  }
}
