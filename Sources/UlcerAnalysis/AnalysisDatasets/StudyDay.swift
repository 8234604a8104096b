import UlcerRecords

/// The study day of CDISC, which has no day 0: the day of treatment is 1, the day before it −1.
enum StudyDay {
  /// The study day of a date; `nil` without a treatment or a date.
  static func of(_ date: CalendarDate?, from treatment: CalendarDate?) -> Int? {
    guard let date, let treatment else { return nil }
    let elapsed = date.days(since: treatment)
    return elapsed >= 0 ? elapsed + 1 : elapsed
  }
}
