import Foundation
import UlcerIngest
import Testing

@testable import NightlyJob

@Suite("A published run can be recomputed from its recorded inputs")
struct VerificationTests {
  @Test("Every file comes out again, also the comparison with the previous run")
  func sound() throws {
    let fixture = try NightFixture()
    try fixture.night()
    #expect(try fixture.verify().isSound)
    try fixture.changeParticipant(5)
    try fixture.night()
    // The study folder has moved on; the run keeps what it was made from.
    try fixture.changeParticipant(6)
    let outcome = try fixture.verify()
    #expect(outcome.isSound && outcome.skipped.isEmpty)
    #expect(outcome.recomputed == fixture.latest?.items.count)
  }

  @Test(
    "A changed output, input, or a file that nobody named is found",
    arguments: [
      "results.json", "profiles/P1.pdf", "inputs/ulcers.csv", "stranger.txt", "SHA256SUMS",
    ])
  func tampered(_ file: String) throws {
    let fixture = try NightFixture()
    try fixture.night()
    let path = fixture.home.latest + "/" + file
    try FolderWork.write((FolderWork.read(path) ?? []) + [0x0A], to: path)
    let outcome = try fixture.verify(onlyFiles: true)
    #expect(outcome.damage == [file] && !outcome.isSound)
  }

  @Test("A manifest that was rewritten to fit a changed output is found out by recomputing")
  func rewritten() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let path = fixture.home.latest + "/episodes.csv"
    let bytes = try #require(FolderWork.read(path))
    let changed = String(decoding: bytes, as: UTF8.self).replacing("P1", with: "P9")
    try FolderWork.write(Array(changed.utf8), to: path)
    let manifest = fixture.home.latest + "/manifest.json"
    let old = try #require(fixture.latest?.items.first { $0.file == "episodes.csv" }?.sha256)
    let text = try String(contentsOfFile: manifest, encoding: .utf8)
    let new = RunKeyTests.sha256(Array(changed.utf8))
    try FolderWork.write(Array(text.replacing(old, with: new).utf8), to: manifest)
    #expect(try fixture.verify(onlyFiles: true).damage == ["SHA256SUMS"])
    try fixture.writeSums()
    let outcome = try fixture.verify()
    #expect(outcome.damage.isEmpty && outcome.differing == ["episodes.csv"])
  }

  @Test("The page over the studies is made anew; one that was changed or is gone is found out")
  func page() throws {
    let fixture = try NightFixture()
    try fixture.night()
    try fixture.changeParticipant(5)
    try fixture.night()
    // A night that fails writes the page, too.
    try fixture.write("participants.csv", "nothing\n")
    #expect(try fixture.night() != .done)
    let history = FolderWork.read(fixture.home.history)
    #expect(OutputVerification(fixture.output).page() == .same)
    #expect(FolderWork.read(fixture.home.history) == history)
    let path = fixture.output + "/index.html"
    let bytes = try #require(FolderWork.read(path))
    let forged = String(decoding: bytes, as: UTF8.self).replacing(
      "Not published", with: "Published")
    try FolderWork.write(Array(forged.utf8), to: path)
    #expect(OutputVerification(fixture.output).page() == .differs)
    FolderWork.remove(path)
    #expect(OutputVerification(fixture.output).page() == .differs)
    try FolderWork.write(bytes, to: path)
    FolderWork.remove(fixture.home.history)
    #expect(OutputVerification(fixture.output).page() != .same)
    #expect(FolderWork.size(of: fixture.home.history) == nil)
  }

  @Test("What lies among the runs and is none is found out")
  func strangersAmongRuns() throws {
    let fixture = try NightFixture()
    try fixture.night()
    #expect(try fixture.verify(onlyFiles: true).isSound)
    let files = FileManager.default
    let run = try #require(fixture.home.latestRun)
    try FolderWork.write([0x0A], to: fixture.home.runs + "/note.txt")
    try FolderWork.make(fixture.home.runs + "/empty")
    try files.copyItem(
      atPath: fixture.home.folder(of: run), toPath: fixture.home.runs + "/another")
    let outcome = try fixture.verify(onlyFiles: true)
    #expect(outcome.exit == .dataErrors)
    for name in ["note.txt", "empty", "another"] {
      #expect(
        outcome.remarks.contains("runs/\(name) is no run of this job, and nobody has named it"))
    }
  }

  @Test("A run of another version is not called wrong: it is said what differs")
  func otherProgram() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let other = try fixture.settings(version: "2.0")
    #expect {
      try RunVerification(
        home: fixture.home, template: other.template, program: other.program
      ).verify()
    } throws: { ($0 as? NightlyFailure)?.exit == .configuration }
  }

  @Test("What cannot be recomputed without the retired previous run is said")
  func retired() throws {
    let fixture = try NightFixture()
    try fixture.night()
    try fixture.changeParticipant(5)
    try fixture.night { $0.keep = 1 }
    #expect(fixture.runs.count == 1)
    let outcome = try fixture.verify()
    // What could be made anew is sound, and that is not all.
    #expect(outcome.isSound && outcome.exit == .inputMissing)
    #expect(
      outcome.skipped.map(\.file) == [
        "changes.csv", "digest.txt", "index.html", "interim-safety.pdf", "manifest.json",
      ])
  }

  @Test("Nothing published is a missing input")
  func nothing() throws {
    let fixture = try NightFixture()
    #expect { try fixture.verify() } throws: { ($0 as? NightlyFailure)?.exit == .inputMissing }
  }

  @Test(
    "A manifest with one fact changed and every hash made to fit is found out",
    arguments: [
      ("\"number\" : 2", "\"number\" : 3"), ("\"treated\" : 3", "\"treated\" : 4"),
      ("\"openUlcers\" : 1", "\"openUlcers\" : 0"),
      ("\"study\" : \"TEST\"", "\"study\" : \"OTHER\""),
      ("\"value\" : 3", "\"value\" : 2"), ("\"state\" : \"carried\"", "\"state\" : \"rendered\""),
      ("\"dataCut\" : \"2025-12-31\"", "\"dataCut\" : \"2025-12-30\""),
      ("\"rendered\" : ", "\"rendered\" : 1"),
      ("\"light\" : \"clear\"", "\"light\" : \"alarm\""),
    ])
  func forged(_ old: String, _ new: String) throws {
    let fixture = try NightFixture()
    try fixture.night()
    try fixture.changeParticipant(5)
    try fixture.night()
    let path = fixture.home.latest + "/manifest.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let forged = text.replacing(old, with: new, maxReplacements: 1)
    try #require(forged != text)
    try FolderWork.write(Array(forged.utf8), to: path)
    try fixture.writeSums()
    let outcome = try fixture.verify()
    #expect(outcome.damage.isEmpty)
    #expect(outcome.differing == ["manifest.json"] || !outcome.remarks.isEmpty)
    #expect(outcome.exit == .dataErrors)
  }

  @Test("A history that was forged in the run before is found out in the one that took it over")
  func forgedHistory() throws {
    let fixture = try NightFixture()
    for width in [5, 6] {
      try fixture.night()
      try fixture.changeParticipant(width)
    }
    // The numbers of the run before, as they come into the history of the next one.
    let path = fixture.home.latest + "/manifest.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try FolderWork.write(
      Array(text.replacing("\"value\" : 3", with: "\"value\" : 2").utf8), to: path)
    try fixture.writeSums()
    #expect(try fixture.night() == .done)
    let outcome = try fixture.verify()
    #expect(outcome.exit == .dataErrors)
    #expect(outcome.remarks.contains { $0.contains("other numbers than its inputs give") })
  }

  @Test("Another form of the manifest, links, empty folders and lost lists are found")
  func tree() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let folder = fixture.home.folder(of: try #require(fixture.latest?.run))
    func damage(_ change: () throws -> Void, back: () throws -> Void) throws -> [String] {
      try change()
      let damage = try fixture.verify(onlyFiles: true).damage
      try back()
      #expect(try fixture.verify(onlyFiles: true).damage.isEmpty)
      return damage
    }
    func moved(_ name: String) throws -> [String] {
      let kept = fixture.root + "/kept"
      return try damage {
        try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: kept)
        symlink(kept, folder + "/" + name)
      } back: {
        unlink(folder + "/" + name)
        try FileManager.default.moveItem(atPath: kept, toPath: folder + "/" + name)
      }
    }
    #expect(try moved("results.json") == ["results.json"])
    #expect(try moved("profiles") == ["profiles"])
    #expect(try moved("SHA256SUMS") == ["SHA256SUMS"])
    let manifest = try #require(FolderWork.read(folder + "/manifest.json"))
    let sums = try #require(FolderWork.read(folder + "/SHA256SUMS"))
    let spaced = try damage {
      try FolderWork.write(manifest + [0x20], to: folder + "/manifest.json")
    } back: {
      try FolderWork.write(manifest, to: folder + "/manifest.json")
    }
    #expect(spaced == ["manifest.json"])
    let lost = try damage {
      unlink(folder + "/SHA256SUMS")
    } back: {
      try FolderWork.write(sums, to: folder + "/SHA256SUMS")
    }
    #expect(lost == ["SHA256SUMS"])
    let empty = try damage {
      try FolderWork.make(folder + "/inputs/more")
    } back: {
      rmdir(folder + "/inputs/more")
    }
    #expect(empty == ["inputs/more/"])
  }

  @Test("A night in which nothing has changed makes a run anew of which a byte has rotted")
  func rotten() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.latest)
    let path = fixture.home.latest + "/profiles/P1.pdf"
    var bytes = try #require(FolderWork.read(path))
    bytes[bytes.count / 2] ^= 1
    try FolderWork.write(bytes, to: path)
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.run == first.run + "-2" && fixture.isSound)
    #expect(fixture.log.codes.contains("run-damaged"))
    #expect(try fixture.night() == .done && fixture.log.codes.last == "unchanged")
  }
}
