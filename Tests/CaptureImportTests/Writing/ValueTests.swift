import PlainOutput
import TestSupport
import Testing
import UlcerIngest

@testable import CaptureImport

@Suite("Values of an export")
struct ValueTests {
  @Test(
    "Numbers move by powers of ten in their digits",
    arguments: [
      ("4,2", 1, "42"), ("4,20", 1, "42.0"), ("0.45", 1, "4.5"), ("12", 2, "1200"),
      (".34", 0, "0.34"), ("-0,05", 1, "-0.5"), ("0,3", 2, "30"), ("7", -1, "0.7"),
      ("00.10", 1, "01.0"), ("+5", 0, "5"), ("0", 3, "0"), ("-0", 0, "0"),
      ("123456789012345678901234567890", -3, "123456789012345678901234567.890"),
    ])
  func decimals(text: String, power: Int, expected: String) throws {
    let number = try #require(DecimalText(text))
    #expect(number.moved(by: power).text == (expected == "01.0" ? "1.0" : expected))
  }

  @Test(
    "What is no number stays none", arguments: ["", "1.2.3", "1,2,3", "1e5", "4-mrt", "∞", "- 5"])
  func noDecimals(text: String) { #expect(DecimalText(text) == nil) }

  @Test("Moved there and back a number has its digits again")
  func thereAndBack() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let whole = String(Int.random(in: 0...99_999, using: &generator))
      let decimals = String(Int.random(in: 1...999, using: &generator))
      let text = whole + "." + decimals
      let power = Int.random(in: -6...6, using: &generator)
      let number = try #require(DecimalText(text))
      let moved = try #require(DecimalText(number.moved(by: power).text))
      #expect(Double(moved.moved(by: -power).text) == Double(text))
    }
  }

  @Test(
    "Castor's user-missing values in all their spellings",
    arguments: [
      ("-95", "measurement failed"), ("-95.0", "measurement failed"), ("-96,0", "not applicable"),
      ("-99", "not done"), ("##USER_MISSING_97##", "not asked"),
      ("##_USER_MISSING_98##", "asked but unknown"), ("##user_missing_99##", "not done"),
      ("31-12-2999", "not done"), ("01-01-2996", "not applicable"),
      ("15-06-2995 00:00:00", "measurement failed"), ("2997-01-01", "not asked"),
    ])
  func missing(cell: String, reason: String) {
    let reasons = MissingReasons(convention: .castor, codes: [])
    #expect(reasons.reason(cell) == reason)
    #expect(reasons.reason(cell, legal: [cell]) == nil)
    #expect(MissingReasons(convention: .emptyCell, codes: []).reason(cell) == nil)
  }

  @Test(
    "What only looks like one is a value",
    arguments: [
      "-94", "-100", "-95.5", "2994-12-31", "31-12-2994", "3000-01-01", "2999",
      "##USER_MISSING_94##", "95",
    ])
  func present(cell: String) {
    #expect(MissingReasons(convention: .castor, codes: []).reason(cell) == nil)
  }

  @Test("−99 that is legal is legal as −99.0 too; codes of the mapping are words or numbers")
  func overrides() {
    let reasons = MissingReasons(
      convention: .castor, codes: [MissingCode(code: "UNK", reason: "unknown")])
    #expect(reasons.reason("-99.0", legal: ["-99"]) == nil)
    #expect(reasons.reason("-98", legal: ["-99"]) != nil)
    #expect(reasons.reason("unk") == "unknown")
    #expect(
      reasons.reason("9.0", more: [MissingCode(code: "9", reason: "not recorded")])
        == "not recorded")
  }

  @Test(
    "Dates in the ways of the systems",
    arguments: [
      ("26-10-2021 13:05:11", "2021-10-26T13:05:11"), ("26-10-2021 13:05:00", "2021-10-26T13:05"),
      ("UK-11-2021", "2021-11"), ("12OCT2021", "2021-10-12"), ("4-mrt-2025", "2025-03-04"),
      ("2021-10-26", "2021-10-26"), ("31/12/2025", "2025-12-31"),
    ])
  func dates(cell: String, expected: String) throws {
    let reading = ImportedDate.read(cell, dates: nil, evidence: ColumnEvidence([]))
    guard case .date(_, let written) = reading else {
      Issue.record("no date")
      return
    }
    #expect(written == expected)
  }

  @Test("Days and seconds of SAS")
  func sas() throws {
    for (cell, expected) in [
      ("0", "1960-01-01"), ("22565", "2021-10-12"), ("-1", "1959-12-31"),
      ("1949654100", "2021-10-12T10:35"),
    ] {
      let reading = ImportedDate.read(cell, dates: .sas, evidence: ColumnEvidence([]))
      guard case .date(_, let written) = reading else {
        Issue.record("\(cell)")
        continue
      }
      #expect(written == expected)
    }
  }

  @Test(
    "Names with stars",
    arguments: [
      ("*_export_*.csv", "a_export_2026.csv", true), ("TEST-*", "test-001", true),
      ("*", "", true), ("a*a", "a", false), ("a*b*c", "aXbYc", true), ("a*b*c", "acb", false),
      ("abc", "abcd", false), ("*ab*ab", "ab", false), ("*ab*ab", "abab", true),
    ])
  func patterns(pattern: String, name: String, fits: Bool) {
    #expect(NamePattern(pattern).matches(name) == fits)
  }
}
