import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("Dates are read in every form of the study format, and never guessed")
struct DateReaderTests {
  private func read(
    _ text: String, _ order: DateReader.Order? = nil
  ) -> DateReader.Outcome {
    DateReader.read(Array(text.utf8)[...], order: order)
  }

  private func iso(_ text: String, _ order: DateReader.Order? = nil) -> String? {
    read(text, order).date?.isoText
  }

  @Test(
    "All forms of one day mean that day",
    arguments: [
      "2025-03-04", "04-03-2025", "4-3-2025", "04-mar-2025", "4-mrt-2025", "04MAR2025",
      "04-MAART-2025", "2025-03-04T10:30", "04-03-2025 10:30:05", "4-March-2025",
      "04 mar 2025", "4. mrt 2025", "4.3.2025", "04.03.2025", "2025/03/04",
      "2025.03.04", "2025-3-4", "20250304", "March 4 2025", "March 4, 2025", "mar-04-2025",
      "04/mar/2025", "2025-mrt-04", "4 Mar. 2025 10:30",
    ])
  func forms(text: String) { #expect(iso(text) == "2025-03-04") }

  @Test("Dutch and English months are known by name")
  func months() {
    let names = ["mei": "05", "OKT": "10", "oct": "10", "may": "05", "augustus": "08", "mrt": "03"]
    for (name, month) in names { #expect(iso("02-\(name)-2024") == "2024-\(month)-02") }
  }

  @Test("With slashes the order must be known, unless the value leaves no choice")
  func slashes() {
    #expect(read("03/04/2025") == .undecided)
    #expect(iso("03/04/2025", .dayFirst) == "2025-04-03")
    #expect(iso("03/04/2025", .monthFirst) == "2025-03-04")
    #expect(iso("04/04/2025") == "2025-04-04")
    #expect(iso("31/01/2025") == "2025-01-31")
    #expect(read("31/01/2025", .monthFirst) == .otherOrder)
    #expect(read("01/31/2025", .dayFirst) == .otherOrder)
    #expect(read("31/31/2025", .dayFirst) == .unreadable)
  }

  @Test("Hyphens and points mean day first unless the order is said to be another")
  func hyphens() {
    func hyphened(_ text: String, _ order: DateReader.Order?) -> DateReader.Outcome {
      DateReader.read(Array(text.utf8)[...], order: nil, hyphens: order)
    }
    #expect(read("03-25-2025") == .otherOrder)
    #expect(iso("04-05-2021") == "2021-05-04")
    for text in ["04-05-2021", "4.5.2021"] {
      #expect(hyphened(text, .monthFirst).date?.isoText == "2021-04-05")
      #expect(hyphened(text, nil) == .undecided)
    }
    #expect(hyphened("25-03-2021", .monthFirst) == .otherOrder)
    #expect(hyphened("25-03-2021", nil).date?.isoText == "2021-03-25")
    #expect(hyphened("31-31-2021", .monthFirst) == .unreadable)
  }

  @Test("Partial dates say how much they know")
  func partial() {
    #expect(read("2025") == .date(.year(2025)))
    #expect(read("2025-03") == .date(.month(year: 2025, month: 3)))
    for text in ["UN-MAR-2025", "UK-03-2025", "unk-mrt-2025"] {
      #expect(read(text) == .date(.month(year: 2025, month: 3)))
    }
    for text in ["2025-03-UN", "2025-03--", "2025-03-", "2025-mrt-UNK"] {
      #expect(read(text) == .date(.month(year: 2025, month: 3)), "\(text)")
    }
    for text in ["UNK-UNK-2025", "UN-UN-2025", "2025---20", "2025-UN-UN", "2025-UN-20", "2025--"] {
      #expect(read(text) == .date(.year(2025)))
    }
  }

  @Test("A time of day belongs to a whole day")
  func times() {
    let moment = CalendarDate(year: 2025, month: 3, day: 4).map {
      Moment($0, secondOfDay: 37_805)
    }
    // 10 · 3600 + 30 · 60 + 5 = 37,805 seconds.
    #expect(moment.map { read("2025-03-04T10:30:05") == .date(.day($0)) } == true)
    for text in [
      "2025-03-04T10:30:05.123", "20250304T103005", "20250304103005", "04MAR2025:10:30:05",
      "04.03.2025 10:30:05", "March 4, 2025 10:30:05", "2025-03-04T10:30:05,5",
    ] {
      #expect(moment.map { read(text) == .date(.day($0)) } == true, "\(text)")
    }
  }

  @Test(
    "A time that is not known, or has a zone, leaves its day",
    arguments: [
      "2025-03-04T25:00", "2025-03-04T10:61", "2025-03-04T10", "2025-03-04T10:30Z", "2025-03-04T",
      "2025-03-04T10:30:00+01:00", "2025-03-04T-:30", "2025-03-04T10:-:17", "2025-03-04T24:00",
      "2025-03-04 10:30 PM", "2025-03-04 10h30", "04MAR2025:10", "20250304T10", "2025-03-04 9",
      "4 mar 2025 10.30", "2025-03-04T10:30:00 Europe/Amsterdam",
    ])
  func unusableTimes(text: String) {
    guard case .unusableTime(let day, _) = read(text) else {
      Issue.record("\(text): \(read(text))")
      return
    }
    #expect(day.isoText == "2025-03-04")
  }

  @Test("00:00 is no time of day")
  func midnight() throws {
    let day = try #require(CalendarDate(year: 2025, month: 3, day: 4))
    for text in ["2025-03-04T00:00", "04-03-2025 00:00:00", "20250304T0000", "04MAR2025:00:00:00"] {
      #expect(read(text) == .midnight(day), "\(text)")
    }
    #expect(read("2025-03-04T00:00:01") == .date(.day(Moment(day, secondOfDay: 1))))
  }

  @Test("Two-digit years are told apart from other mistakes")
  func twoDigits() {
    for text in ["04-03-25", "4/3/25", "04-mar-25", "04MAR25"] {
      #expect(read(text) == .twoDigitYear, "\(text)")
    }
  }

  @Test(
    "What is no date is not read as one",
    arguments: [
      "", "-", "---", "//", "31-02-2025", "29-02-2025", "00-01-2025", "2025-13-01", "2025-00",
      "4-mrt", "1,23E+11", "18140102", "20251304", "04032025", "0000", "0000-01-01", "04-03/2025",
      "99999999999999999999-01-01", "04-03-20255", "MAR-2025", "é", "ja-01-2025", "12OCT20215",
      "UNK",
      "2025-03-04 2025-03-09", "2025-03-04 - 2025-03-09", "04 03 2025", "--03-04", "-----04",
      "2025-03-04 or later", "4,3,2025",
    ])
  func unreadable(text: String) { #expect(read(text) == .unreadable) }
}
