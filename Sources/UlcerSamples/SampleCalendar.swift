import UlcerRecords

/// The dates on which participants of the sample study are screened and treated.
///
/// Recruitment lasts 77 weeks for any number of participants: a larger study recruits faster.
/// Treatment is on a Monday, Tuesday or Wednesday, fixed for the participant, so that weekends fall
/// on the same days after treatment in a small and in a large study.
struct SampleCalendar {
  /// 2026-11-01, a Sunday: nothing is dated after it.
  static let dataCut = CalendarDate(daysSinceEpoch: 20_758)
  /// 2025-05-05, a Monday.
  static let recruitmentStart = CalendarDate(daysSinceEpoch: 20_213)
  /// The duration of recruitment; the last week starts on 2026-10-19.
  static let recruitmentWeeks = 77

  let seed: UInt64
  let participants: Int

  /// The day of the week on which the participant is treated: 0 Monday to 2 Wednesday.
  func treatmentWeekday(of number: Int) -> Int {
    var random = RandomStream(seed: seed, number: number, topic: .recruitment)
    return random.whole(0...2)
  }

  /// Day 0 of the participant of that number, 1 to `participants`.
  func treatmentDate(of number: Int) -> CalendarDate {
    var random = RandomStream(seed: seed, number: number, topic: .recruitment)
    let weekday = random.whole(0...2)
    return monday(at: Double(number - 1) + 0.6 * random.unit()).advanced(by: weekday)
  }

  /// The day on which a person who failed screening consented, after `treated` others.
  func consentDate(ofFailureAfter treated: Int, weekday: Int) -> CalendarDate {
    monday(at: Double(treated) + 0.3).advanced(by: weekday - 14)
  }

  /// The Monday of the week in which that proportion of the recruitment is done.
  private func monday(at position: Double) -> CalendarDate {
    let weeks = position * Double(SampleCalendar.recruitmentWeeks) / Double(max(1, participants))
    let week = min(SampleCalendar.recruitmentWeeks - 1, max(0, Int(weeks)))
    return SampleCalendar.recruitmentStart.advanced(by: 7 * week)
  }

  /// The nearest working day: a Saturday becomes the Friday before, a Sunday the Monday after.
  static func workday(_ day: Int, treatmentWeekday: Int) -> Int {
    let weekday = ((day + treatmentWeekday) % 7 + 7) % 7
    return weekday == 5 ? day - 1 : weekday == 6 ? day + 1 : day
  }
}
