package import UlcerRecords

/// Reads one date in any of the forms of the study format, from bytes.
package enum DateReader {
  /// Which of day and month comes first where slashes divide them.
  package enum SlashOrder: String, Hashable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
  }

  /// What a cell says.
  package enum Reading: Equatable {
    case date(PartialDate)
    /// Both orders give different dates, and nothing has decided which is meant.
    case undecided
    /// Only the other order than the column's gives a date.
    case otherOrder
    case twoDigitYear
    case unreadable
  }

  /// The date that the cell writes.
  ///
  /// - Parameters:
  ///   - cell: without white space at its ends.
  ///   - order: what `12/10/2025` means, or `nil` while that is undecided.
  package static func read(_ cell: ArraySlice<UInt8>, order: SlashOrder?) -> Reading {
    guard let (day, second) = splitTime(cell) else { return .unreadable }
    let tokens = DateTokens(day)
    guard tokens.isValid else { return .unreadable }
    let reading = read(tokens, order: order)
    guard let second else { return reading }
    // A time needs a day to belong to.
    guard case .date(.day(let moment)) = reading else {
      if case .date = reading { return .unreadable }
      return reading
    }
    return .date(.day(Moment(moment.date, secondOfDay: second)))
  }

  private static func read(_ tokens: DateTokens, order: SlashOrder?) -> Reading {
    let parts = tokens.parts
    switch parts.count {
    case 1:
      return singlePart(parts[0])
    case 2:
      // 2025-03
      guard tokens.separator == 0x2D, case .number(let year, 4) = parts[0],
        case .number(let month, let width) = parts[1], width == 2, (1...12).contains(month)
      else { return .unreadable }
      return .date(.month(year: year, month: month))
    case 3:
      if tokens.separator == 0x2F { return slashed(parts, order: order) }
      return hyphenated(parts)
    default:
      return .unreadable
    }
  }

  /// `2025`, or `04MAR2025` as SAS writes it.
  private static func singlePart(_ part: DateTokens.Part) -> Reading {
    switch part {
    case .number(let year, 4) where year >= 1: return .date(.year(year))
    case .compact(let day, let month, let year, let yearWidth):
      if yearWidth == 2 { return .twoDigitYear }
      guard yearWidth == 4 else { return .unreadable }
      return complete(year, month, day)
    default: return .unreadable
    }
  }

  /// `2025-03-04`, `04-03-2025`, `4-mrt-2025`, `UN-MAR-2025`, `UNK-UNK-2025`.
  private static func hyphenated(_ parts: [DateTokens.Part]) -> Reading {
    if case .number(let year, 4) = parts[0] {
      guard case .number(let month, 2) = parts[1], case .number(let day, 2) = parts[2]
      else { return .unreadable }
      return complete(year, month, day)
    }
    guard case .number(let year, let yearWidth) = parts[2] else { return .unreadable }
    let month: Int?
    switch parts[1] {
    case .number(let number, let width) where width <= 2: month = number
    case .month(let number): month = number
    case .unknown: month = nil
    default: return .unreadable
    }
    let day: Int?
    switch parts[0] {
    case .number(let number, let width) where width <= 2: day = number
    case .unknown: day = nil
    default: return .unreadable
    }
    if yearWidth == 2 { return .twoDigitYear }
    guard yearWidth == 4, year >= 1 else { return .unreadable }
    guard let month else { return .date(.year(year)) }
    guard (1...12).contains(month) else { return .unreadable }
    guard let day else { return .date(.month(year: year, month: month)) }
    return complete(year, month, day)
  }

  /// `12/10/2025` in the order of its column.
  private static func slashed(_ parts: [DateTokens.Part], order: SlashOrder?) -> Reading {
    guard case .number(let first, let firstWidth) = parts[0], firstWidth <= 2,
      case .number(let second, let secondWidth) = parts[1], secondWidth <= 2,
      case .number(let year, let yearWidth) = parts[2]
    else { return .unreadable }
    if yearWidth == 2 { return .twoDigitYear }
    guard yearWidth == 4 else { return .unreadable }
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    switch order {
    case .dayFirst?:
      if let dayFirst { return .date(.day(Moment(dayFirst))) }
      return monthFirst == nil ? .unreadable : .otherOrder
    case .monthFirst?:
      if let monthFirst { return .date(.day(Moment(monthFirst))) }
      return dayFirst == nil ? .unreadable : .otherOrder
    case nil:
      switch (dayFirst, monthFirst) {
      case (nil, nil): return .unreadable
      case (let only?, nil), (nil, let only?): return .date(.day(Moment(only)))
      case (let one?, let other?):
        return one == other ? .date(.day(Moment(one))) : .undecided
      }
    }
  }

  private static func complete(_ year: Int, _ month: Int, _ day: Int) -> Reading {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return .unreadable }
    return .date(.day(Moment(date)))
  }

  /// Divides `2025-03-04T10:30` and `04-03-2025 10:30:05` into day and seconds since midnight.
  private static func splitTime(
    _ cell: ArraySlice<UInt8>
  ) -> (day: ArraySlice<UInt8>, second: Int32?)? {
    guard cell.count > 10, let colon = cell.firstIndex(of: 0x3A) else { return (cell, nil) }
    guard
      let mark = cell[..<colon].lastIndex(where: { $0 == 0x54 || $0 == 0x74 || $0 == 0x20 }),
      mark > cell.startIndex
    else { return nil }
    let clock = cell[(mark + 1)...].split(separator: 0x3A, omittingEmptySubsequences: false)
    guard clock.count == 2 || clock.count == 3 else { return nil }
    var numbers: [Int] = []
    for part in clock {
      guard part.count == 2 || (numbers.isEmpty && part.count == 1),
        part.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    let seconds = numbers.count == 3 ? numbers[2] : 0
    guard numbers[0] < 24, numbers[1] < 60, seconds < 60 else { return nil }
    return (trimmed(cell[..<mark]), Int32(numbers[0] * 3600 + numbers[1] * 60 + seconds))
  }
}
