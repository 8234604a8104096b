package import UlcerRecords

/// Reads one date in any of the forms of the study format, from bytes.
package enum DateReader {
  /// The order of day and month if both are numbers and the year is last.
  package enum Order: String, Hashable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
  }

  /// The reading of a cell.
  package enum Outcome: Equatable {
    case date(PartialDate)
    /// A day with 00:00 as its time, which mostly means that the time is not known.
    case midnight(CalendarDate)
    /// A day followed by something that is not a whole time of day of the trial: the hour alone, a
    /// time zone, `-:30`.
    case unusableTime(CalendarDate, ArraySlice<UInt8>)
    /// Both orders give different dates, and nothing has decided between them.
    case undecided
    /// Only the other order than the column's gives a date.
    case otherOrder
    case twoDigitYear
    case unreadable

    /// The known part of the date, without a time that cannot be used.
    package var date: PartialDate? {
      switch self {
      case .date(let date): date
      case .midnight(let day), .unusableTime(let day, _): .day(Moment(day))
      case .undecided, .otherOrder, .twoDigitYear, .unreadable: nil
      }
    }
  }

  /// Returns the date that the cell writes.
  ///
  /// - Parameters:
  ///   - cell: without white space at its ends.
  ///   - order: the order in `12/10/2025`, or `nil` while that is undecided.
  ///   - hyphens: the order in `12-10-2025` and `12.10.2025`, or `nil` while that is undecided.
  package static func read(
    _ cell: ArraySlice<UInt8>, order: Order?, hyphens: Order? = .dayFirst
  ) -> Outcome {
    let (day, time) = TimeOfDay.split(cell)
    let tokens = DateTokens(day)
    guard tokens.isValid else { return .unreadable }
    let reading = read(tokens, order: tokens.separator == DateTokens.slash ? order : hyphens)
    // A time needs a day to belong to.
    guard let time, case .date(.day(let moment)) = reading else { return reading }
    switch TimeOfDay.second(time) {
    case 0?: return .midnight(moment.date)
    case let second?: return .date(.day(Moment(moment.date, secondOfDay: second)))
    case nil: return .unusableTime(moment.date, time)
    }
  }

  /// Returns true (with slashes) or false (with hyphens or points) if both parts of a date other
  /// than its year are numbers, with the year last; `nil` for every other form.
  package static func needsOrder(_ cell: ArraySlice<UInt8>) -> Bool? {
    let tokens = DateTokens(TimeOfDay.split(cell).day)
    guard tokens.isValid, tokens.parts.count == 3, case .number(_, 1...2) = tokens.parts[0],
      case .number(_, 1...2) = tokens.parts[1], case .number(_, 4) = tokens.parts[2]
    else { return nil }
    return tokens.separator == DateTokens.slash
  }

  private static func read(_ tokens: DateTokens, order: Order?) -> Outcome {
    let parts = tokens.parts
    switch parts.count {
    case 1:
      return singlePart(parts[0])
    case 2:
      // 2025-03
      guard tokens.separator == DateTokens.hyphen, case .number(let year, 4) = parts[0],
        case .number(let month, let width) = parts[1], width == 2, (1...12).contains(month)
      else { return .unreadable }
      return .date(.month(year: year, month: month))
    case 3:
      if case .number(let year, 4) = parts[0] { return yearFirst(year, parts[1], parts[2]) }
      if case .number = parts[0], case .number = parts[1] {
        return numbered(parts, separator: tokens.separator, order: order)
      }
      return named(parts)
    default:
      return .unreadable
    }
  }

  /// `2025`, `20250304`, or `04MAR2025` as SAS writes it.
  private static func singlePart(_ part: DateTokens.Part) -> Outcome {
    switch part {
    case .number(let year, 4) where year >= 1: return .date(.year(year))
    case .number(let number, 8):
      // The basic form of ISO 8601. A day before 1900 is an eight-digit number of another kind.
      let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
      guard (1900...2999).contains(year) else { return .unreadable }
      return complete(year, month, day)
    case .compact(let day, let month, let year, let yearWidth):
      if yearWidth == 2 { return .twoDigitYear }
      guard yearWidth == 4 else { return .unreadable }
      return complete(year, month, day)
    default: return .unreadable
    }
  }

  /// `2025-03-04`, `2025/03/04`, `2025-mrt-04`, `2025-03-UN`, `2025---04` (the month is not known).
  private static func yearFirst(
    _ year: Int, _ second: DateTokens.Part, _ third: DateTokens.Part
  ) -> Outcome {
    guard year >= 1 else { return .unreadable }
    let month: Int?
    switch second {
    case .number(let number, let width) where width <= 2: month = number
    case .month(let number): month = number
    case .unknown: month = nil
    default: return .unreadable
    }
    let day: Int?
    switch third {
    case .number(let number, let width) where width <= 2: day = number
    case .unknown: day = nil
    default: return .unreadable
    }
    return assembled(year, month, day)
  }

  /// `4-mrt-2025`, `March 4 2025`, `UN-MAR-2025`, `UNK-UNK-2025`.
  private static func named(_ parts: [DateTokens.Part]) -> Outcome {
    guard case .number(let year, let yearWidth) = parts[2] else { return .unreadable }
    let month: Int?
    let day: Int?
    switch (parts[0], parts[1]) {
    case (.month(let number), .number(let second, 1...2)): (month, day) = (number, second)
    case (.number(let first, 1...2), .month(let number)): (month, day) = (number, first)
    case (.number(_, 1...2), .unknown): (month, day) = (nil, nil)
    case (.unknown, .month(let number)): (month, day) = (number, nil)
    case (.unknown, .number(let number, 1...2)): (month, day) = (number, nil)
    case (.unknown, .unknown): (month, day) = (nil, nil)
    default: return .unreadable
    }
    if yearWidth == 2 { return .twoDigitYear }
    guard yearWidth == 4, year >= 1 else { return .unreadable }
    return assembled(year, month, day)
  }

  /// `12/10/2025`, `12-10-2025`, `12.10.2025` in the order of its column.
  private static func numbered(
    _ parts: [DateTokens.Part], separator: UInt8, order: Order?
  ) -> Outcome {
    guard separator != DateTokens.space, case .number(let first, 1...2) = parts[0],
      case .number(let second, 1...2) = parts[1], case .number(let year, let yearWidth) = parts[2]
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

  /// The known part of a date: without its month the day has no meaning.
  private static func assembled(_ year: Int, _ month: Int?, _ day: Int?) -> Outcome {
    guard let month else { return .date(.year(year)) }
    guard (1...12).contains(month) else { return .unreadable }
    guard let day else { return .date(.month(year: year, month: month)) }
    return complete(year, month, day)
  }

  private static func complete(_ year: Int, _ month: Int, _ day: Int) -> Outcome {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return .unreadable }
    return .date(.day(Moment(date)))
  }
}
