/// Finds the number of an identifier from its bytes; numbers count from 0 in the order of adding.
struct IdentifierTable: Sendable {
  private var bytes: [UInt8] = []
  /// Identifier n lies from `bounds[n]` to `bounds[n + 1]`.
  private var bounds: [Int] = [0]
  /// Numbers by hash, −1 if there is none; at most half of them are taken.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of an identifier, or `nil` if it has not been added.
  func number(of identifier: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = slots[place(of: identifier)]
    return found < 0 ? nil : Int(found)
  }

  /// The number of an identifier, or `nil` if it has not been added.
  func number(of identifier: ArraySlice<UInt8>) -> Int? {
    identifier.withUnsafeBufferPointer { number(of: $0) }
  }

  /// Adds an identifier that is not there yet.
  mutating func add(_ identifier: ArraySlice<UInt8>) {
    if bounds.count * 2 > slots.count { grow() }
    let place = identifier.withUnsafeBufferPointer { self.place(of: $0) }
    guard slots[place] < 0 else { return }
    slots[place] = Int32(truncatingIfNeeded: bounds.count - 1)
    bytes += identifier
    bounds.append(bytes.count)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in 0..<(bounds.count - 1) {
      let identifier = bytes[bounds[number]..<bounds[number + 1]]
      let place = identifier.withUnsafeBufferPointer { self.place(of: $0) }
      slots[place] = Int32(truncatingIfNeeded: number)
    }
  }

  /// The slot that holds the identifier, or the free one in which it belongs.
  private func place(of identifier: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = IdentifierTable.hash(identifier)
    var place = Int(truncatingIfNeeded: hash & UInt64(slots.count &- 1))
    while slots[place] >= 0, !isSame(Int(slots[place]), identifier) {
      place = (place &+ 1) & (slots.count &- 1)
    }
    return place
  }

  private func isSame(_ number: Int, _ identifier: UnsafeBufferPointer<UInt8>) -> Bool {
    let (lower, upper) = (bounds[number], bounds[number &+ 1])
    guard upper &- lower == identifier.count else { return false }
    return bytes.withUnsafeBufferPointer {
      IdentifierTable.areSame(UnsafeBufferPointer(rebasing: $0[lower..<upper]), identifier)
    }
  }

  /// Returns true if two identifiers have the same bytes, eight at a time.
  static func areSame(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = one.count
    guard count == other.count else { return false }
    let (left, right) = (UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
    if count < 8 { return left.elementsEqual(right) }
    var place = 0
    while place &+ 8 <= count {
      if word(left, place) != word(right, place) { return false }
      place &+= 8
    }
    // The last eight bytes overlap those before them.
    return word(left, count &- 8) == word(right, count &- 8)
  }

  private static func hash(_ identifier: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(identifier)
    var hash = UInt64(truncatingIfNeeded: raw.count)
    if raw.count < 8 {
      for byte in raw { hash = (hash ^ UInt64(byte)) &* 0xD6E8_FEB8_6659_FD93 }
    } else {
      var place = 0
      while place &+ 8 <= raw.count {
        hash = (hash ^ word(raw, place)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash &>> 32
        place &+= 8
      }
      hash = (hash ^ word(raw, raw.count &- 8)) &* 0xD6E8_FEB8_6659_FD93
    }
    return hash ^ (hash &>> 29)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }
}
