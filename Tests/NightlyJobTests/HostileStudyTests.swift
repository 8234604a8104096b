import Foundation
import Testing

@testable import NightlyJob

@Suite("Hostile studies, allocations and several studies at once")
struct HostileStudyTests {
  private static let names = [
    "../../etc", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "CON",
    "\u{202E}gnihtemos", String(repeating: "x", count: 64),
  ]

  @Test("Hostile ids and texts stay in the folder and become no formula")
  func hostileTexts() throws {
    let fixture = try NightFixture()
    var people = "participant_id,consent_date,screening_outcome,treatment_date\n"
    var ulcers =
      "participant_id,date,visit,hand,digit,level,surface,status,length_mm,width_mm\n"
    var events = "participant_id,event_id,term,organ_system,grade,start_date\n"
    for (place, id) in Self.names.enumerated() {
      people += "\(id),2025-01-01,enrolled,2025-01-10\n"
      ulcers += "\(id),2025-01-10,baseline,R,\(place % 5 + 1),tip,volar,active,4,3\n"
      events += "\(id),@SUM(1),=HYPERLINK(0),+organ,1,2025-01-12\n"
    }
    try fixture.write("participants.csv", people)
    try fixture.write("ulcers.csv", ulcers)
    try fixture.write("adverse-events.csv", events)
    for name in ["visits.csv", "local-reactions.csv"] {
      try FileManager.default.removeItem(atPath: fixture.study + "/" + name)
    }
    #expect(try fixture.night() == .done)
    try fixture.replace("adverse-events.csv", "HYPERLINK(0),+organ,1", "HYPERLINK(0),+organ,2")
    #expect(try fixture.night() == .done)
    let latest = try #require(fixture.latest)
    #expect(latest.items.count { $0.kind == .profile } == Self.names.count)
    #expect(fixture.isSound)
    for item in latest.items { #expect(!item.file.contains("..")) }
    #expect(FolderWork.names(in: fixture.root) == ["out", "study"])
    for item in latest.items where item.file.hasSuffix(".csv") {
      let text = try #require(fixture.published(item.file))
      for line in text.split(separator: "\n") {
        for cell in line.split(separator: ",") {
          let bare = cell.hasPrefix("\"") ? cell.dropFirst() : cell
          let isNumber = Double(bare) != nil
          #expect(
            isNumber || !(bare.first.map { "=+-@".contains($0) } ?? false), "\(item.file): \(cell)")
        }
      }
    }
    for name in Self.names where name != "CON" { #expect(!fixture.log.text.contains(name)) }
  }

  @Test("No cell of a participant is in the log, and every line has its keys in order")
  func log() throws {
    let fixture = try NightFixture()
    try fixture.replace("ulcers.csv", "active,6,4", "activ,6,4")
    try fixture.replace("adverse-events.csv", "Nausea", "Nausea,,,")
    try fixture.night { settings in
      settings.beforeItem = { item throws(RunItem.Failure) in
        if item.kind == .profile { throw RunItem.Failure("the pages cannot be drawn") }
      }
    }
    let text = fixture.log.text
    for cell in ["P1", "P2", "Utrecht", "Migraine", "Nausea", "activ", "2025-01-1", "2025-01-2"] {
      #expect(!text.contains("\"\(cell)") && !text.contains(" \(cell)"), "\(cell)")
    }
    let order = ["ts", "level", "study", "run", "item", "code", "file", "record", "msg"]
    for line in text.split(separator: "\n") {
      let places = order.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
      #expect(places == places.sorted(), "\(line)")
      #expect(line.hasPrefix("{\"ts\":\"") && line.hasSuffix("\"}"))
    }
    #expect(text.contains("\"file\":\"ulcers.csv\",\"record\":4"))
  }

  @Test("An allocation in the study folder comes nowhere into the output")
  func allocation() throws {
    let fixture = try NightFixture()
    try fixture.write("allocation.csv", "participant_id,arm\nP1,ZEBRA\nP2,QUAGGA\n")
    let people = try String(contentsOfFile: fixture.study + "/participants.csv", encoding: .utf8)
    let lines = people.split(separator: "\n").enumerated()
      .map { $0.element + ($0.offset == 0 ? ",treatment arm" : ",ZEBRA") }
    try fixture.write("participants.csv", lines.joined(separator: "\n") + "\n")
    #expect(try fixture.night() == .done)
    let found = FileManager.default.enumerator(atPath: fixture.output)?.allObjects as? [String]
    #expect((found ?? []).count > 20)
    for file in found ?? [] {
      guard let bytes = FolderWork.read(fixture.output + "/" + file) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("ZEBRA") && !text.contains("QUAGGA"), "\(file)")
    }
    // The copies hold no arm either, so that the run is made anew from them, and the next compared.
    #expect(fixture.latest?.inputs.allSatisfy { $0.stored != nil } == true)
    #expect(try fixture.verify().isSound)
    try fixture.changeParticipant(5)
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.comparedWith != nil)
  }

  @Test("Whoever is in which arm, and whatever its word, a published run has the same bytes")
  func permutedArms() throws {
    func published(_ words: [String]) throws -> [String: [UInt8]] {
      let fixture = try NightFixture()
      let people = try String(contentsOfFile: fixture.study + "/participants.csv", encoding: .utf8)
      let lines = people.split(separator: "\n").enumerated().map { place, line in
        (place == 0 ? "arm," : "\(words[place % words.count]),") + line
      }
      try fixture.write("participants.csv", lines.joined(separator: "\n") + "\n")
      #expect(try fixture.night() == .done)
      let run = try #require(fixture.latest).run
      let folder = fixture.home.folder(of: run)
      let files = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
      var found: [String: [UInt8]] = ["run": Array(run.utf8)]
      for file in files { found[file] = FolderWork.read(folder + "/" + file) }
      return found
    }
    let one = try published(["A", "ZEBRACROSSING"])
    let other = try published(["ZEBRACROSSING", "A"])
    #expect(one.count > 20)
    #expect(Set(one.keys) == Set(other.keys))
    for (file, bytes) in one { #expect(bytes == other[file], "\(file)") }
  }

  @Test("Several studies have a folder each; one that fails does not stop the others")
  func several() throws {
    let fixture = try NightFixture()
    let manager = FileManager.default
    let hostile = fixture.root + "/a; rm -rf \u{202E} <b>"
    try manager.copyItem(atPath: fixture.study, toPath: hostile)
    let broken = fixture.root + "/broken"
    try manager.copyItem(atPath: fixture.study, toPath: broken)
    try manager.removeItem(atPath: broken + "/participants.csv")
    let metrics = fixture.root + "/metrics.prom"
    let exit = try fixture.night {
      $0.studies = [hostile, broken, fixture.study]
      $0.metrics = metrics
    }
    #expect(exit == .inputMissing)
    let places = OutputLayout(fixture.output).places
    #expect(places.count == 2 && places.contains { $0.name == "study" })
    for place in places {
      let manifest = try #require(place.home.latestRun.flatMap(place.home.manifest(of:)))
      #expect(RunCheck(home: place.home, manifest: manifest).damage.isEmpty)
    }
    let text = String(decoding: try #require(FolderWork.read(metrics)), as: UTF8.self)
    #expect(text.contains("cicatrix_nightly_exit_code{study=\"broken\"} 66\n"))
    #expect(text.contains("cicatrix_nightly_exit_code{study=\"study\"} 0\n"))
    #expect(text.contains("cicatrix_nightly_open_ulcers{study=\"study\"} 1\n"))
    #expect(text.contains("cicatrix_nightly_findings{study=\"study\",severity=\"error\"} 0\n"))
    #expect(
      text.contains("cicatrix_nightly_data_cut_timestamp_seconds{study=\"study\"} 1767139200\n"))
    // One of them alone keeps its folder.
    #expect(try fixture.night() == .done)
    #expect(!FolderWork.isFolder(fixture.output + "/runs"))
  }

  @Test("An output folder in the study folder is refused, and not left there")
  func inside() throws {
    let fixture = try NightFixture()
    let before = FolderWork.names(in: fixture.study)
    for output in [fixture.study, fixture.study + "/out", fixture.study + "/../study/out/"] {
      #expect(try fixture.night { $0.output = output } == .usage)
    }
    #expect(FolderWork.names(in: fixture.study) == before)
    #expect(fixture.log.codes == Array(repeating: "output-in-study", count: 3))
  }

  @Test("Studies of one name, and several in the folder of one, are refused")
  func layouts() throws {
    let fixture = try NightFixture()
    try FileManager.default.createDirectory(
      atPath: fixture.root + "/other", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: fixture.study, toPath: fixture.root + "/other/study")
    #expect(
      try fixture.night { $0.studies = [fixture.study, fixture.root + "/other/study"] } == .usage)
    try fixture.night()
    #expect(
      try fixture.night { $0.studies = [fixture.study, fixture.root + "/other"] } == .configuration)
  }
}
