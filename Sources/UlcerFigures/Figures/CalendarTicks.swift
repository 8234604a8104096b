import ChartGrammar
import ClinicalWording
import UlcerRecords

/// Ticks at firsts of months, few enough to read.
enum CalendarTicks {
  /// Days since `first`; at most some eight ticks, at steps of 1, 2, 3, 6, 12 … months.
  static func ticks(from first: CalendarDate, to last: CalendarDate) -> [Tick] {
    let (start, end) = (first.components, last.components)
    let months = (end.year - start.year) * 12 + end.month - start.month
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { months / $0 <= 8 } ?? max(12, months / 8)
    // January is a tick at every step, so that a year starts with a tick.
    let from = start.year * 12 + start.month - 1
    return stride(from: (from + step - 1) / step * step, through: from + max(months, 0), by: step)
      .compactMap { month in
        guard let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1),
          date >= first, date <= last
        else { return nil }
        return Tick(Double(date.days(since: first)), DateWording.month(of: date))
      }
  }
}
