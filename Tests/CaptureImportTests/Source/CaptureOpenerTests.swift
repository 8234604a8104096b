import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("An export is opened whole or not at all")
struct CaptureOpenerTests {
  private func open(
    _ bytes: [UInt8], named name: String = "export.zip", limits: CaptureLimits = CaptureLimits()
  ) throws -> Result<CaptureSource, CaptureOpener.Failure> {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name)
    try Data(bytes).write(to: path)
    return Result { () throws(CaptureOpener.Failure) in
      try CaptureOpener(for: CastorReader(), limits: limits).open(path.path)
    }
  }

  private func rules(_ result: Result<CaptureSource, CaptureOpener.Failure>) -> [String] {
    guard case .failure(.refused(let findings)) = result else { return [] }
    return findings.map(\.rule)
  }

  @Test("A ZIP archive gives the same study as its folder")
  func archive() throws {
    let export = try CastorExport()
    var zip = ZipFile()
    for (name, text) in export.files.sorted(by: { $0.key > $1.key }) {
      zip.add(name, Array(text.utf8))
    }
    zip.add("Leesmij.pdf", [1, 2, 3])
    zip.add("__MACOSX/._Pijn_survey_20260301.csv", [0])
    let source = try open(zip.archive).get()
    #expect(source.ignored == ["Leesmij.pdf"])
    let study = StudyImport(
      source, system: .castor, mapping: Array(export.mapping.utf8), mappingFile: "mapping.yaml",
      programVersion: "0"
    ) { try? Array(Data(contentsOf: CastorExport.folder.appendingPathComponent($0))) }
    for (name, text) in try CastorExport.expected() { #expect(study.text(name) == text) }
  }

  @Test(
    "A name that leads elsewhere refuses the archive",
    arguments: [
      "../a.csv", "/etc/a.csv", "x/../../a.csv", "..\\a.csv", "C:/a.csv", "",
    ])
  func unsafeNames(name: String) throws {
    var zip = ZipFile()
    zip.add("good.csv", Array("a;b\n".utf8))
    zip.add(name, Array("a;b\n".utf8))
    let result = try open(zip.archive)
    #expect([["unsafe-archive-name"], ["unreadable-source"]].contains(rules(result)), "\(name)")
  }

  @Test("More bytes or entries than allowed refuse the archive, whatever it says of itself")
  func limits() throws {
    var limits = CaptureLimits()
    limits.fileBytes = 1000
    var zip = ZipFile()
    zip.add("a.csv", Array(repeating: 0x3B, count: 1001))
    #expect(rules(try open(zip.archive, limits: limits)) == ["archive-too-large"])
    limits = CaptureLimits()
    limits.totalBytes = 1500
    zip = ZipFile()
    for name in ["a.csv", "b.csv"] { zip.add(name, Array(repeating: 0x3B, count: 800)) }
    #expect(rules(try open(zip.archive, limits: limits)) == ["archive-too-large"])
    limits = CaptureLimits()
    limits.entries = 2
    zip.add("c.csv", [0x3B])
    #expect(rules(try open(zip.archive, limits: limits)) == ["archive-too-large"])
  }

  @Test("Cut short, encrypted, with a wrong checksum, twice the same name, or no archive at all")
  func damaged() throws {
    var zip = ZipFile()
    zip.add("a.csv", Array("a;b\n1;2\n".utf8))
    let whole = zip.archive
    for length in [4, 20, whole.count / 2, whole.count - 1] {
      #expect(rules(try open(Array(whole.prefix(length)))) == ["unreadable-source"], "\(length)")
    }
    var encrypted = ZipFile()
    encrypted.add("a.csv", Array(repeating: 7, count: 40), flags: 1)
    #expect(rules(try open(encrypted.archive)) == ["unreadable-source"])
    var wrong = ZipFile()
    wrong.add("a.csv", Array("a;b\n".utf8), checksum: 1)
    #expect(rules(try open(wrong.archive)) == ["unreadable-source"])
    var twice = ZipFile()
    twice.add("a.csv", [0x3B])
    twice.add("A.csv", [0x3B])
    #expect(rules(try open(twice.archive)) == ["unreadable-source"])
    #expect(rules(try open(Array("not a ZIP".utf8))) == ["unreadable-source"])
    #expect(rules(try open([])) == ["unreadable-source"])
  }

  @Test("A byte changed anywhere in an archive never crashes the program")
  func mutations() throws {
    var zip = ZipFile()
    zip.add("a.csv", Array("Participant Id;x\nP1;2\n".utf8))
    let whole = zip.archive
    var generator = SeededGenerator(seed: 9)
    for place in whole.indices {
      var bytes = whole
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
      _ = try open(bytes)
    }
  }

  @Test("Nothing at the path is missing, not refused")
  func missing() {
    #expect(throws: CaptureOpener.Failure.missing("/no/such/export")) {
      try CaptureOpener(for: CastorReader()).open("/no/such/export")
    }
  }
}
