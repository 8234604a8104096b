/// A day of the Gregorian calendar, counted in whole days; no time zone, no clock.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int32

  /// The day that many days after 1970-01-01.
  public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

  /// The day of that year, month and day of the month.
  ///
  /// By Howard Hinnant's `days_from_civil` (2013), exact for every date of years 1 to 9999.
  /// - Returns: `nil` when there is no such day (2025-02-29) or the year is outside 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Days of a month: 28 to 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The date as `yyyy-mm-dd` (ISO 8601).
  public var isoText: String {
    let parts = components
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  /// The date that many days later (earlier when negative); stops at the ends of what can be counted.
  public func advanced(by days: Int) -> CalendarDate {
    let sum = Int(daysSinceEpoch).addingReportingOverflow(days)
    if sum.overflow { return CalendarDate(daysSinceEpoch: days < 0 ? .min : .max) }
    return CalendarDate(daysSinceEpoch: Int32(clamping: sum.partialValue))
  }

  /// Whole days from `earlier` to this date; negative when this date comes first.
  public func days(since earlier: CalendarDate) -> Int {
    Int(daysSinceEpoch) - Int(earlier.daysSinceEpoch)
  }

  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

/// A date with the time of day if the source states one.
///
/// The time of day decides only whether something on day 0 came before treatment.
public struct Moment: Hashable, Sendable {
  /// The calendar day.
  public let date: CalendarDate
  /// Seconds since midnight (0 to 86,399), or `nil` if the source has a date alone.
  public let secondOfDay: Int32?

  /// States a day and, if known, its time.
  public init(_ date: CalendarDate, secondOfDay: Int32? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
  }
}
