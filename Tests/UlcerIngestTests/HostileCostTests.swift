import Foundation
import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

/// Small versions of the inputs of `docs/hostile-input.md`, each of which once cost minutes or
/// gigabytes at full size.
@Suite("What hostile input costs is bounded")
struct HostileCostTests {
  @Test("Endless digits are no number")
  func digits() {
    var fixture = StudyFixture()
    let digits = String(repeating: "9", count: 1001)
    fixture.add("ulcers.csv", "P1,2025-01-12,R,2,tip,volar,active,\(digits),3.0,10")
    let study = fixture.ingest()
    #expect(study.diagnostics.map(\.rule) == ["unreadable-number"])
    #expect(study.file(.ulcers)?.cellsEmptied == 1)
  }

  @Test("A header without end is one unknown column")
  func header() {
    var fixture = StudyFixture()
    fixture.texts["visits.csv"] =
      "participant_id,visit,date,attended,\(String(repeating: "x", count: 3_000_000))\n"
      + "P1,w2,2025-01-24,yes,\n"
    let study = fixture.ingest()
    #expect(study.diagnostics.map(\.rule) == ["unknown-column"])
    #expect(study.diagnostics.allSatisfy { $0.message.utf8.count < 300 })
  }

  /// The header was once cut anew for each column: 9,000 took a minute and a half.
  @Test("A header of thousands of columns is cut once", .timeLimit(.minutes(1)))
  func wideHeader() {
    var fixture = StudyFixture()
    let names = (0..<9_000).map { "\"zz\($0)\"" }.joined(separator: ",")
    fixture.texts["visits.csv"] = "participant_id,visit,date,attended,\(names)\n"
    let study = fixture.ingest()
    #expect(study.diagnostics.filter { $0.rule == "unknown-column" }.count == 9_000)
  }

  /// Bringing marks in order grows with the square of their number: 240,000 took 25 seconds.
  @Test("Marks piled on one letter are left out beyond the thirtieth", .timeLimit(.minutes(1)))
  func piledMarks() {
    var fixture = StudyFixture()
    let term = "Pa" + String(repeating: "\u{301}\u{323}", count: 500_000) + "in"
    fixture.add(
      "adverse-events.csv", "P1,E9,\(term),Nervous system disorders,1,2025-01-12,recovered")
    let study = fixture.ingest()
    let read = study.records.adverseEvents.last?.term
    #expect(read.map { $0.unicodeScalars.count < 35 } == true)
    #expect(read?.hasPrefix("P") == true && read?.hasSuffix("in") == true)
    let finding = study.diagnostics.first { $0.rule == "cell-too-long" }
    #expect(finding?.message.hasSuffix("999970 marks piled on one letter were left out") == true)
  }

  @Test("Damaged rows beyond 10,000 are counted in one finding")
  func damagedRows() {
    var fixture = StudyFixture()
    fixture.texts["visits.csv", default: ""] += String(repeating: "x\n", count: 10_500)
    let study = fixture.ingest()
    let ragged = study.diagnostics.filter { $0.rule == "ragged-row" }
    #expect(ragged.count == 10_001)
    // Line 1 is the header, line 2 a sound row, lines 3 to 10,002 are listed.
    let last = study.diagnostics.first { $0.message.contains("500 more rows") }
    #expect(last?.position.line == 10_003)
    #expect(last?.occurrences == 500)
    #expect(study.diagnostics.occurrences(of: .error) == 10_500)
    #expect(study.file(.visits)?.read == 10_501)
    #expect(study.file(.visits)?.rejected == 10_500)
  }

  @Test("Damaged quotes beyond 10,000 are counted in one finding")
  func damagedQuotes() {
    var fixture = StudyFixture()
    fixture.texts["visits.csv", default: ""] += String(repeating: "\"a,\n", count: 10_500)
    let study = fixture.ingest()
    #expect(study.diagnostics.count <= 10_002)
    #expect(study.file(.visits)?.rejected == 10_500)
  }

  @Test("Cell findings beyond 100,000 of a rule are counted in one finding, in parts of a file")
  func cellFindings() throws {
    var fixture = StudyFixture()
    let count = 180_000
    // Two parts of a file and more findings than either may list; sound rows between them.
    let rows = (0..<count).map { "P\($0 % 2 == 0 ? "7" : "8"),2025-01-12,pain-vas,4\n" }
    fixture.texts["scores.csv"] = "participant_id,date,instrument,score\n" + rows.joined()
    let study = fixture.ingest()
    let unknown = study.diagnostics.filter { $0.rule == "unknown-participant" }
    #expect(unknown.count == 100_001)
    #expect(unknown.occurrences(of: .error) == count)
    #expect(study.file(.scores)?.read == count)
    #expect(study.file(.scores)?.rejected == count)
    let rest = try #require(unknown.last)
    #expect(rest.occurrences == count - 100_000)
    // The header is line 1, so that 100,000 findings stand before this line.
    #expect(rest.position.line == 100_002)
    #expect(unknown.dropLast().map(\.position.line) == (2...100_001).map(Optional.some))
    #expect(unknown.dropLast().allSatisfy { $0.hint?.isEmpty == false })
    let json = CheckListing(study).json
    #expect(json.contains("\"occurrences\":\(count - 100_000),"))
    let listing = DiagnosticListing(study.diagnostics, limitPerRule: 20)
    #expect(listing.text.contains("… and 179,980 more of [unknown-participant]"))
    #expect(listing.summary.hasPrefix("\(count) errors"))
  }

  @Test(
    "Delimiters, line ends or zero bytes alone are one error",
    arguments: [(",", "too-many-columns"), ("\n", "empty-file"), ("\0", "nul-byte")])
  func one(byte: String, rule: String) {
    var fixture = StudyFixture()
    fixture.texts["ulcers.csv"] = String(repeating: byte, count: 200_000)
    let study = fixture.ingest()
    #expect(study.diagnostics.filter { $0.severity == .error }.map(\.rule) == [rule])
    #expect(study.file(.ulcers)?.read == 0)
  }

  @Test(
    "Nesting and aliases that would exhaust the parser are refused",
    arguments: [
      "title: " + String(repeating: "[", count: 100_000),
      "title:\n  " + String(repeating: "- ", count: 100_000),
      String(repeating: "? ", count: 100_000),
      "a: &a [x]\nb: [" + String(repeating: "*a,", count: 9) + "]",
    ])
  func nesting(yaml: String) {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] = "acronym: TEST\n" + yaml
    let study = fixture.ingest()
    #expect(study.configurationFailed)
    #expect(study.diagnostics.map(\.rule) == ["configuration-syntax"])
  }

  @Test("Stars in a comment are no aliases")
  func stars() {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] =
      "# \(String(repeating: "*", count: 70))\nacronym: TEST # **one** **two** **three**\n"
    #expect(fixture.ingest().diagnostics.isEmpty)
  }

  @Test("The entries of a list or mapping beyond 1,000 are told and left out")
  func entries() {
    var fixture = StudyFixture()
    let visits = (1...1001).map { "{id: v\($0), day: 1}" }.joined(separator: ", ")
    let words = (1...1001).map { "w\($0): left" }.joined(separator: ", ")
    fixture.texts["study.yaml"] =
      "acronym: TEST\nvisits: [{id: w2, day: 14, window: [8, 20]}, \(visits)]\n"
      + "aliases: {hand: {\(words)}}\n"
    let study = fixture.ingest()
    #expect(study.brief == ["impossible-value 2 9", "impossible-value 3 17"])
    #expect(study.plan.visits.count == 1000)
  }

  @Test("A line separator that editors do not count is told at its line")
  func lineSeparator() {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] = "acronym: TEST\ntitle: one\u{2028}two\n"
    #expect(fixture.ingest().brief == ["configuration-syntax 2"])
  }

  @Test("A fault behind the last line is told on the last line")
  func lastLine() {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] = "acronym: TEST\n- 1"
    let lines = fixture.ingest().diagnostics.compactMap(\.position.line)
    #expect(!lines.isEmpty && lines.allSatisfy { $0 <= 2 })
  }

  @Test("A file above 2 GB is refused unread")
  func large() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "cicatrix-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in StudyFixture().texts {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    // A hole in the file: it takes no room on the disk.
    let handle = try FileHandle(forWritingTo: folder.appendingPathComponent("ulcers.csv"))
    try handle.truncate(atOffset: 1 << 31)
    try handle.close()
    let study = StudyIngest.read(try StudyFolderReader.read(folder: folder.path))
    #expect(study.diagnostics.map(\.rule) == ["unreadable-file"])
    #expect(study.diagnostics.first?.message.contains("2 GB") == true)
  }
}
