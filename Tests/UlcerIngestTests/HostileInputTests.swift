import Foundation
import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("Nothing in a study folder can crash its reading")
struct HostileInputTests {
  @Test("Random bytes in every file leave an account that adds up")
  func randomBytes() {
    // A linear congruential generator (Knuth's MMIX) keeps the bytes the same on every run.
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = [
      "P1", "2025-01-10", "R", "2", "tip", "volar", "active", "-99", "999", "1e9", "healed", "",
      "\"", "amputated", "1", "99999999999999999999", "31/12/2999", "ja", ";", "\u{A0}", "é", "\n",
    ]
    for _ in 0..<200 {
      var fixture = StudyFixture()
      for kind in RecordKind.allCases {
        var text = kind.columns.map(\.name).joined(separator: ",") + "\n"
        for _ in 0..<8 {
          text += kind.columns.map { _ in words[next(words.count)] }.joined(separator: ",") + "\n"
        }
        fixture.texts[kind.fileName] = text
      }
      let study = fixture.ingest()
      for file in study.files {
        #expect(file.read == file.used + file.rejected)
        #expect(study.origins.lines(of: file.kind).count == file.used)
      }
      #expect(study.records.ulcers.count == study.file(.ulcers)?.used ?? 0)
    }
  }

  @Test("A very long field and a very long id are findings")
  func longField() {
    var fixture = StudyFixture()
    let long = String(repeating: "x", count: 2_000_000)
    fixture.add("visits.csv", "\(long),w2,\(long),yes,\(long)")
    let study = fixture.ingest()
    #expect(
      study.diagnostics.map(\.rule) == ["identifier-too-long", "unreadable-date", "cell-too-long"])
    #expect(study.diagnostics.allSatisfy { $0.message.utf8.count < 300 })
  }

  @Test(
    "Files that are no text are told and leave the rest readable",
    arguments: [[0], [0xFF, 0xFE, 0]])
  func binary(bytes: [UInt8]) {
    var sources = StudySources(texts: StudyFixture().texts)
    for kind in RecordKind.allCases where kind != .participants {
      sources.files[kind.fileName] = SourceFile(bytes: bytes)
    }
    let study = StudyIngest.read(sources)
    #expect(study.records.participants.count == 2)
    #expect(study.hasErrors)
    sources.files["study.yaml"] = SourceFile(bytes: bytes)
    #expect(StudyIngest.read(sources).configurationFailed)
  }

  @Test("A folder that is not there is one typed error")
  func noFolder() {
    #expect(throws: StudyFolderReader.Failure.noFolder("/no/such/folder")) {
      try StudyFolderReader.read(folder: "/no/such/folder")
    }
  }

  @Test("An allocation one folder further down is found by its name, and never opened")
  func innerAllocation() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let inner = folder.appendingPathComponent("export")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in StudyFixture().texts {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try Data("participant_id,arm\nP1,A\n".utf8)
      .write(to: inner.appendingPathComponent("allocation.csv"))
    let sources = try StudyFolderReader.read(folder: folder.path)
    #expect(sources.files["export/allocation.csv"] == nil)
    let study = StudyIngest.read(sources)
    #expect(study.brief == ["allocation-in-study-folder"])
    #expect(study.diagnostics.first?.position.file == "export/allocation.csv")
  }

  @Test("The fingerprint is SHA-256")
  func fingerprint() {
    // FIPS 180-4, example: SHA-256("abc").
    #expect(
      SourceFile(bytes: Array("abc".utf8)).sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
