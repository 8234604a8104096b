import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Ulcer-free days to day 84")
struct UlcerFreeDaysTests {
  @Test("a day is free where no ulcer is open; overlapping ulcers count once")
  func days() throws {
    // P1: open on days 1–29 and 20–39, together 39 days, and 80–84, 5 days: 84 − 44 = 40 free.
    // P2: open on days 10–29, the cancelled closure throughout, 20 days: 64 free.
    // P3 is followed to day 83 and left out.
    // Mean 52, standard error |40 − 64|/2 = 12, t(1; 0.975) = 12.706204736174704.
    let analysis = try VisitedStudy.analysis(
      """
      person P1
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 30 healed
      P1 R3-tip-volar 20 active
      P1 R3-tip-volar 40 healed
      P1 R4-tip-volar 80 active
      visit P1 90
      person P2
      P2 R2-tip-volar 10 active
      P2 R2-tip-volar 20 healed
      P2 R2-tip-volar 22 active
      P2 R2-tip-volar 30 healed
      visit P2 84
      person P3
      P3 R2-tip-volar 0 active
      visit P3 83
      """)
    let name = ResultName.ulcerFreeDays(.day84)
    let width = 12.706204736174704 * 12
    #expect(try analysis.value(.init(name)).isEstimate(52, lower: 52 - width, upper: 52 + width))
    #expect(analysis[name]?.participants == 2)
  }

  @Test(
    "the first and the last day",
    arguments: [
      ("0 active, 1 healed", 84), ("0 active, 2 healed", 83), ("84 active", 83), ("85 active", 84),
      ("-9 active", 0), ("-9 active, 0 healed, 14 healed", 84),
    ])
  func edges(rows: String, expected: Double) throws {
    let lines = rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
    let analysis = try VisitedStudy.analysis(
      "person P1\nvisit P1 100\n" + lines.joined(separator: "\n"))
    #expect(try analysis.value(.init(.ulcerFreeDays(.day84))).estimate == expected)
  }

  @Test("nobody followed long enough: there is no mean")
  func nobody() throws {
    let analysis = try VisitedStudy.analysis("person P1\nvisit P1 50")
    #expect(
      try analysis.value(.init(.ulcerFreeDays(.day84))) == .notEstimable(reason: "no observations"))
  }
}
