import DelimitedText

/// Divides a cell into a day and the time after it, and reads that time.
enum TimeOfDay {
  /// Divides `2025-03-04T10:30`, `04-03-2025 10:30:05`, `20250304T1030`, `04MAR2025:10:30:00` and
  /// `June 22 2021 10:30` into day and time; a day alone has no time.
  ///
  /// Text that cannot begin a time stays with the day, so that `2025-03-04 2025-03-09` is no date
  /// of any kind.
  static func split(
    _ cell: ArraySlice<UInt8>
  ) -> (day: ArraySlice<UInt8>, time: ArraySlice<UInt8>?) {
    guard cell.count > 8, cell.count <= 64 else { return (cell, nil) }
    // The basic form without anything between: 20250304103000.
    if cell.count == 12 || cell.count == 14, cell.allSatisfy(isDigit) {
      return (cell.prefix(8), cell.dropFirst(8))
    }
    for place in cell.indices.dropFirst(4) {
      let (day, rest) = (cell[..<place], cell[(place + 1)...])
      switch cell[place] {
      case 0x54, 0x74:  // T
        // The t of 12OCT2021 follows a letter.
        guard let before = day.last, isDigit(before) || before == 0x2D, day.count >= 8 else {
          continue
        }
        if begins(rest, isMarked: true) { return (trimmed(day), rest) }
      case 0x3A:  // SAS: 04MAR2025:10:30:00
        if DateTokens(day).isCompact, begins(rest, isMarked: true) { return (day, rest) }
      case 0x20:
        if begins(trimmed(rest), isMarked: false), DateTokens(trimmed(day)).isWhole {
          return (trimmed(day), trimmed(rest))
        }
      default: continue
      }
    }
    return (cell, nil)
  }

  /// Returns true if a text can be a time: one or two digits and then nothing, a divider, a zone or
  /// a half of the day; after a T also four or six digits, an unknown part (`-:30`), or nothing.
  private static func begins(_ text: ArraySlice<UInt8>, isMarked: Bool) -> Bool {
    guard let first = text.first else { return isMarked }
    if !isDigit(first) { return isMarked && first == 0x2D }
    let digits = text.prefix(while: isDigit)
    guard let next = text.dropFirst(digits.count).first else {
      return digits.count <= 2 || isMarked && (digits.count == 4 || digits.count == 6)
    }
    let isZone = next == 0x5A || next == 0x7A || next == 0x2B || next == 0x2D
    switch digits.count {
    // `:` `.` `h` `a` `p`, or a space
    case 1, 2:
      return isZone && isMarked || next == 0x3A || next == 0x2E || next == 0x20
        || [0x68, 0x61, 0x70].contains(next | 0x20)
    case 4, 6: return isMarked && (isZone || next == 0x2E || next == 0x2C)
    default: return false
    }
  }

  /// Seconds since midnight of `10:30`, `9:30`, `10:30:05`, `10:30:05.123`, `1030` and `103005`; a
  /// fraction of a second is left out. `nil` for everything else: an hour alone, unknown parts, a
  /// time zone (its distance from the trial's own is unknown), 24:00.
  static func second(_ time: ArraySlice<UInt8>) -> Int32? {
    var clock = time
    if let mark = clock.firstIndex(where: { $0 == 0x2E || $0 == 0x2C }) {
      let fraction = clock[(mark + 1)...]
      // Only seconds have fractions.
      guard clock[..<mark].count >= 6, (1...9).contains(fraction.count),
        fraction.allSatisfy(isDigit)
      else { return nil }
      clock = clock[..<mark]
    }
    let parts: [ArraySlice<UInt8>]
    if clock.allSatisfy(isDigit) {
      guard clock.count == 4 || clock.count == 6 else { return nil }
      parts = stride(from: clock.startIndex, to: clock.endIndex, by: 2).map { clock[$0..<($0 + 2)] }
    } else {
      parts = clock.split(separator: 0x3A, omittingEmptySubsequences: false)
    }
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.count == 2 || (numbers.isEmpty && part.count == 1), part.allSatisfy(isDigit)
      else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    let seconds = numbers.count == 3 ? numbers[2] : 0
    guard numbers[0] < 24, numbers[1] < 60, seconds < 60 else { return nil }
    return Int32(numbers[0] * 3600 + numbers[1] * 60 + seconds)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
