/// Changes a transport file where readers are weak: types, widths, places and numbers in the
/// headers, records that are left out, doubled or put elsewhere, ends.
struct TransportMutation {
  let seeds: [[UInt8]]

  private static let words = [
    "HEADER RECORD*******OBS     HEADER RECORD!!!!!!!000000000000000000000000000000  ",
    "HEADER RECORD*******OBSV8   HEADER RECORD!!!!!!!              3                 ",
    "HEADER RECORD*******OBSV8   HEADER RECORD!!!!!!!-99999999999999                 ",
    "HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!000000000000000001600000000140  ",
    "HEADER RECORD*******MEMBV8  HEADER RECORD!!!!!!!000000000000000001600000000136  ",
    "HEADER RECORD*******DSCRPTR HEADER RECORD!!!!!!!000000000000000000000000000000  ",
    "HEADER RECORD*******NAMSTV8 HEADER RECORD!!!!!!!000000999900000000000000000000  ",
    "HEADER RECORD*******LABELV8 HEADER RECORD!!!!!!!1                               ",
  ].map { Array($0.utf8) }

  /// One input.
  func input(_ random: inout Randomness) -> [UInt8] {
    var bytes = random.one(of: seeds)
    for _ in 0...random.below(6) { change(&bytes, &random) }
    // Most inputs keep whole records, or nothing behind the first check is seen.
    if random.below(8) > 0 { bytes.removeLast(bytes.count % 80) }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ random: inout Randomness) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    let record = place / 80 * 80
    let end = min(bytes.count, record + 80)
    switch random.below(12) {
    case 0: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1, 2: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 3, 4, 5:
      // A number of a description: type, width, place, and the number of descriptions.
      guard let start = description(in: bytes, &random) else { return }
      let offset = start + random.one(of: [0, 1, 4, 5, 6, 7, 84, 85, 86, 87, 58, 59])
      if offset < bytes.count {
        bytes[offset] = random.one(of: [0, 1, 2, 3, 8, 9, 0x7F, 0x80, 0xFF])
      }
    case 6: bytes.removeSubrange(record..<end)
    case 7: bytes.insert(contentsOf: bytes[record..<end], at: record)
    case 8: bytes.insert(contentsOf: random.one(of: TransportMutation.words), at: record)
    case 9: bytes.replaceSubrange(record..<end, with: random.one(of: TransportMutation.words))
    case 10:
      let filler = random.one(of: [UInt8(0), 0x20, 0xFF, 0x2E])
      for index in place..<min(bytes.count, place + 1 + random.below(200)) { bytes[index] = filler }
    default:
      let donor = random.one(of: seeds)
      let start = random.below(donor.count / 80) * 80
      bytes += donor[start..<min(donor.count, start + 80 * (1 + random.below(8)))]
    }
  }

  /// Where a description of a variable starts.
  private func description(in bytes: [UInt8], _ random: inout Randomness) -> Int? {
    let marks = ["NAMESTR ", "NAMSTV8 "].map { Array($0.utf8) }
    let records = stride(from: 0, to: bytes.count - 80, by: 80).filter { start in
      marks.contains { bytes[(start + 20)...].starts(with: $0) }
    }
    guard !records.isEmpty else { return nil }
    return random.one(of: records) + 80 + 140 * random.below(6)
  }
}
