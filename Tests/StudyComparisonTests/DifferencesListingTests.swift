import Foundation
import StudyComparison
import Testing

@Suite("Differences as JSON and CSV")
struct DifferencesListingTests {
  private let study = StudyFixture()

  @Test("Nothing changed: a header alone, and JSON with every result")
  func nothing() throws {
    let differences = study.differences(to: study)
    #expect(
      ChangesListing.text(of: differences)
        == "change,file,participant_id,record,column,old,new,old_record,new_record\n")
    let text = DifferencesListing(programVersion: "1").text(of: differences)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let object = try #require(read)
    #expect((object["records"] as? [Any])?.isEmpty == true)
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.count == differences.results.changes.count)
    #expect(results.allSatisfy { $0["change"] as? String == "unchanged" })
  }

  @Test("The table has a row per changed column, one per added or removed record, and the numbers")
  func table() {
    let other = study.replacing("ulcers.csv", "active,4.5,3", "active,5,")
      .replacing("scores.csv", "P1,2025-01-10,baseline,pain-vas,40\n", "")
      .adding("visits.csv", "P2,w4,2025-02-08,yes,")
    let rows = ChangesListing.text(of: study.differences(to: other)).split(separator: "\n")
      .map(String.init)
    #expect(
      rows.prefix(6) == [
        "change,file,participant_id,record,column,old,new,old_record,new_record",
        "changed,ulcers.csv,P1,R2-tip-volar 2025-01-10 baseline,length_mm,4.5,5,2,2",
        "changed,ulcers.csv,P1,R2-tip-volar 2025-01-10 baseline,width_mm,3,,2,2",
        "removed,scores.csv,P1,pain-vas 2025-01-10 baseline,,score=40,,2,",
        "added,visits.csv,P2,w4 2025-02-08,,,attended=yes,,6",
        // 20 days of P1, and 28 more of P2, over 365.25.
        "changed,results.json,,exposure.participant-years,estimate,0.05475701574264202,"
          + "0.13141683778234087,,",
      ])
    #expect(
      rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count >= 9 })
  }

  @Test("No cell can become a formula; negative numbers stay numbers")
  func formulas() {
    // An instrument whose scores may be negative.
    let study = study.replacing("scores.csv", "pain-vas", "sf36-mcs")
    let other = study.replacing("adverse-events.csv", "Headache", "=1+1")
      .replacing("visits.csv", "no,ill", "no, @SUM(A1)").replacing("scores.csv", "mcs,40", "mcs,-4")
      .adding("participants.csv", "+P9,-A,2025-02-01,pending,,")
      .adding("eligibility.csv", "P1,\"=x,y\",yes,,")
    let text = ChangesListing.text(of: study.differences(to: other))
    #expect(text.contains(",E1 =1+1,term,Headache,'=1+1,2,2\n"))
    #expect(text.contains(",reason,ill,'@SUM(A1),"))
    #expect(text.contains(",score,40,-4,2,2\n"))
    #expect(text.contains("added,participants.csv,'+P9,,,,site=-A | consent_date=2025-02-01"))
    #expect(text.contains(",\"'=x,y\",,,met=yes,"))
  }

  @Test("JSON keeps types, order and empty cells")
  func json() throws {
    let other = study.replacing("ulcers.csv", "active,4.5,3", "active,5,")
      .adding("scores.csv", "P1,2025-01-24,w2,pain-vas,30")
    let text = DifferencesListing(programVersion: "1.0").text(of: study.differences(to: other))
    #expect(
      text.hasPrefix(
        """
        {
          "schema": "cicatrix-differences/1",
          "program": {"name":"cicatrix","version":"1.0"},
          "old": {"study":"TEST","dataCut":"2025-12-31"},
          "new": {"study":"TEST","dataCut":"2025-12-31"},
          "files": [
            {"records":"participants","added":0,"changed":0,"removed":0,"unchanged":3,\
        "old":{"file":"participants.csv","read":3,"used":3,"rejected":0},\
        "new":{"file":"participants.csv","read":3,"used":3,"rejected":0}},
        """))
    #expect(
      text.contains(
        """
          "records": [
            {"change":"changed","records":"ulcers","participant":"P1","key":{"location":\
        "R2-tip-volar","date":"2025-01-10","visit":"baseline"},"oldRecord":2,"newRecord":2,"cells":[\
        {"column":"length_mm","old":4.5,"new":5},{"column":"width_mm","old":3,"new":null}]},
            {"change":"added","records":"scores","participant":"P1","key":{"instrument":\
        "pain-vas","date":"2025-01-24","visit":"w2"},"newRecord":3,"cells":[\
        {"column":"score","new":30}]}
          ],

        """))
  }
}
