import Foundation
import Testing

@testable import NightlyJob

@Suite("What a dead job leaves behind does no harm")
struct RecoveryTests {
  @Test("A half made run, a half made link and half retired runs are gone after the next night")
  func leftovers() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let before = try #require(fixture.latest)
    for path in ["/staging/2025-12-31-000000000000/profiles", "/staging/retired-x/inputs"] {
      try FolderWork.make(fixture.output + path)
      try FolderWork.write([1, 2, 3], to: fixture.output + path + "/half.pdf")
    }
    symlink("runs/nothing", fixture.output + "/.latest.new")
    #expect(try fixture.night() == .done)
    #expect(
      FolderWork.names(in: fixture.output) == ["history.sqlite", "index.html", "latest", "runs"])
    #expect(fixture.latest == before && fixture.isSound)
  }

  @Test("A run that was whole but not yet pointed to is published without being made again")
  func waiting() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.latest)
    try fixture.changeParticipant(5)
    try fixture.night()
    let second = try #require(fixture.latest)
    // As if the job had died just before the link was switched.
    try fixture.home.publish(first.run)
    #expect(fixture.latest == first)
    #expect(
      try fixture.night {
        $0.beforeItem = { _ throws(RunItem.Failure) in throw RunItem.Failure("no") }
      } == .done)
    #expect(fixture.latest == second && fixture.isSound && fixture.runs.count == 2)
  }

  @Test("A whole run that was damaged meanwhile is not published; another one is made")
  func waitingDamaged() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.latest)
    try fixture.changeParticipant(5)
    try fixture.night()
    let second = try #require(fixture.latest)
    try FolderWork.write([0], to: fixture.home.latest + "/results.json")
    try fixture.home.publish(first.run)
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.run == second.run + "-2" && fixture.isSound)
  }

  @Test("A published run that lost a file is made anew under another name")
  func lostFile() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.latest)
    unlink(fixture.home.latest + "/profiles/P1.pdf")
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.run == first.run + "-2" && fixture.isSound)
    #expect(fixture.log.codes.contains("run-damaged"))
  }

  @Test(
    "A link to nowhere, or out of the folder, is no published run",
    arguments: [
      "runs/nothing", "../study", "/etc", "runs/../../study",
    ])
  func strangeLink(_ target: String) throws {
    let fixture = try NightFixture()
    try fixture.night()
    unlink(fixture.home.latest)
    symlink(target, fixture.home.latest)
    #expect(try fixture.night() == .done)
    #expect(fixture.isSound)
  }

  @Test("A job that finds the folder locked tries again later and touches nothing")
  func locked() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let before = fixture.latest
    try fixture.changeParticipant(5)
    let inner = try FolderLock.hold(fixture.output) { () throws(NightlyFailure) -> NightlyExit? in
      try? fixture.night { $0.metrics = fixture.root + "/metrics.prom" }
    }
    #expect(inner == .tryAgain)
    #expect(fixture.latest == before && fixture.log.codes.last == "locked")
    #expect(FolderWork.size(of: fixture.root + "/metrics.prom") == nil)
    #expect(try fixture.night() == .done)
  }

  @Test("An output folder that cannot be written to is said")
  func unwritable() throws {
    let fixture = try NightFixture()
    try fixture.write("file", "not a folder")
    #expect(try fixture.night { $0.output = fixture.study + "/file/out" } == .cannotWrite)
    #expect(try fixture.night { $0.output = fixture.study + "/file" } == .cannotWrite)
  }
}
