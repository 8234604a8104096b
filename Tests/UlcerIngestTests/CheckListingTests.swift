import Foundation
import SourceDiagnostics
import Testing

@testable import UlcerIngest

@Suite("The account of a study is text for people and JSON for programs")
struct CheckListingTests {
  @Test("JSON has files and findings, with keys in a fixed order")
  func json() throws {
    var fixture = StudyFixture()
    fixture.add("ulcers.csv", "P1,2025-02-10,R,2,tipp,volar,active,4.0,3.0,10")
    let json = CheckListing(fixture.ingest()).json
    #expect(
      json.contains(
        "{\"rule\":\"unknown-location-word\",\"severity\":\"error\",\"file\":\"ulcers.csv\","
          + "\"line\":3,\"column\":19,"))
    #expect(
      json.contains(
        "\"read\":2,\"used\":1,\"rejected\":1,\"cellsEmptied\":0,"
          + "\"dialect\":{\"delimiter\":\",\",\"decimal\":\".\",\"encoding\":\"utf-8\"}"))
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((parsed?["files"] as? [Any])?.count == 5)
    #expect((parsed?["findings"] as? [Any])?.count == 1)
  }

  @Test("Control characters, quotes and foreign letters survive JSON")
  func escapes() throws {
    var fixture = StudyFixture()
    fixture.add("ulcers.csv", "P1,2025-02-10,R,2,\"a\"\"b\\\u{1}é😀\",volar,active,,,")
    let json = CheckListing(fixture.ingest()).json
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let findings = try #require(parsed?["findings"] as? [[String: Any]])
    #expect((findings.first?["message"] as? String)?.contains("a\"b\\\u{FFFD}é😀") == true)
  }

  @Test("Rows read are rows used and rows rejected, one line a file")
  func text() {
    var fixture = StudyFixture()
    fixture.add("visits.csv", "P9,w2,2025-01-25,yes,")
    let text = CheckListing(fixture.ingest()).reconciliationText
    #expect(
      text.hasPrefix(
        """
        file                 rows read  used  rejected  cells emptied
        participants.csv             2     2         0              0
        visits.csv                   2     1         1              0

        """))
  }

  @Test("A study without findings is an empty list")
  func empty() {
    #expect(CheckListing(StudyFixture().ingest()).json.hasSuffix("],\"findings\":[]}\n"))
  }
}
