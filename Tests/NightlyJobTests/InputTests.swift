import Foundation
import Testing

@testable import NightlyJob

@Suite("Inputs that are in motion or unfit publish nothing")
struct InputTests {
  @Test("A file that changes between two looks is tried again later")
  func changing() throws {
    let fixture = try NightFixture()
    let path = fixture.study + "/ulcers.csv"
    let exit = try fixture.night {
      $0.betweenLooks = {
        if let handle = FileHandle(forWritingAtPath: path) {
          _ = try? handle.seekToEnd()
          try? handle.write(contentsOf: Data("P2,2025-02-11,w4,L,3,dip,dorsal,active,6,4\n".utf8))
          try? handle.close()
        }
      }
    }
    #expect(exit == .tryAgain)
    #expect(fixture.latest == nil)
    #expect(fixture.log.codes == ["file-changing"])
    #expect(try fixture.night() == .done)
  }

  @Test("A file of the same length with one other byte has changed, too")
  func sameLength() throws {
    let fixture = try NightFixture()
    let exit = try fixture.night {
      $0.betweenLooks = { try? fixture.changeParticipant(5) }
    }
    #expect(exit == .tryAgain && fixture.latest == nil)
  }

  @Test("A file that comes between two looks makes the folder another one")
  func newFile() throws {
    let fixture = try NightFixture()
    let exit = try fixture.night {
      $0.betweenLooks = { try? fixture.write("scores.csv", "participant_id\n") }
    }
    #expect(exit == .tryAgain && fixture.log.codes == ["folder-changing"])
  }

  @Test(
    "A file that ends too early is tried again later, wherever it was cut",
    arguments: [0, 1, 2, 3, 10, 25, 47, 60])
  func cutShort(_ missing: Int) throws {
    let fixture = try NightFixture()
    let text = NightFixture.texts["ulcers.csv"] ?? ""
    let end = missing == 0 ? 0 : text.utf8.count - missing
    try fixture.write("ulcers.csv", String(decoding: Array(text.utf8.prefix(end)), as: UTF8.self))
    #expect(try fixture.night() == .tryAgain)
    #expect(fixture.latest == nil && fixture.runs.isEmpty)
  }

  @Test("A quote that nobody closed is no copying, unless the file ends in it")
  func damagedQuotes() throws {
    for line in ["P2,w4,2025-02-08,yes,\"\n", "P2,w4,2025-02-08,yes,\"\nP4,w2,2025-01-26,yes,\n"] {
      let fixture = try NightFixture()
      try fixture.write("visits.csv", (NightFixture.texts["visits.csv"] ?? "") + line)
      #expect(try fixture.night() == .done, "\(fixture.log.text)")
      #expect(
        fixture.latest?.glance?.leftOut.contains { $0.hasPrefix("visits.csv: 1 of ") } == true)
      #expect(fixture.latest?.findings.contains { $0.rule == "ragged-row" } == true)
    }
    let fixture = try NightFixture()
    try fixture.write(
      "visits.csv", (NightFixture.texts["visits.csv"] ?? "") + "P2,w4,2025-02-08,yes,\"ill")
    #expect(try fixture.night() == .tryAgain)
    #expect(fixture.log.codes == ["unterminated-quote"])
    #expect(fixture.log.text.contains("ends inside a quoted cell"))
  }

  @Test("A file that looks like a table and is not read is told, and its coming is a change")
  func besideFiles() throws {
    let fixture = try NightFixture()
    #expect(try fixture.night() == .done)
    try fixture.write("Adverse_Events-2.csv", "participant_id,event_id,term\nP1,E9,Sepsis\n")
    try fixture.write("allocation.csv.bak", "P1,A\n")
    try fixture.write("kits.csv", "P1,A\n")
    #expect(try fixture.night() == .done)
    let latest = try #require(fixture.latest)
    #expect(latest.number == 2)
    #expect(latest.findings.contains { $0.rule == "file-not-read" && $0.count == 1 })
    #expect(fixture.published("findings.csv")?.contains("Adverse_Events-2.csv") == true)
    #expect(!latest.listing.contains { $0.contains("kits") || $0.contains("allocation") })
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.number == 2)
    #expect(fixture.isSound)
  }

  @Test("A study whose files never end with a line end is read as it is")
  func noLineEnds() throws {
    let fixture = try NightFixture(
      NightFixture.texts.mapValues { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 })
    #expect(try fixture.night() == .done)
    try fixture.replace("ulcers.csv", "active,6,4", "active,6,5")
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.number == 2)
  }

  @Test(
    "What is missing or cannot be used has its own exit code",
    arguments: [
      ("study.yaml", "title: nameless\n", NightlyExit.configuration),
      ("study.yaml", "acronym: TEST\nno-such-key: 1\n", .configuration),
      (
        "participants.csv", "participant_id,consent_date,screening_outcome\nP1,yesterday,maybe\n",
        .dataErrors
      ),
    ])
  func unfit(_ file: String, _ text: String, _ exit: NightlyExit) throws {
    let fixture = try NightFixture()
    try fixture.night()
    let before = fixture.latest
    try fixture.write(file, text)
    #expect(try fixture.night() == exit)
    #expect(fixture.latest == before && fixture.isSound)
  }

  @Test("A missing participants.csv, or no study at all, is a missing input")
  func missing() throws {
    let fixture = try NightFixture()
    try FileManager.default.removeItem(atPath: fixture.study + "/participants.csv")
    #expect(try fixture.night() == .inputMissing)
    #expect(try fixture.night { $0.studies = [fixture.root + "/nothing"] } == .inputMissing)
  }

  @Test("Errors in the data are published with their findings, and refused when asked to")
  func errors() throws {
    let fixture = try NightFixture()
    try fixture.replace("ulcers.csv", "active,6,4", "activ,6,4")
    #expect(try fixture.night { $0.isStrict = true } == .dataErrors)
    #expect(fixture.latest == nil)
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.findings.contains { $0.severity == "error" } == true)
    #expect(fixture.published("findings.csv")?.contains("ulcers.csv,4,") == true)
  }

  @Test("Another study does not get into the runs of this one")
  func otherStudy() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let before = fixture.latest
    try fixture.replace("study.yaml", "acronym: TEST", "acronym: OTHER")
    #expect(try fixture.night() == .configuration)
    #expect(fixture.latest == before)
  }
}
