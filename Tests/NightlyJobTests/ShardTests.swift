import Foundation
import Synchronization
import Testing

@testable import NightlyJob

@Suite("Parts that several machines make are published as the run that one would have published")
struct ShardTests {
  /// More people than parts, so that every part has somebody.
  private static var texts: [String: String] {
    var texts = NightFixture.texts
    for number in 5...16 {
      texts["participants.csv"]?
        .append("P\(number),Utrecht-B,2025-01-04,enrolled,,2025-01-1\(number % 10)\n")
      texts["ulcers.csv"]?
        .append("P\(number),2025-01-20,baseline,L,3,dip,dorsal,active,\(number),4\n")
    }
    return texts
  }

  private func shard(_ text: String) throws -> NightlyWork { .shard(try #require(Shard(text))) }

  /// Makes all parts of a night, in an order that is not theirs, and collects them.
  private func shardedNight(
    _ fixture: NightFixture, parts: Int = 3,
    _ change: (inout NightlySettings) -> Void = { _ in }
  ) throws -> NightlyExit {
    for number in (1...parts).reversed() {
      let work = try shard("\(number)/\(parts)")
      try fixture.night {
        change(&$0)
        $0.work = work
      }
    }
    return try fixture.night {
      change(&$0)
      $0.work = .collection
    }
  }

  /// Every file below a folder with its bytes.
  private func tree(_ folder: String) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in FolderWork.names(in: folder) {
      let path = folder + "/" + name
      if FolderWork.isFolder(path) {
        for (inner, bytes) in tree(path) { found[name + "/" + inner] = bytes }
      } else {
        found[name] = FolderWork.read(path) ?? []
      }
    }
    return found
  }

  private func expectSameRuns(_ one: NightFixture, _ other: NightFixture) throws {
    let (left, right) = (tree(one.home.runs), tree(other.home.runs))
    #expect(left.keys.sorted() == right.keys.sorted())
    for (file, bytes) in left { #expect(right[file] == bytes, "\(file)") }
    #expect(one.home.latestRun == other.home.latestRun)
    #expect(other.isSound)
    #expect(
      FolderWork.names(in: other.output) == ["history.sqlite", "index.html", "latest", "runs"])
    #expect(
      try RunHistory(of: one.home).runs == RunHistory(of: other.home).runs)
  }

  @Test("The runs of several nights are byte for byte those of one job", arguments: [1, 2, 3, 40])
  func same(_ parts: Int) throws {
    let whole = try NightFixture(Self.texts)
    let sharded = try NightFixture(Self.texts)
    #expect(try whole.night() == .done)
    #expect(try shardedNight(sharded, parts: parts) == .done)
    try expectSameRuns(whole, sharded)
    // The second night takes over what has not changed, and compares.
    for fixture in [whole, sharded] {
      try fixture.replace("ulcers.csv", "P2,2025-01-11,baseline,L", "P2,2025-01-11,baseline,R")
    }
    #expect(try whole.night() == .done)
    #expect(try shardedNight(sharded, parts: parts) == .done)
    try expectSameRuns(whole, sharded)
    let latest = try #require(sharded.latest)
    #expect(latest.counts.carried > 20 && latest.counts.recordsChanged != nil)
    #expect(try sharded.verify().isSound)
    // Nothing has changed: the parts are not made, and nothing is published.
    #expect(try shardedNight(sharded, parts: parts) == .done)
    #expect(sharded.runs.count == 2 && sharded.log.codes.last == "unchanged")
    #expect(!FolderWork.isFolder(PartsFolder(home: sharded.home).path))
  }

  @Test("Each item belongs to exactly one part, what is about the whole study to the first")
  func division() throws {
    let fixture = try NightFixture(Self.texts)
    for number in 1...3 {
      let work = try shard("\(number)/3")
      #expect(try fixture.night { $0.work = work } == .done)
    }
    let folder = PartsFolder(home: fixture.home)
    let key = try #require(FolderWork.names(in: folder.path).first)
    let parts = folder.places(key: key).compactMap { PartManifest.read(in: $0.whole) }
    #expect(parts.map(\.number) == [1, 2, 3])
    let files = parts.flatMap { $0.items.map(\.file) }
    #expect(Set(files).count == files.count)
    #expect(parts[0].items.contains { $0.file == "interim-safety.pdf" })
    #expect(parts.dropFirst().allSatisfy { $0.items.allSatisfy { $0.participant != nil } })
    #expect(parts.allSatisfy { !$0.items.isEmpty })
    #expect(fixture.latest == nil && !FolderWork.names(in: fixture.output).contains("runs"))
    try fixture.night { $0.work = .collection }
    // The collection adds what is only known over all: the manifest-wide page and the digest.
    #expect(fixture.latest?.items.count == files.count + 2)
  }

  @Test("A participant stays in the same part when others join")
  func stable() {
    #expect(
      ["P1", "P2", "MANUS-001", "../x"].map { Shard.number(of: $0, among: 4) } == [4, 3, 4, 4])
  }

  @Test("What is missing, damaged or of another run is named; a retry helps when it is made")
  func missing() throws {
    let fixture = try NightFixture(Self.texts)
    let collect: (inout NightlySettings) -> Void = { $0.work = .collection }
    #expect(try fixture.night(collect) == .tryAgain)
    #expect(fixture.log.text.contains("no part of these inputs is there\""))
    for text in ["1/4", "3/4"] {
      let work = try shard(text)
      try fixture.night { $0.work = work }
    }
    #expect(try fixture.night(collect) == .tryAgain)
    #expect(fixture.log.codes.last == "parts-missing")
    #expect(fixture.log.text.contains("of 4 parts 2 and 4 are missing"))
    for text in ["2/4", "4/4"] {
      let work = try shard(text)
      try fixture.night { $0.work = work }
    }
    let folder = PartsFolder(home: fixture.home)
    let key = try #require(FolderWork.names(in: folder.path).first)
    let third = try #require(Shard("3/4"))
    let whole = folder.place(of: third, key: key).whole
    let file = try #require(PartManifest.read(in: whole)?.items.first?.file)
    try FolderWork.write([0], to: whole + "/" + file)
    #expect(try fixture.night(collect) == .tryAgain)
    #expect(fixture.log.text.contains("of 4 parts 3 is damaged"))
    // A part's list that somebody edited is damaged too.
    let list = folder.place(of: try #require(Shard("2/4")), key: key).whole + "/part.json"
    let text = try String(contentsOfFile: list, encoding: .utf8)
    try FolderWork.write(Array(text.replacing("rendered", with: "carried").utf8), to: list)
    #expect(try fixture.night(collect) == .tryAgain)
    #expect(fixture.log.text.contains("of 4 parts 2 and 3 are damaged"))
    #expect(fixture.latest == nil)
    #expect(!FolderWork.isFolder(fixture.home.staging))
    // The same parts again: those that are whole stay, the damaged ones are made anew.
    fixture.log.clear()
    #expect(try shardedNight(fixture, parts: 4) == .done)
    #expect(
      fixture.log.codes.filter { $0.hasPrefix("part-") }
        == ["part-whole", "part-made", "part-made", "part-whole"])
    #expect(fixture.isSound)
  }

  @Test("Parts of other inputs, or made after another run, are not collected")
  func foreign() throws {
    let fixture = try NightFixture(Self.texts)
    let collect: (inout NightlySettings) -> Void = { $0.work = .collection }
    let (one, two) = (try shard("1/2"), try shard("2/2"))
    try fixture.night { $0.work = one }
    try fixture.night { $0.work = two }
    try fixture.replace("ulcers.csv", "active,6,4", "active,6,5")
    #expect(try fixture.night(collect) == .tryAgain)
    #expect(fixture.log.text.contains("parts of others are"))
    // A part of the new inputs clears the old ones away.
    try fixture.night { $0.work = two }
    #expect(FolderWork.names(in: PartsFolder(home: fixture.home).path).count == 1)
    // Another run is published between the two parts: what they took over would be another's.
    try fixture.replace("ulcers.csv", "active,6,5", "active,6,7")
    let kept = fixture.root + "/kept"
    try FileManager.default.moveItem(atPath: PartsFolder(home: fixture.home).path, toPath: kept)
    try fixture.night()
    try fixture.replace("ulcers.csv", "active,6,7", "active,6,5")
    try fixture.night { $0.work = one }
    let mine = PartsFolder(home: fixture.home)
    let name = try #require(FolderWork.names(in: mine.path).first)
    try FileManager.default.moveItem(
      atPath: kept + "/\(name)/2-of-2", toPath: mine.path + "/\(name)/2-of-2")
    let before = fixture.latest
    #expect(try fixture.night(collect) == .tryAgain)
    #expect(fixture.log.text.contains("of 2 parts 2 is of another run"))
    #expect(fixture.latest == before)
    try fixture.night { $0.work = two }
    #expect(try fixture.night(collect) == .done)
    #expect(fixture.isSound)
  }

  @Test("A failed item is named as in a night of one job, and tried again when its part is")
  func failed() throws {
    let whole = try NightFixture(Self.texts)
    let sharded = try NightFixture(Self.texts)
    let fail: (inout NightlySettings) -> Void = {
      $0.beforeItem = { item throws(RunItem.Failure) in
        if item.file == "profiles/P1.pdf" { throw RunItem.Failure("the pages cannot be drawn") }
      }
    }
    #expect(try whole.night(fail) == .itemsFailed)
    #expect(try shardedNight(sharded, fail) == .itemsFailed)
    try expectSameRuns(whole, sharded)
    #expect(try whole.night(fail) == .itemsFailed)
    #expect(try shardedNight(sharded, fail) == .itemsFailed)
    try expectSameRuns(whole, sharded)
    #expect(try whole.night() == .done)
    #expect(try shardedNight(sharded) == .done)
    try expectSameRuns(whole, sharded)
    #expect(sharded.latest?.counts.rendered == 1)
  }

  @Test("A part that is stopped leaves nothing half made and begins again")
  func stopped() throws {
    let fixture = try NightFixture(Self.texts)
    let work = try shard("1/2")
    let interruption = Interruption()
    let exit = try fixture.night {
      $0.work = work
      $0.interruption = interruption
      $0.beforeItem = { _ throws(RunItem.Failure) in interruption.ask() }
    }
    #expect(exit == .tryAgain)
    let folder = PartsFolder(home: fixture.home)
    let key = try #require(FolderWork.names(in: folder.path).first)
    let place = try #require(folder.places(key: key).first)
    #expect(FolderWork.names(in: place.path) == ["lock"])
    // What a killed one leaves is removed by the next.
    try FolderWork.make(place.making + "/profiles")
    #expect(try fixture.night { $0.work = work } == .done)
    #expect(FolderWork.names(in: place.path) == ["lock", "whole"])
  }

  @Test("Parts are made beside one another, never the same one twice, nor beside a whole night")
  func locks() throws {
    let fixture = try NightFixture(Self.texts)
    let (one, two) = (try shard("1/2"), try shard("2/2"))
    let inside = ExitsInside()
    let exit = try fixture.night {
      $0.work = one
      $0.beforeItem = { item throws(RunItem.Failure) in
        guard item.kind == .report else { return }
        inside.add((try? fixture.night { $0.work = one }) ?? .usage)
        inside.add((try? fixture.night { $0.work = two }) ?? .usage)
        inside.add((try? fixture.night()) ?? .usage)
        inside.add((try? fixture.night { $0.work = .collection }) ?? .usage)
      }
    }
    #expect(exit == .done)
    #expect(inside.all == [.tryAgain, .done, .tryAgain, .tryAgain])
    #expect(try fixture.night { $0.work = .collection } == .done)
  }

  @Test("A night of one job clears the parts away that were not collected")
  func cleared() throws {
    let fixture = try NightFixture(Self.texts)
    let work = try shard("2/2")
    try fixture.night { $0.work = work }
    #expect(FolderWork.names(in: fixture.output) == ["parts"])
    try fixture.night()
    #expect(
      FolderWork.names(in: fixture.output) == ["history.sqlite", "index.html", "latest", "runs"])
  }

  @Test("Several studies have their parts each")
  func several() throws {
    let (whole, sharded) = (try NightFixture(), try NightFixture())
    for fixture in [whole, sharded] {
      try FileManager.default.copyItem(atPath: fixture.study, toPath: fixture.root + "/other")
    }
    func both(_ fixture: NightFixture) -> (inout NightlySettings) -> Void {
      { $0.studies = [fixture.study, fixture.root + "/other"] }
    }
    #expect(try whole.night(both(whole)) == .done)
    #expect(try shardedNight(sharded, both(sharded)) == .done)
    for name in ["study", "other"] {
      let runs = [whole, sharded].map { tree($0.output + "/" + name + "/runs") }
      #expect(!runs[0].isEmpty && runs[0] == runs[1])
      #expect(
        FolderWork.names(in: sharded.output + "/" + name) == ["history.sqlite", "latest", "runs"])
    }
    // The page over both is written by the call that collects.
    #expect(FolderWork.names(in: sharded.output) == ["index.html", "other", "study"])
  }

  @Test(
    "Only i/n with 1 ≤ i ≤ n is a part",
    arguments: ["0/4", "5/4", "4", "1/2/3", "+1/2", "1/", "a/b", "1/10000", " 1/2", ""])
  func words(_ text: String) { #expect(Shard(text) == nil) }
}

/// How calls ended that were made inside another call.
private final class ExitsInside: Sendable {
  private let exits = Mutex<[NightlyExit]>([])
  func add(_ exit: NightlyExit) { exits.withLock { $0.append(exit) } }
  var all: [NightlyExit] { exits.withLock { $0 } }
}
