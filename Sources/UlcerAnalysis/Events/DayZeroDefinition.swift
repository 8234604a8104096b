import UlcerRecords

/// Decides what came before treatment: by date, and on day 0 by the time of day if both the record
/// and the treatment have one. Without both times, day 0 counts as after.
struct DayZeroDefinition {
  let treatment: Moment

  /// The elapsed day of a date.
  func day(of date: CalendarDate) -> Int { date.days(since: treatment.date) }

  /// Returns true if a moment lies before treatment.
  func isBeforeTreatment(_ date: CalendarDate, second: Int32?) -> Bool {
    if date != treatment.date { return date < treatment.date }
    guard let second, let treatmentSecond = treatment.secondOfDay else { return false }
    return second < treatmentSecond
  }
}
