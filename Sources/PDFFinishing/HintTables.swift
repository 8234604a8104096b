/// Tells a viewer where each page of a linearised document is (PDF 1.7, annex F.4).
struct HintTables {
  /// What there is to tell of a page.
  struct Page {
    let objects: Int
    let bytes: Int
    /// The places in `HintTables.shared` of what it shares with other pages.
    let shared: [Int]
  }

  /// All pages; the first one shares nothing, since all it uses is in its own section.
  let pages: [Page]
  /// Where the first page begins; places do not count the hints themselves.
  let firstPageStart: Int
  /// The bytes of each object of the first page's section, then of each shared one.
  let shared: [Int]
  /// How many of `shared` belong to the first page's section.
  let sharedOfFirstPage: Int
  /// Number and place of the first shared object beyond the first page's section; 0 for none.
  let firstShared: (number: Int, start: Int)
  /// The outline: its first object, where that is, how many there are, and their bytes.
  let outline: (number: Int, start: Int, objects: Int, bytes: Int)?

  /// The tables, with the places where the second and, if any, the third begin.
  func written() -> (bytes: [UInt8], shared: Int, outline: Int?) {
    var bits = BitRow()
    writePages(&bits)
    let sharedStart = bits.bytes.count
    writeShared(&bits)
    let outlineStart = bits.bytes.count
    guard let outline else { return (bits.bytes, sharedStart, nil) }
    for value in [outline.number, outline.start, outline.objects, outline.bytes] {
      bits.append(value, bits: 32)
    }
    return (bits.bytes, sharedStart, outlineStart)
  }

  private func writePages(_ bits: inout BitRow) {
    let leastObjects = pages.map(\.objects).min() ?? 0
    let leastBytes = pages.map(\.bytes).min() ?? 0
    let objectBits = BitRow.needed((pages.map(\.objects).max() ?? 0) - leastObjects)
    let byteBits = BitRow.needed((pages.map(\.bytes).max() ?? 0) - leastBytes)
    let sharedBits = BitRow.needed(pages.map(\.shared.count).max() ?? 0)
    let placeBits = BitRow.needed(pages.compactMap { $0.shared.max() }.max() ?? 0)
    bits.append(leastObjects, bits: 32)
    bits.append(firstPageStart, bits: 32)
    bits.append(objectBits, bits: 16)
    bits.append(leastBytes, bits: 32)
    bits.append(byteBits, bits: 16)
    // Contents are not told apart from their page.
    bits.append(0, bits: 32)
    bits.append(0, bits: 16)
    bits.append(leastBytes, bits: 32)
    bits.append(byteBits, bits: 16)
    bits.append(sharedBits, bits: 16)
    bits.append(placeBits, bits: 16)
    // At what part of a page an object is needed is not told: no bits, in quarters.
    bits.append(0, bits: 16)
    bits.append(4, bits: 16)
    bits.append(row: pages.map { $0.objects - leastObjects }, bits: objectBits)
    bits.append(row: pages.map { $0.bytes - leastBytes }, bits: byteBits)
    bits.append(row: pages.map(\.shared.count), bits: sharedBits)
    bits.append(row: pages.flatMap(\.shared), bits: placeBits)
    bits.append(row: pages.map { $0.bytes - leastBytes }, bits: byteBits)
  }

  private func writeShared(_ bits: inout BitRow) {
    let least = shared.min() ?? 0
    let needed = BitRow.needed((shared.max() ?? 0) - least)
    bits.append(firstShared.number, bits: 32)
    bits.append(firstShared.start, bits: 32)
    bits.append(sharedOfFirstPage, bits: 32)
    bits.append(shared.count, bits: 32)
    // Each object is a group of its own, without a signature.
    bits.append(0, bits: 16)
    bits.append(least, bits: 32)
    bits.append(needed, bits: 16)
    bits.append(row: shared.map { $0 - least }, bits: needed)
    bits.append(row: shared.map { _ in 0 }, bits: 1)
  }
}

/// Numbers of any breadth one after the other, the highest bit first.
struct BitRow {
  private(set) var bytes: [UInt8] = []
  /// Bits that do not fill a byte yet.
  private var pending: UInt64 = 0
  private var count = 0

  /// How many bits a number takes; none for 0.
  static func needed(_ value: Int) -> Int { Int.bitWidth - value.leadingZeroBitCount }

  /// Appends the lowest bits of a number, at most 32.
  mutating func append(_ value: Int, bits: Int) {
    guard bits > 0 else { return }
    pending =
      pending << UInt64(bits) | (UInt64(truncatingIfNeeded: value) & (1 << UInt64(bits) - 1))
    count += bits
    while count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count)))
    }
  }

  /// Appends numbers and fills the last byte.
  mutating func append(row: [Int], bits: Int) {
    for value in row { append(value, bits: bits) }
    if count > 0 { append(0, bits: 8 - count) }
  }
}
