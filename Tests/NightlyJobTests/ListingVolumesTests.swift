import Foundation
import ReportTemplates
import Testing

@testable import NightlyJob

@Suite("What would be too long in the report of a large study stands in volumes beside it")
struct ListingVolumesTests {
  /// A template whose report is large from one treated participant on.
  static var large: NightlyTemplate {
    var template = NightFixture.longTemplate
    template.mostRowsInside = 0
    return template
  }

  /// Copies of P1 and P2 under other names, so that there are several volumes.
  static func texts(pairs: Int) -> [String: String] {
    NightFixture.texts.mapValues { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
      var all = lines.map { $0 + "\n" }
      for pair in 1..<pairs {
        for line in lines where line.hasPrefix("P1,") || line.hasPrefix("P2,") {
          let number = String(1000 + pair)
          all.append("Q\(number)\(line.prefix(2) == "P1" ? "A" : "B")" + line.dropFirst(2) + "\n")
        }
      }
      return all.joined()
    }
  }

  /// The volumes of the published run with what became of them.
  private func volumes(_ fixture: NightFixture) -> [String: RunManifest.State] {
    Dictionary(
      (fixture.latest?.items ?? []).filter { $0.kind == .listing }.map { ($0.file, $0.state) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("A small study has none, and its report names no folder of them")
  func small() throws {
    let fixture = try NightFixture()
    #expect(try fixture.night(template: NightFixture.longTemplate) == .done)
    #expect(volumes(fixture).isEmpty)
    let template = NightFixture.longTemplate
    #expect(template.report(treated: 50) == template.template)
    #expect(template.displaysInVolumes(treated: 500).isEmpty)
    #expect(
      template.displaysInVolumes(treated: 501).map(\.title) == [
        "figure swimmer", "listing ulcers", "listing adverse-events",
      ])
    #expect(!template.report(treated: 501).asks(for: "listing ulcers"))
  }

  @Test("Participants are divided alike whoever is among them")
  func divided() {
    let ids = (0..<2_000).map { "MANUS-\(10_000 + $0)" }
    let volumes = ListingVolumes.divided(ids) { $0 }
    #expect(volumes.flatMap { $0 } == ids)
    #expect(volumes.allSatisfy { !$0.isEmpty && $0.count <= ListingVolumes.most })
    #expect(volumes.count > 20 && volumes.count < 80)
    // One who comes touches the volume that he or she stands in, at the most two more.
    let more = (ids + ["MANUS-11000-2"]).sorted()
    let changed = Set(ListingVolumes.divided(more) { $0 }).subtracting(volumes)
    #expect(changed.contains { $0.contains("MANUS-11000-2") } && changed.count <= 3)
    #expect(ListingVolumes.divided([String]()) { $0 }.isEmpty)
  }

  @Test("One changed participant: one volume is drawn anew, the others are taken over")
  func incremental() throws {
    let fixture = try NightFixture(ListingVolumesTests.texts(pairs: 100))
    let volumesOnly: (inout NightlySettings) -> Void = {
      // Profiles have tests of their own; they would take most of the time.
      $0.beforeItem = { item throws(RunItem.Failure) in
        if item.kind == .profile || item.kind == .chart { throw RunItem.Failure("left out") }
      }
    }
    #expect(try fixture.night(template: ListingVolumesTests.large, volumesOnly) == .itemsFailed)
    let first = volumes(fixture)
    #expect(first.count > 1 && first.values.allSatisfy { $0 == .rendered })
    try fixture.replace(
      "ulcers.csv", "P2,2025-01-11,baseline,L,3,dip,dorsal,active,6,4",
      "P2,2025-01-11,baseline,L,3,dip,dorsal,active,6,5")
    try fixture.night(template: ListingVolumesTests.large, volumesOnly)
    let second = volumes(fixture)
    #expect(Set(second.keys) == Set(first.keys))
    let drawn = second.filter { $0.value == .rendered }.map(\.key)
    #expect(drawn.count == 1)
    // The row is marked as changed, so that the volume comes back to what it was without a mark.
    try fixture.replace("adverse-events.csv", "Q1007A,E1,Migraine", "Q1007A,E1,Headache")
    try fixture.night(template: ListingVolumesTests.large, volumesOnly)
    let third = volumes(fixture).filter { $0.value == .rendered }.map(\.key)
    #expect(third.contains(drawn[0]) && third.count <= 2)
  }

  @Test("What was taken over has the bytes of what is made from nothing, marks and all")
  func same() throws {
    let fixture = try NightFixture()
    let template = ListingVolumesTests.large
    try fixture.night(template: template)
    #expect(try fixture.verify(template: template).isSound)
    let width: (Int) throws -> Void = { try fixture.changeParticipant($0) }
    for (number, change) in [5, 5, 7].enumerated() {
      try width(change)
      if number == 1 { try fixture.replace("adverse-events.csv", "Nausea", "Vomiting") }
      #expect(try fixture.night(template: template) == .done)
      let outcome = try fixture.verify(template: template)
      #expect(outcome.isSound && outcome.skipped.isEmpty && fixture.isSound)
      #expect(outcome.recomputed == fixture.latest?.items.count)
    }
  }

  @Test("A volume with marks cannot be made anew without the previous run, and it is said")
  func retired() throws {
    let fixture = try NightFixture()
    let template = ListingVolumesTests.large
    try fixture.night(template: template)
    try fixture.changeParticipant(5)
    try fixture.night(template: template) { $0.keep = 1 }
    let outcome = try fixture.verify(template: template)
    #expect(outcome.isSound)
    #expect(outcome.skipped.map(\.file).contains { $0.hasPrefix("listings/") })
  }

  @Test("A volume holds nothing that depends on participants of others")
  func alone() throws {
    let ids = ["P1", "P2", "P4"]
    let groups = ListingVolumes.divided(ids) { $0 }
    let group = try #require(groups.first)
    let together = try NightFixture()
    let alone = try NightFixture(
      NightFixture.texts.mapValues { text in
        text.split(separator: "\n").filter { line in
          !(["P1", "P2", "P3", "P4"].contains(String(line.prefix(2))))
            || group.contains(String(line.prefix(2)))
        }.map { $0 + "\n" }.joined()
      })
    try together.night(template: ListingVolumesTests.large)
    try alone.night(template: ListingVolumesTests.large)
    let items = [together, alone].map { fixture in
      fixture.latest?.items.first { $0.kind == .listing }
    }
    #expect(items[0]?.sha256 != nil && items[0] == items[1])
  }
}
