/// A date as a source knows it: to the day, the month or the year.
public enum PartialDate: Hashable, Sendable {
  /// Known to the day, perhaps with a time.
  case day(Moment)
  /// Known to the month (1 to 12) of a year.
  case month(year: Int, month: Int)
  /// Known to the year.
  case year(Int)

  /// The first day that it can mean; `nil` only outside the years 1 to 9999.
  public var earliest: CalendarDate? {
    switch self {
    case .day(let moment): moment.date
    case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
    case .year(let year): CalendarDate(year: year, month: 1, day: 1)
    }
  }

  /// The last day that it can mean; `nil` only outside the years 1 to 9999.
  public var latest: CalendarDate? {
    switch self {
    case .day(let moment): moment.date
    case .month(let year, let month):
      CalendarDate(
        year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    case .year(let year): CalendarDate(year: year, month: 12, day: 31)
    }
  }

  /// The day is known.
  public var isComplete: Bool {
    if case .day = self { true } else { false }
  }

  /// As written in listings: `2025-03-04`, `2025-03` or `2025`.
  public var isoText: String {
    switch self {
    case .day(let moment): moment.date.isoText
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .year(let year): String(year)
    }
  }
}
