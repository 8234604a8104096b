import Foundation
import TestSupport
import Testing

@testable import NightlyJob

/// The law of the blind: open outputs are a function of the used columns of used rows, and of nothing
/// else. Here it is held for all that a night writes, with a clock that stands.
@Suite("A night publishes the same bytes whatever columns stand beside those that it reads")
struct UsedColumnsTests {
  /// The fixture's study with faults in used cells, so that there are findings to tell, a line break in
  /// a used cell, and accents.
  static var texts: [String: String] {
    var texts = NightFixture.texts
    texts["visits.csv"]? += "P4,w4,2025-02-O9,yes,\"ill,\nat home\"\nP4,w8,2025-03-09,yes,\n"
    texts["ulcers.csv"]? += "P4,2025-01-12,baseline,R,2,tip,volar,activ,4.5,3\n"
    texts["participants.csv"] = texts["participants.csv"]?.replacing("no ulcer", with: "geen ulcus")
    return texts
  }

  /// Everything that two nights write: the second one with a changed cell, so that it is compared.
  private func written(
    _ site: String, _ form: (String, String) -> [UInt8]
  ) throws -> [String: [UInt8]] {
    let fixture = try NightFixture(["study.yaml": Self.texts["study.yaml"] ?? ""])
    func put(_ texts: [String: String]) throws {
      for (name, text) in texts.sorted(by: { $0.key < $1.key }) where name != "study.yaml" {
        try Data(form(name, text)).write(to: URL(fileURLWithPath: fixture.study + "/" + name))
      }
    }
    let metrics = fixture.root + "/metrics.prom"
    var texts = Self.texts.mapValues { $0.replacing("Utrecht-B", with: site) }
    for night in 0..<2 {
      if night == 1 {
        texts["ulcers.csv"] = texts["ulcers.csv"]?.replacing("active,6,4", with: "active,6,5")
      }
      try put(texts)
      let exit = try fixture.night {
        $0.now = { Date(timeIntervalSince1970: 1_700_000_000) }
        $0.metrics = metrics
      }
      #expect(exit == .done, "\(fixture.log.text)")
    }
    #expect(fixture.latest?.comparedWith != nil)
    let outcome = try fixture.verify()
    #expect(outcome.isSound && outcome.skipped.isEmpty && outcome.recomputed > 20)
    var found: [String: [UInt8]] = ["log": Array(fixture.log.text.utf8)]
    found["metrics"] = FolderWork.read(metrics)
    for file in FileManager.default.enumerator(atPath: fixture.output)?.allObjects ?? [] {
      guard let file = file as? String else { continue }
      found[file] = FolderWork.read(fixture.output + "/" + file)
    }
    return found
  }

  private func compare(
    _ cells: [HostileColumns.Cells], seeds: ClosedRange<UInt64>, site: String = "Utrecht-B"
  ) throws {
    let plain = try written(site) { _, text in Array(text.utf8) }
    #expect(plain.count > 50)
    let findings = plain.filter { $0.key.hasSuffix("/findings.csv") }.values
    #expect(
      findings.count == 2
        && findings.allSatisfy {
          String(decoding: $0, as: UTF8.self).contains("visits.csv,5,date,unreadable-date")
        })
    for seed in seeds {
      var columns = HostileColumns(seed: seed, cells: cells)
      let hostile = try written(site) { _, text in
        columns.added(to: text, permutesColumns: seed % 2 == 0)
      }
      #expect(Set(hostile.keys) == Set(plain.keys), "seed \(seed)")
      for (file, bytes) in plain {
        #expect(bytes == hostile[file], "\(file) knows of an unknown column (seed \(seed))")
      }
    }
  }

  @Test("Report, pages, tables, copies, hashes, history, log and metrics")
  func law() throws { try compare(HostileColumns.Cells.ofSoundFiles, seeds: 1...2) }

  @Test("Damage in an unknown column")
  func damage() throws {
    // The site has an accent in UTF-8; a cell beside it has one in Windows-1252.
    try compare(HostileColumns.Cells.allCases, seeds: 3...4, site: "Genève")
  }

  @Test("The copies that a run keeps have the hashes that it tells, and hold used columns alone")
  func copies() throws {
    let fixture = try NightFixture()
    var columns = HostileColumns(seed: 5, cells: [.arms, .lineBreaks])
    let text = NightFixture.texts["participants.csv"] ?? ""
    try Data(columns.added(to: text)).write(
      to: URL(fileURLWithPath: fixture.study + "/participants.csv"))
    #expect(try fixture.night() == .done)
    // Without the added columns the file is in canonical form already.
    #expect(fixture.published("inputs/participants.csv") == text)
    let input = try #require(fixture.latest?.inputs.first { $0.file == "participants.csv" })
    #expect(input.sha256 == RunKeyTests.sha256(Array(text.utf8)))
    #expect(input.bytes == text.utf8.count)
    // Another arm is no change; another used cell is.
    var others = HostileColumns(seed: 6, cells: [.arms])
    try Data(others.added(to: text)).write(
      to: URL(fileURLWithPath: fixture.study + "/participants.csv"))
    fixture.log.clear()
    #expect(try fixture.night() == .done)
    #expect(fixture.log.codes == ["unchanged"])
  }
}
