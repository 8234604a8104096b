import Foundation
import ResultTestSupport
import Testing

@testable import NightlyJob

@Suite("A run is never replaced by one that knows less because a file is gone")
struct LostFilesTests {
  private func remove(_ name: String, _ fixture: NightFixture) throws {
    try FileManager.default.removeItem(atPath: fixture.study + "/" + name)
  }

  private func makeFolder(_ name: String, _ fixture: NightFixture) throws {
    try? FileManager.default.removeItem(atPath: fixture.study + "/" + name)
    try FileManager.default.createDirectory(
      atPath: fixture.study + "/" + name, withIntermediateDirectories: false)
  }

  @Test(
    "A file of the published run that is gone ends with 65, and the run stays",
    arguments: [
      "visits.csv", "ulcers.csv", "local-reactions.csv", "adverse-events.csv", "scores.csv",
    ])
  func gone(_ name: String) throws {
    let fixture = try NightFixture()
    try fixture.write(
      "scores.csv", "participant_id,date,instrument,score\nP1,2025-01-10,pain-vas,40\n")
    #expect(try fixture.night() == .done)
    let before = fixture.latest
    for _ in 0..<2 {
      try? remove(name, fixture)
      fixture.log.clear()
      #expect(try fixture.night() == .dataErrors)
      #expect(fixture.log.codes == ["file-lost"])
      #expect(fixture.log.text.contains(name) && fixture.log.text.contains("left-study: ["))
      #expect(fixture.latest == before && fixture.isSound)
    }
  }

  @Test(
    "A file of safety records that cannot be read ends with 65, also in the first night",
    arguments: ["participants.csv", "ulcers.csv", "local-reactions.csv", "adverse-events.csv"])
  func unreadable(_ name: String) throws {
    let fixture = try NightFixture()
    try makeFolder(name, fixture)
    #expect(try fixture.night() == .dataErrors)
    #expect(fixture.log.codes == ["unreadable-file"])
    #expect(fixture.latest == nil)
  }

  @Test("Another file that cannot be read is told on the page; a night later it would be a loss")
  func unreadableVisits() throws {
    let fixture = try NightFixture()
    try makeFolder("visits.csv", fixture)
    #expect(try fixture.night() == .done)
    #expect(
      fixture.latest?.glance?.leftOut.first
        == "visits.csv: the file could not be read (unreadable-file)")
    #expect(fixture.latest?.counts.filesNotRead == 1)
    // The next night it cannot be read either: nothing that the run knew is lost.
    try fixture.changeParticipant(5)
    #expect(try fixture.night() == .done)
    try remove("visits.csv", fixture)
    try fixture.write("visits.csv", NightFixture.texts["visits.csv"] ?? "")
    #expect(try fixture.night() == .done)
    try makeFolder("visits.csv", fixture)
    #expect(try fixture.night() == .dataErrors)
  }

  @Test(
    "A file of which no row can be used any more, or that has none, is lost as well",
    arguments: ["adverse-events.csv", "visits.csv"], [true, false])
  func noRow(_ name: String, _ isHeaderOnly: Bool) throws {
    let fixture = try NightFixture()
    try fixture.night()
    let text = NightFixture.texts[name] ?? ""
    try fixture.write(
      name,
      isHeaderOnly
        ? String(text.prefix { $0 != "\n" }) + "\n"
        : text.replacing("participant_id", with: "person"))
    fixture.log.clear()
    #expect(try fixture.night() == .dataErrors)
    #expect(fixture.log.codes == ["no-usable-row"])
    #expect(fixture.latest?.number == 1)
  }

  @Test(
    "A file of safety records in which a column that is read stands twice ends with 65",
    arguments: [
      ("participants.csv", "treatment_date"), ("ulcers.csv", "Status"),
      ("local-reactions.csv", " swelling"), ("adverse-events.csv", "GRADE"),
    ])
  func repeatedColumn(_ name: String, _ column: String) throws {
    let fixture = try NightFixture()
    let text = NightFixture.texts[name] ?? ""
    func widened(_ column: String) -> String {
      text.split(separator: "\n").enumerated().map { line in
        (line.offset == 0 ? column : "") + ",\(line.element)\n"
      }.joined()
    }
    try fixture.write(name, widened(column))
    #expect(try fixture.night() == .dataErrors)
    #expect(fixture.log.codes == ["no-usable-row"])
    #expect(fixture.latest == nil)
    // One that is not read may stand there as often as it likes.
    try fixture.write(name, widened("remark,remark").replacing("\n,", with: "\n,,"))
    #expect(try fixture.night() == .done)
  }

  @Test("study.yaml can say that a file left: then the night goes on, and says so")
  func left() throws {
    let fixture = try NightFixture()
    try fixture.night()
    try remove("visits.csv", fixture)
    try fixture.replace("study.yaml", "acronym: TEST", "acronym: TEST\nleft-study: [visits]")
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.number == 2)
    #expect(
      fixture.latest?.glance?.leftOut.first
        == "visits.csv: the file has left the study, as study.yaml says")
    #expect(fixture.latest?.findings.contains { $0.rule == "file-left-study" } == true)
    #expect(fixture.published("digest.txt")?.contains("; WITHOUT visits.csv\n") == true)
  }

  @Test("A file that no run ever had may be absent")
  func neverThere() throws {
    let fixture = try NightFixture(NightFixture.texts.filter { $0.key != "local-reactions.csv" })
    #expect(try fixture.night() == .done)
    try fixture.changeParticipant(5)
    #expect(try fixture.night() == .done)
  }

  @Test("The metrics do not count open ulcers that nobody knows")
  func metrics() throws {
    let fixture = try NightFixture(NightFixture.texts.filter { $0.key != "ulcers.csv" })
    let path = fixture.root + "/metrics.prom"
    #expect(try fixture.night { $0.metrics = path } == .done)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("cicatrix_nightly_open_ulcers"))
    #expect(text.contains("cicatrix_nightly_files_not_read{study=\"study\"} 1\n"))
    #expect(fixture.latest?.counts.openUlcers == nil)
    #expect(fixture.published("index.html")?.contains("open ulcers") == true)
  }
}
