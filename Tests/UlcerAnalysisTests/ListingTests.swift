import Foundation
import PlainOutput
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Listings")
struct ListingTests {
  private let study = """
    person P2
    person P1
    visit P1 -3 14
    P2 R2-tip-volar 0 active
    P2 R2-tip-volar 14 healed
    P2 R2-tip-volar 16 active
    P2 R2-tip-volar 28 healed
    P2 R2-tip-volar 42 healed
    P2 R2-tip-volar 60 active
    P1 R2-tip-volar -2 active 4x5
    P1 R2-tip-volar 14 surgically-closed
    P1 L4-nail-ulnar -2 active
    """

  @Test("episodes.csv is sorted by participant, location and episode")
  func episodes() throws {
    let analysis = try TinyStudy.analysis(study)
    #expect(
      EpisodesListing.text(of: analysis) == """
        participant_id,location,episode,kind,opened_after,opened_by,first_day,status,\
        healed_after,healed_by,healing_day,confirmed_on,lost_on,flips,last_assessed,recurrence_of
        P1,L4-nail-ulnar,1,baseline,2025-02-26,2025-02-27,-2,open,,,,,,0,2025-02-27,
        P1,R2-tip-volar,1,baseline,2025-02-26,2025-02-27,-2,lost,,,,,2025-03-15,0,2025-03-15,
        P2,R2-tip-volar,1,baseline,,2025-03-01,0,healed-confirmed,2025-03-17,2025-03-29,28,\
        2025-04-12,,1,2025-04-12,
        P2,R2-tip-volar,2,recurrence,2025-04-12,2025-04-30,60,open,,,,,,0,2025-04-30,1

        """)
  }

  @Test("time-to-healing.csv has one row per baseline ulcer")
  func timeToHealing() throws {
    let rows = TimeToHealingListing.text(of: try TinyStudy.analysis(study))
      .split(separator: "\n").map(String.init)
    #expect(rows.count == 4)
    #expect(
      rows.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] }
        == ["censored", "lost", "healed"])
  }

  @Test("text that a spreadsheet takes for a formula is disarmed; numbers stay as they are")
  func formulas() throws {
    #expect(TableText.cell("=1+1") == "'=1+1")
    #expect(TableText.cell("-2") == "'-2")
    #expect(TableText.cell("@x,y") == "\"'@x,y\"")
    #expect(TableText.cell("a \"b\"") == "\"a \"\"b\"\"\"")
    #expect(TableText.cell("R2-tip") == "R2-tip")
    #expect(TableText.cell(-2) == "-2")
    let analysis = try TinyStudy.analysis("person P1\nevent P1 =E Skin day=-3")
    #expect(
      AdverseEventsListing.text(of: analysis).contains(
        "P1,'=E,Term,Skin,skin,,2025-02-26,no,,no,-3,yes,no,no,no,yes,no,no,no,"))
  }

  @Test("results.json is JSON with its keys in order and whole numbers without a point")
  func json() throws {
    let listing = ResultsListing(
      programVersion: "1.0",
      inputs: [
        InputSummary(
          file: "ulcers.csv", sha256: "ab", read: 9, used: 8, rejected: 1, cellsEmptied: 0)
      ], findings: [FindingSummary(rule: "after-death", severity: "error", count: 1)])
    let text = listing.text(of: try TinyStudy.analysis(study))
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let object = try #require(read as? [String: Any])
    #expect(object["dataCut"] as? String == "2026-04-05")
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.count > 100)
    #expect(text.hasPrefix("{\n  \"schema\": \"cicatrix-results/1\",\n  \"program\": "))
    #expect(
      text.contains(
        #"{"id":"disposition.screened","label":"Screened","population":"#
          + #""Screened participants","method":"Count","participants":2,"#
          + #""value":{"kind":"count","count":2}}"#))
    #expect(!text.contains(".0,"))
  }

  @Test("strings are escaped and numbers written in their shortest form")
  func shortest() {
    #expect(JSONText.string("a\"b\\c\n\u{1}é") == "\"a\\\"b\\\\c\\n\\u0001é\"")
    #expect(ShortestNumber.text(84) == "84")
    #expect(ShortestNumber.text(-0.5) == "-0.5")
    #expect(ShortestNumber.text(0.1 + 0.2) == "0.30000000000000004")
    #expect(ShortestNumber.text(.nan) == "null")
    #expect(
      ResultValueListing.text(of: .notReached(unit: "days", lastFollowUp: 168, lower: 56))
        == #"{"kind":"notReached","unit":"days","lastFollowUp":168,"lower":56}"#)
  }
}
