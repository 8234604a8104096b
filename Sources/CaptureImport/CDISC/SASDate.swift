import UlcerIngest
import UlcerRecords

/// A date as CDISC data sets write it.
enum SASDate {
  /// `yyyy-mm-dd`; `nil` when the cell is no whole date in one of the ways of CDISC: ISO, also in its
  /// basic form (a time of day is left out), `12OCT2021`, or days since 1960-01-01.
  static func isoText(_ cell: String) -> String? {
    // Four digits are a year; days since 1960-01-01 have five since 1987.
    if let days = Int(cell), cell.utf8.count > 4, basic(cell) == nil {
      return TransportNumber.text(Double(days), as: .date)
    }
    guard case .day(let moment) = reading(cell) else { return nil }
    return moment.date.isoText
  }

  /// The day of `20241220`; `nil` for any other number.
  static func basic(_ cell: String) -> CalendarDate? {
    guard cell.utf8.count == 8, case .day(let moment) = reading(cell) else { return nil }
    return moment.date
  }

  /// The number of parts of an ISO date: 1 the year, 2 with the month, 3 the day; 0 for none.
  static func parts(_ cell: String) -> Int {
    if cell.isEmpty || cell == "." { return 0 }
    if isoText(cell) != nil { return 3 }
    switch reading(cell) {
    case .day: return 3
    case .month: return 2
    case .year: return 1
    case nil: return 0
    }
  }

  private static func reading(_ cell: String) -> PartialDate? {
    DateReader.read(Array(cell.utf8)[...], order: nil).date
  }
}
