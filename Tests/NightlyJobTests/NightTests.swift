import Foundation
import Synchronization
import Testing
import UlcerRecords

@testable import NightlyJob

@Suite("A night publishes a whole run or nothing")
struct NightTests {
  @Test("The first night publishes everything, and every hash is right")
  func first() throws {
    let fixture = try NightFixture()
    #expect(try fixture.night() == .done)
    let latest = try #require(fixture.latest)
    #expect(fixture.isSound)
    #expect(latest.number == 1 && latest.previous == nil && latest.comparedWith == nil)
    #expect(latest.run.hasPrefix("2025-12-31-"))
    // The report, the accrual chart, 3 profiles, 2 trajectories: P4 never had an ulcer.
    #expect(latest.counts.rendered == 7 && latest.counts.carried == 0)
    #expect(latest.counts.participants == 4 && latest.counts.treated == 3)
    let files = Set(latest.items.map(\.file))
    for file in [
      "interim-safety.pdf", "profiles/P1.pdf", "profiles/P4.pdf", "charts/accrual.pdf",
      "charts/trajectory/P2.pdf", "results.json", "episodes.csv", "findings.csv", "changes.csv",
      "digest.txt", "adsl.csv", "adulc.csv",
    ] {
      #expect(files.contains(file), "\(file)")
    }
    #expect(!files.contains("charts/trajectory/P4.pdf"))
    #expect(fixture.published("changes.csv")?.split(separator: "\n").count == 1)
    #expect(
      FolderWork.names(in: fixture.output) == ["history.sqlite", "index.html", "latest", "runs"])
  }

  @Test("An unchanged night publishes nothing and says so")
  func unchanged() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let before = fixture.latest
    // A note beside the tables is no other study.
    try fixture.write("notes.txt", "remember")
    #expect(try fixture.night() == .done)
    #expect(fixture.latest == before)
    #expect(fixture.runs.count == 1)
    #expect(fixture.log.codes.last == "unchanged")
  }

  @Test("What does not depend on the change is taken over as the same file")
  func incremental() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.latest)
    try fixture.changeParticipant(5)
    #expect(try fixture.night() == .done)
    let second = try #require(fixture.latest)
    #expect(fixture.isSound)
    #expect(second.previous == first.run && second.number == 2 && second.comparedWith == first.run)
    // The report, the chart over all, and the profile and trajectory of P2.
    let rendered = second.items.filter { $0.kind.isDrawn && $0.state == .rendered }.map(\.file)
    #expect(
      rendered.sorted() == [
        "charts/accrual.pdf", "charts/trajectory/P2.pdf", "interim-safety.pdf", "profiles/P2.pdf",
      ])
    #expect(second.counts.carried == 3)
    let paths = [first, second].map { fixture.home.folder(of: $0.run) + "/profiles/P1.pdf" }
    #expect(fixture.inode(paths[0]) == fixture.inode(paths[1]))
    // Inputs that have not changed share their bytes, too.
    let inputs = [first, second].map { fixture.home.folder(of: $0.run) + "/inputs/visits.csv" }
    #expect(fixture.inode(inputs[0]) == fixture.inode(inputs[1]))
    #expect(fixture.published("changes.csv")?.contains("changed,ulcers.csv,P2") == true)
    #expect(second.counts.recordsChanged == 1 && second.counts.recordsAdded == 0)
  }

  @Test("A profile holds nothing that depends on other participants")
  func alone() throws {
    let together = try NightFixture()
    let alone = try NightFixture(
      NightFixture.texts.mapValues { text in
        text.split(separator: "\n").filter { !["P2", "P3", "P4"].contains($0.prefix(2)) }
          .map { $0 + "\n" }.joined()
      })
    try together.night()
    try alone.night()
    for file in ["profiles/P1.pdf", "charts/trajectory/P1.pdf"] {
      let items = [together, alone].map { $0.latest?.items.first { $0.file == file } }
      #expect(items[0]?.sha256 != nil && items[0] == items[1])
    }
    #expect(together.published("results.json") != alone.published("results.json"))
  }

  @Test("A carried file that is no longer what it was is made anew")
  func rotten() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.latest)
    let path = fixture.home.folder(of: first.run) + "/profiles/P1.pdf"
    let bytes = try #require(FolderWork.read(path))
    try Data(bytes.map { $0 ^ 1 }).write(to: URL(fileURLWithPath: path))
    try fixture.changeParticipant(5)
    try fixture.night()
    #expect(fixture.isSound)
    #expect(fixture.latest?.items.first { $0.file == "profiles/P1.pdf" }?.state == .rendered)
    #expect(FolderWork.read(fixture.home.latest + "/profiles/P1.pdf") == bytes)
  }

  @Test("Another template, program version or data cut-off is a change")
  func otherProgram() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = fixture.latest
    let other = try fixture.settings(version: "1.1").program
    try fixture.night { $0.program = other }
    #expect(fixture.latest?.key != first?.key)
    #expect(fixture.latest?.counts.carried == 0)
    try fixture.night {
      $0.program = other
      $0.dataCut = .init(year: 2025, month: 6, day: 1)
    }
    #expect(fixture.latest?.dataCut == "2025-06-01")
    #expect(fixture.runs.count == 3)
  }

  @Test("The same inputs give the same bytes, whatever the clock says")
  func bytes() throws {
    let one = try NightFixture()
    let other = try NightFixture()
    try one.night { $0.now = { Date(timeIntervalSince1970: 0) } }
    try other.night()
    let names = FolderWork.names(in: one.home.latest)
    #expect(one.latest == other.latest)
    for name in names where !FolderWork.isFolder(one.home.latest + "/" + name) {
      #expect(one.published(name) == other.published(name), "\(name)")
    }
  }

  @Test("Inputs that come back get a run of their own name")
  func backAgain() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.latest)
    try fixture.changeParticipant(5)
    try fixture.night()
    try fixture.changeParticipant(4)
    try fixture.night()
    let third = try #require(fixture.latest)
    #expect(third.run == first.run + "-2" && third.number == 3)
    #expect(third.key == first.key && fixture.isSound)
  }

  @Test("A failed item is named, the others are published, and it is tried again the next night")
  func failedItem() throws {
    let fixture = try NightFixture()
    let fail: @Sendable (RunItem) throws(RunItem.Failure) -> Void = {
      item throws(RunItem.Failure) in
      if item.file == "profiles/P1.pdf" { throw RunItem.Failure("the pages cannot be drawn") }
    }
    #expect(try fixture.night { $0.beforeItem = fail } == .itemsFailed)
    let first = try #require(fixture.latest)
    #expect(fixture.isSound)
    #expect(first.failedItems.map(\.file) == ["profiles/P1.pdf"])
    #expect(FolderWork.size(of: fixture.home.latest + "/profiles/P1.pdf") == nil)
    #expect(fixture.published("digest.txt")?.contains("NOT MADE: 1 item") == true)
    // It fails again: nothing new to publish.
    #expect(try fixture.night { $0.beforeItem = fail } == .itemsFailed)
    #expect(fixture.latest == first && fixture.runs.count == 1)
    // It can be made: the run is whole.
    #expect(try fixture.night() == .done)
    let mended = try #require(fixture.latest)
    #expect(mended.failedItems.isEmpty && mended.previous == first.run && fixture.isSound)
    #expect(mended.counts.rendered == 1 && mended.counts.carried == 6)
  }

  @Test("A request to stop ends the night and leaves the published run as it is")
  func stopped() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let before = fixture.latest
    try fixture.changeParticipant(5)
    let interruption = Interruption()
    let exit = try fixture.night {
      $0.interruption = interruption
      $0.beforeItem = { item throws(RunItem.Failure) in
        if item.kind == .profile { interruption.ask() }
      }
    }
    #expect(exit == .tryAgain)
    #expect(fixture.latest == before && fixture.isSound)
    #expect(
      FolderWork.names(in: fixture.output) == ["history.sqlite", "index.html", "latest", "runs"])
    #expect(try fixture.night() == .done)
    #expect(fixture.latest != before)
  }

  @Test("Runs beyond the number to keep go, never the last one without a failure")
  func retention() throws {
    let fixture = try NightFixture()
    try fixture.night { $0.keep = 2 }
    let good = try #require(fixture.latest).run
    for width in [1, 2, 3] {
      try fixture.changeParticipant(width)
      let exit = try fixture.night {
        $0.keep = 2
        $0.beforeItem = { item throws(RunItem.Failure) in
          if item.kind == .report { throw RunItem.Failure("no") }
        }
      }
      #expect(exit == .itemsFailed)
    }
    #expect(fixture.home.summaries.map(\.manifest.number) == [1, 3, 4])
    #expect(fixture.runs.contains(good))
    try fixture.night { $0.keep = 2 }
    #expect(fixture.home.summaries.map(\.manifest.number) == [4, 5])
    #expect(fixture.isSound)
    // The history knows them all.
    #expect(try RunHistory(of: fixture.home).runs.count == 5)
  }
}
