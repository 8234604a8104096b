import Foundation
import ResultTestSupport
import TestSupport
import Testing

@Suite("ADaM data sets that the program writes, imported again")
struct CDISCRoundTripTests {
  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// The values of results.json by id.
  private func values(_ path: String) throws -> [String: NSDictionary] {
    let parsed = try JSONSerialization.jsonObject(with: Data(try text(path).utf8))
    let results = try #require((parsed as? [String: Any])?["results"] as? [[String: Any]])
    var values: [String: NSDictionary] = [:]
    for result in results {
      guard let id = result["id"] as? String, let value = result["value"] as? [String: Any] else {
        continue
      }
      values[id] = value as NSDictionary
    }
    return values
  }

  /// A study and what comes of its own ADaM data sets.
  ///
  /// ADaM has no visits: they may end the primary window later and prolong the adverse-event reporting
  /// period, so the week-12 visits of the study are called unscheduled, and what rests on follow-up is
  /// not compared.
  private func compare(
    _ folder: ScratchFolder, study: String
  ) throws {
    let (first, second) = (folder.path("first"), folder.path("second"))
    #expect(try ProgramRun("analyse", study, "--adam", "-o", first).status == 0)
    let source = folder.path("adam")
    try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
    for file in ["adsl.csv", "adae.csv", "adtte.csv", "adulc.csv"] {
      try FileManager.default.copyItem(atPath: first + "/" + file, toPath: source + "/" + file)
    }
    let run = try ProgramRun("import", "cdisc", source, "-o", folder.path("again"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(try ProgramRun("analyse", folder.path("again"), "-o", second).status == 0)
    #expect(
      try text(first + "/adverse-events-by-term.csv")
        == text(second + "/adverse-events-by-term.csv"))
    let (before, after) = (
      try values(first + "/results.json"), try values(second + "/results.json")
    )
    let ids = before.keys.sorted().filter { id in
      ["adverse-events.", "primary.max-grade", "disposition."].contains { id.hasPrefix($0) }
    }
    #expect(ids.count > 20)
    for id in ids where id != "adverse-events.rate" && !id.hasSuffix(".worst-case") {
      #expect(before[id] == after[id], "\(id)")
    }
  }

  @Test("The sample study: the same people, events, grades and signs of local toxicity")
  func sample() throws {
    let folder = try ScratchFolder()
    let demo = folder.path("demo")
    try FileManager.default.copyItem(
      atPath: PackageFolder.root.appendingPathComponent("SampleData/manus-demo").path,
      toPath: demo)
    let visits = try text(demo + "/visits.csv").replacing(",w12,", with: ",unscheduled,")
    try Data(visits.utf8).write(to: URL(fileURLWithPath: demo + "/visits.csv"))
    try compare(folder, study: demo)
  }

  @Test(
    "The CDISC pilot: the same people and events",
    .enabled(if: PackageFolder.reference("cdisc-pilot") != nil, "no reference data"))
  func pilot() throws {
    let folder = try ScratchFolder()
    let reference = try #require(PackageFolder.reference("cdisc-pilot"))
    let source = folder.path("source")
    try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
    for name in ["dm.csv", "adsl.csv", "ae.csv", "sv.csv"] {
      try FileManager.default.copyItem(
        atPath: reference.appendingPathComponent(name).path, toPath: source + "/" + name)
    }
    #expect(try ProgramRun("import", "cdisc", source, "-o", folder.path("study")).status == 0)
    try compare(folder, study: folder.path("study"))
  }
}
