/// Changes an input a little: bits, bytes, lines, fields, line ends, encodings.
struct Mutation {
  /// Longer inputs are cut, to keep many inputs a second.
  let byteLimit: Int
  /// Pieces that may be put in.
  let tokens: [[UInt8]]
  /// Other inputs, for splices.
  let donors: [[UInt8]]

  /// Applies one to eight changes.
  func mutate(_ input: [UInt8], _ random: inout Randomness) -> [UInt8] {
    var bytes = input
    for _ in 0...random.below(8) { change(&bytes, &random) }
    return bytes.count > byteLimit ? Array(bytes.prefix(byteLimit)) : bytes
  }

  private func change(_ bytes: inout [UInt8], _ random: inout Randomness) {
    let place = random.below(bytes.count + 1)
    switch random.below(20) {
    case 0:
      if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case 1:
      if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 2, 3, 4: bytes.insert(contentsOf: random.one(of: tokens), at: place)
    case 5: bytes.removeSubrange(range(place, bytes, &random))
    case 6:
      let copied = bytes[range(place, bytes, &random)]
      for _ in 0...random.below(4) { bytes.insert(contentsOf: copied, at: place) }
    case 7: splice(&bytes, place, &random)
    case 8: bytes = lineEnds(bytes, &random)
    case 9: bytes.removeSubrange(place...)
    case 10, 11, 12, 13: replaceField(&bytes, place, &random)
    case 14: repeatLine(&bytes, place, &random)
    case 15:
      let token = random.one(of: tokens)
      for _ in 0..<random.below(40) { bytes.insert(contentsOf: token, at: place) }
    case 16:
      let marks: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C, 0x22, 0x3A, 0x2D]
      let old = random.one(of: marks)
      let new = random.one(of: marks)
      for index in bytes.indices where bytes[index] == old { bytes[index] = new }
    case 17: bytes = reencoded(bytes, &random)
    case 18:
      let byte = UInt8(truncatingIfNeeded: random.next())
      let run = [UInt8](repeating: byte, count: 1 << random.below(11))
      bytes.insert(contentsOf: run, at: place)
    default:
      bytes.append(contentsOf: random.one(of: tokens))
    }
  }

  private func range(
    _ start: Int, _ bytes: [UInt8], _ random: inout Randomness
  ) -> Range<Int> {
    start..<min(bytes.count, start + random.below(random.below(2) == 0 ? 8 : 200))
  }

  /// A piece of another input in place of a piece of this one.
  private func splice(_ bytes: inout [UInt8], _ place: Int, _ random: inout Randomness) {
    guard !donors.isEmpty else { return }
    let donor = random.one(of: donors)
    let piece = donor[range(random.below(donor.count + 1), donor, &random)]
    bytes.replaceSubrange(range(place, bytes, &random), with: piece)
  }

  /// What stands between two delimiters becomes something else.
  private func replaceField(_ bytes: inout [UInt8], _ place: Int, _ random: inout Randomness) {
    func divides(_ byte: UInt8) -> Bool { [0x2C, 0x3B, 0x0A, 0x0D, 0x20].contains(byte) }
    let start = bytes[..<place].lastIndex(where: divides).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(where: divides) ?? bytes.count
    bytes.replaceSubrange(start..<end, with: random.one(of: tokens))
  }

  private func repeatLine(_ bytes: inout [UInt8], _ place: Int, _ random: inout Randomness) {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    let line = bytes[start..<end]
    for _ in 0...random.below(4) { bytes.insert(contentsOf: line, at: start) }
  }

  private func lineEnds(_ bytes: [UInt8], _ random: inout Randomness) -> [UInt8] {
    let mixes = random.below(2) == 0
    let ends: [[UInt8]] = [[0x0A], [0x0D], [0x0D, 0x0A], [0x0A, 0x0D]]
    let usual = random.one(of: ends)
    var output: [UInt8] = []
    for byte in bytes {
      if byte == 0x0A {
        output += mixes ? random.one(of: ends) : usual
      } else if byte != 0x0D {
        output.append(byte)
      }
    }
    return output
  }

  private func reencoded(_ bytes: [UInt8], _ random: inout Randomness) -> [UInt8] {
    let isLittle = random.below(2) == 0
    switch random.below(4) {
    case 0: return [0xEF, 0xBB, 0xBF] + bytes
    case 1: return bytes.map { $0 >= 0x80 ? $0 : $0 == 0x65 ? 0xE9 : $0 }
    default:
      let units = [0xFEFF] + Array(String(decoding: bytes, as: UTF8.self).utf16)
      return units.flatMap { unit -> [UInt8] in
        let high = UInt8(unit >> 8)
        let low = UInt8(unit & 0xFF)
        return isLittle ? [low, high] : [high, low]
      }
    }
  }
}
