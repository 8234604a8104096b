import UlcerRecords

extension RecordCell {
  /// A date as `yyyy-mm-dd`.
  static func date(_ date: CalendarDate?) -> RecordCell? { date.map { .word($0.isoText) } }

  /// A date, with its time if there is one: `2025-03-04T14:30`; seconds only if they are not 0.
  static func moment(_ moment: Moment?) -> RecordCell? {
    moment.map { .word(text(of: $0)) }
  }

  /// A date as far as it is known: `2025`, `2025-03`, `2025-03-04`.
  static func partialDate(_ date: PartialDate?) -> RecordCell? {
    switch date {
    case nil: nil
    case .day(let moment): .moment(moment)
    case .month, .year: .word(date?.isoText)
    }
  }

  /// A sign at the injection site: its grade, or `yes` or `no`.
  static func sign(_ sign: LocalReaction.Sign?) -> RecordCell? {
    switch sign {
    case nil: nil
    case .grade(let grade): .number(grade)
    case .present(let isPresent): .word(isPresent)
    }
  }

  private static func text(of moment: Moment) -> String {
    guard let second = moment.secondOfDay else { return moment.date.isoText }
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let clock = padded(second / 3600) + ":" + padded(second / 60 % 60)
    return moment.date.isoText + "T" + clock + (second % 60 == 0 ? "" : ":" + padded(second % 60))
  }
}
