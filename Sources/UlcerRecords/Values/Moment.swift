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
