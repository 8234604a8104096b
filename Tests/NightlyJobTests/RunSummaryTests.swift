import Foundation
import Testing

@testable import NightlyJob

@Suite("A run is known by its manifest, with or without its items")
struct RunSummaryTests {
  @Test("The summary is the manifest without its items, failures counted")
  func summary() throws {
    let fixture = try NightFixture()
    let exit = try fixture.night {
      $0.beforeItem = { item throws(RunItem.Failure) in
        // Brackets and quotation marks in a reason are no end of the items.
        if item.kind == .profile { throw RunItem.Failure("\n  ],\n \"items\" : [") }
      }
    }
    #expect(exit == .itemsFailed)
    let latest = try #require(fixture.latest)
    let summary = try #require(fixture.home.summary(of: latest.run))
    #expect(summary.manifest == latest.withoutItems && summary.manifest.items.isEmpty)
    #expect(summary.hasFailures && summary.manifest.counts == latest.counts)
    #expect(fixture.home.summaries == [summary])
  }

  @Test("A manifest that is written in another way is read all the same; one cut short is none")
  func otherForms() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let latest = try #require(fixture.latest)
    let path = fixture.root + "/manifest.json"
    try JSONEncoder().encode(latest).write(to: URL(fileURLWithPath: path))
    #expect(RunSummary.read(path)?.manifest == latest.withoutItems)
    let bytes = latest.bytes()
    for length in [0, 1, bytes.count / 2, bytes.count - 3] {
      try FolderWork.write(Array(bytes.prefix(length)), to: path)
      #expect(RunSummary.read(path) == nil)
    }
    #expect(RunSummary.read(fixture.root + "/none") == nil)
  }

  @Test("A file longer than what is waited for at a time comes back as it was")
  func longFile() throws {
    let fixture = try NightFixture()
    let bytes = (0..<(20 << 20) + 7).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    try FolderWork.write(bytes, to: fixture.root + "/long")
    #expect(FolderWork.read(fixture.root + "/long") == bytes)
    #expect(FolderWork.read(fixture.root) == nil && FolderWork.read(fixture.root + "/none") == nil)
  }
}
