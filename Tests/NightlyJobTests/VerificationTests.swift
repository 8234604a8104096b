import Foundation
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
      "results.json", "profiles/P1.pdf", "inputs/ulcers.csv", "stranger.txt",
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
    let outcome = try fixture.verify()
    #expect(outcome.damage.isEmpty && outcome.differing == ["episodes.csv"])
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
    #expect(outcome.isSound)
    #expect(
      outcome.skipped.map(\.file) == [
        "changes.csv", "digest.txt", "index.html", "interim-safety.pdf",
      ])
  }

  @Test("Nothing published is a missing input")
  func nothing() throws {
    let fixture = try NightFixture()
    #expect { try fixture.verify() } throws: { ($0 as? NightlyFailure)?.exit == .inputMissing }
  }
}
