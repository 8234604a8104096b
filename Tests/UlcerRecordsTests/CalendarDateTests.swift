import Testing
import UlcerRecords

@Suite("Days are counted by the Gregorian calendar")
struct CalendarDateTests {
  @Test(
    "A day and its count since 1970 belong together",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 11, 1, 20_758),
      (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func known(year: Int, month: Int, day: Int, count: Int32) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == count)
    #expect(date.components == (year, month, day))
  }

  @Test("Every day of four centuries comes back as it was, one day after the other")
  func roundTrip() throws {
    var previous = try #require(CalendarDate(year: 1799, month: 12, day: 31)).daysSinceEpoch
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          #expect(date.daysSinceEpoch == previous + 1)
          #expect(date.components == (year, month, day))
          previous = date.daysSinceEpoch
        }
      }
    }
  }

  @Test(
    "A day that is not in the calendar is no date",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
      (0, 1, 1), (10_000, 1, 1), (Int.max, 1, 1),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("Dates are written as ISO 8601 and never overflow")
  func text() throws {
    let date = try #require(CalendarDate(year: 987, month: 3, day: 4))
    #expect(date.isoText == "0987-03-04")
    #expect(date.advanced(by: .max).daysSinceEpoch == .max)
    #expect(date.advanced(by: .min).daysSinceEpoch == .min)
    #expect(date.advanced(by: 28).days(since: date) == 28)
  }

  @Test("A partial date spans from its first to its last possible day")
  func partial() {
    #expect(PartialDate.month(year: 2024, month: 2).latest?.isoText == "2024-02-29")
    #expect(PartialDate.year(2025).earliest?.isoText == "2025-01-01")
    #expect(PartialDate.year(2025).latest?.isoText == "2025-12-31")
    #expect(PartialDate.month(year: 2025, month: 13).earliest == nil)
    #expect(PartialDate.month(year: 2025, month: 3).isoText == "2025-03")
  }
}
