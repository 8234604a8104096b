/// Finds the codes of words of at most 16 bytes, each compared as two numbers.
struct QuickWords {
  /// A word and its code.
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var code = -1
  }

  /// Slots of one vocabulary; at most half of them are taken.
  private static let slotCount = 64

  private var slots: [Slot] = []

  /// The code of the word that lies there, by the vocabulary whose first slot is given.
  @inline(__always)
  func code(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ count: Int, from first: Int
  ) -> Int? {
    guard count <= 16, let (low, high) = QuickWords.numbers(bytes, lower, count) else {
      return nil
    }
    var place = QuickWords.hash(low, high)
    while true {
      let slot = slots[first &+ place]
      if slot.code < 0 { return nil }
      if slot.low == low, slot.high == high { return slot.code }
      place = (place &+ 1) & (QuickWords.slotCount &- 1)
    }
  }

  /// Adds a vocabulary and returns its first slot; −1 if it has too many words.
  mutating func add(_ vocabulary: Vocabulary) -> Int {
    let words = vocabulary.spellings.filter { (1...16).contains($0.bytes.count) }
    guard words.count <= QuickWords.slotCount / 2 else { return -1 }
    let first = slots.count
    slots += Array(repeating: Slot(), count: QuickWords.slotCount)
    for word in words {
      var (low, high): (UInt64, UInt64) = (0, 0)
      for (place, byte) in word.bytes.enumerated() {
        if place < 8 {
          low |= UInt64(byte) << UInt64(8 * place)
        } else {
          high |= UInt64(byte) << UInt64(8 * (place - 8))
        }
      }
      var place = QuickWords.hash(low, high)
      while slots[first + place].code >= 0,
        slots[first + place].low != low || slots[first + place].high != high
      {
        place = (place + 1) & (QuickWords.slotCount - 1)
      }
      // Of two codes for one spelling the first counts.
      if slots[first + place].code < 0 {
        slots[first + place] = Slot(low: low, high: high, code: word.code)
      }
    }
    return first
  }

  /// The bytes of a word as two numbers; `nil` near the end of the text.
  @inline(__always)
  private static func numbers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ count: Int
  ) -> (low: UInt64, high: UInt64)? {
    guard lower &+ 16 <= bytes.count, let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    let low = raw.loadUnaligned(fromByteOffset: lower, as: UInt64.self)
    if count < 8 { return (low & ((1 &<< (8 &* UInt64(count))) &- 1), 0) }
    if count == 8 { return (low, 0) }
    let high = raw.loadUnaligned(fromByteOffset: lower &+ 8, as: UInt64.self)
    if count == 16 { return (low, high) }
    return (low, high & ((1 &<< (8 &* UInt64(count &- 8))) &- 1))
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    Int(((low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93) &>> 58)
  }
}
