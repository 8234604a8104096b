import Foundation
import GRDB
import Testing

@testable import NightlyJob

@Suite("The history of runs")
struct HistoryTests {
  private func rows(_ fixture: NightFixture, _ sql: String) throws -> [Row] {
    try DatabaseQueue(path: fixture.home.history).read { try Row.fetchAll($0, sql: sql) }
  }

  @Test("Runs, inputs, headline numbers, findings and attempts are written down")
  func written() throws {
    let fixture = try NightFixture()
    try fixture.replace("ulcers.csv", "active,6,4", "activ,6,4")
    try fixture.night { $0.now = { Date(timeIntervalSince1970: 1_000_000) } }
    try fixture.night { $0.now = { Date(timeIntervalSince1970: 2_000_000) } }
    let runs = try rows(fixture, "SELECT * FROM run")
    #expect(runs.count == 1)
    #expect(runs.first?["published_at"] == "1970-01-12T13:46:40.000Z")
    #expect(runs.first?["treated"] == 3)
    #expect(try rows(fixture, "SELECT * FROM input").count == 6)
    let treated = try rows(fixture, "SELECT value FROM headline WHERE id = 'disposition.treated'")
    #expect(treated.first?["value"] == 3.0)
    #expect(try rows(fixture, "SELECT * FROM finding WHERE severity = 'error'").count == 1)
    let attempts = try rows(fixture, "SELECT code, exit FROM attempt ORDER BY id")
    #expect(attempts.map { $0["code"] as String } == ["published", "unchanged"])
  }

  @Test(
    "A database that cannot be read is set aside and made anew from the runs",
    arguments: [
      "no database at all", "SQLite format 3\0 and then nothing of use",
    ])
  func damaged(_ garbage: String) throws {
    let fixture = try NightFixture()
    try fixture.night()
    try fixture.changeParticipant(5)
    try fixture.night()
    try Data(String(repeating: garbage, count: 300).utf8)
      .write(to: URL(fileURLWithPath: fixture.home.history))
    #expect(try fixture.night() == .done)
    #expect(fixture.log.codes.contains("history-damaged"))
    #expect(FolderWork.size(of: fixture.home.history + ".damaged-1") != nil)
    #expect(try RunHistory(of: fixture.home).runs.count == 2)
    #expect(try RunHistory(of: fixture.home).runs.last == fixture.latest?.run)
  }

  @Test("A page in the middle that was overwritten is found out")
  func damagedInside() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let handle = try #require(FileHandle(forWritingAtPath: fixture.home.history))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 3 * 4096))
    try handle.close()
    #expect(try fixture.night() == .done)
    #expect(try RunHistory(of: fixture.home).runs == [fixture.latest?.run])
  }

  @Test("A run that was published by a job that died before writing it down is written down later")
  func late() throws {
    let fixture = try NightFixture()
    try fixture.night()
    unlink(fixture.home.history)
    #expect(try fixture.night() == .done)
    #expect(try RunHistory(of: fixture.home).runs == [fixture.latest?.run])
  }

  @Test("A clock that was set back changes neither the run nor which success was the last")
  func clockSetBack() throws {
    let fixture = try NightFixture()
    try fixture.night { $0.now = { Date(timeIntervalSince1970: 2_000_000_000) } }
    try fixture.changeParticipant(5)
    #expect(try fixture.night { $0.now = { Date(timeIntervalSince1970: 1_000_000_000) } } == .done)
    #expect(fixture.latest?.number == 2 && fixture.isSound)
    #expect(try RunHistory(of: fixture.home).lastSuccess == 1_000_000_000)
    #expect(try RunHistory(of: fixture.home).runs.last == fixture.latest?.run)
  }

  @Test("A database that another process has locked is waited for and left alone")
  func locked() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let before = try Data(contentsOf: URL(fileURLWithPath: fixture.home.history))
    let other = try DatabaseQueue(path: fixture.home.history)
    try fixture.changeParticipant(5)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      #expect(try fixture.night { $0.historyPatience = 0.05 } == .cannotWrite)
      #expect(fixture.log.codes.contains("history-locked"))
      #expect(!fixture.log.codes.contains("history-damaged"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.home.history)) == before)
      #expect(
        FolderWork.names(in: fixture.output).filter { $0.contains("damaged") }.isEmpty)
      try database.execute(sql: "ROLLBACK")
    }
    // The run is published all the same, and written down by the next night.
    #expect(fixture.latest?.number == 2 && fixture.isSound)
    #expect(try fixture.night() == .done)
    #expect(try RunHistory(of: fixture.home).runs.count == 2)
  }

  @Test("A pipe or a folder in the place of the database is left alone")
  func noFile() throws {
    let fixture = try NightFixture()
    try fixture.night()
    unlink(fixture.home.history)
    #expect(mkfifo(fixture.home.history, 0o600) == 0)
    #expect(try fixture.night() == .cannotWrite)
    unlink(fixture.home.history)
    #expect(try fixture.night() == .done)
  }
}
