import Foundation
import ResultTestSupport
import Testing

@testable import NightlyJob

@Suite("Every run has a web page that can be made anew")
struct RunPageTests {
  /// What a published page says, without its markup.
  static func words(_ page: String) -> String {
    page.replacing(/<(style|script)>[\s\S]*?<\/(style|script)>/, with: "")
      .replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
  }

  /// Addresses of the links that lead to files.
  static func files(_ page: String) -> [String] {
    page.matches(of: /href="([^"#][^"]*)"/).compactMap { String($0.1).removingPercentEncoding }
  }

  @Test("The page is a file of the run like the others: named, hashed and recomputed")
  func published() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let first = try #require(fixture.published("index.html"))
    #expect(fixture.published("SHA256SUMS")?.contains("  index.html\n") == true)
    try fixture.changeParticipant(5)
    try fixture.night()
    #expect(fixture.isSound)
    let outcome = try fixture.verify()
    #expect(outcome.isSound && outcome.skipped.isEmpty)
    #expect(first != fixture.published("index.html"))
    // A page that says something else is found out.
    let path = fixture.home.latest + "/index.html"
    try FolderWork.write(Array((fixture.published("index.html") ?? "").utf8) + [0x20], to: path)
    #expect(try fixture.verify().damage == ["index.html"])
  }

  @Test("State, numbers, changes, findings, files and participants are there in words")
  func content() throws {
    let fixture = try NightFixture()
    try fixture.night()
    #expect(
      Self.words(try #require(fixture.published("index.html"))).contains("This is the first run"))
    try fixture.changeParticipant(5)
    try fixture.replace("adverse-events.csv", "Gastrointestinal disorders,2", "Skin,x")
    try fixture.night()
    let page = try #require(fixture.published("index.html"))
    let words = Self.words(page)
    for part in [
      "TEST · Nightly run", "Data cut-off 31 Dec 2025 · run 2", "Act on: data problems.",
      "of 4 screened", "1open ulcerof 1 participant", "adverse-events.csv record 3",
      "Records of 1 participant: P2.", "1 error", "Treated participants", "P4",
      "changes.csv has each of them", "was 0",
    ] { #expect(words.contains(part), "\(part)") }
    let names = ["<main", "<nav", "<header", "<footer", "lang=\"en-GB\"", "Skip to the content"]
    for name in names { #expect(page.contains(name)) }
    // A participant whose records changed is marked, the others are not.
    #expect(page.contains(/P2<\/bdi>.{0,80}changed/) && !page.contains(/P1<\/bdi>.{0,80}changed/))
  }

  @Test("Every link leads to a file of the run, and every file has a link")
  func links() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let page = try #require(fixture.published("index.html"))
    let linked = Set(Self.files(page))
    let made = Set(try #require(fixture.latest).items.map(\.file))
    #expect(linked.subtracting(made) == ["manifest.json", "SHA256SUMS"])
    #expect(made.subtracting(linked) == ["index.html"])
  }

  @Test("Nothing is loaded or run but the page's own style and script, by their hashes")
  func policy() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let page = try #require(fixture.published("index.html"))
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    for word in [" src=", "url(", "@import", "http:", "https:", " style=", " onclick=", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.components(separatedBy: "<script>").count == 2)
    // Without the script the list is whole and no search is offered that could not search.
    #expect(page.contains("<form id=\"search\" role=\"search\" hidden=\"\">"))
  }

  @Test("Numbers of earlier runs are handed on from manifest to manifest, also of retired runs")
  func history() throws {
    let fixture = try NightFixture()
    for width in 1...4 {
      try fixture.changeParticipant(width)
      if width == 3 { try fixture.replace("adverse-events.csv", ",2025-02,", ",2025-03,") }
      try fixture.night { $0.keep = 2 }
    }
    let latest = try #require(fixture.latest)
    let history = try #require(latest.history)
    #expect(fixture.runs.count == 2)
    #expect(history.map(\.number) == [1, 2, 3] && latest.number == 4)
    #expect(history.last?.run == latest.previous)
    #expect(history.allSatisfy { $0.values["disposition.treated"] == 3 })
    #expect(history.allSatisfy { $0.values["open-ulcers"] == 1 && $0.dataCut == "2025-12-31" })
    let page = try #require(fixture.published("index.html"))
    #expect(
      page.contains("Ulcers open at the cut-off in 4 runs: 1 at first, 1 now, the same in all"))
    #expect(try fixture.verify().isSound)
  }

  @Test("A run that was made again because an item had failed is no second point in time")
  func failedItem() throws {
    let fixture = try NightFixture()
    try fixture.night()
    try fixture.changeParticipant(5)
    try fixture.night { settings in
      settings.beforeItem = { item throws(RunItem.Failure) in
        if item.participant == "P2", item.kind == .profile { throw RunItem.Failure("no <ink>") }
      }
    }
    let page = try #require(fixture.published("index.html"))
    #expect(page.contains("no &lt;ink&gt;") && page.contains("could not be made"))
    #expect(Self.words(page).contains("Act on: files of this run."))
    #expect(page.contains(/P2<\/bdi>.{0,120}no profile/))
    #expect(!Self.files(page).contains("profiles/P2.pdf"))
    #expect(fixture.latest?.glance?.light == .alarm)
    try fixture.night()
    let latest = try #require(fixture.latest)
    #expect(latest.number == 3 && latest.history?.map(\.number) == [1])
    #expect(Self.words(try #require(fixture.published("index.html"))).contains("All made"))
    #expect(try fixture.verify().isSound)
  }

  @Test("A manifest of a program without pages can still be read and built upon")
  func olderManifest() throws {
    let fixture = try NightFixture()
    try fixture.night()
    let path = fixture.home.latest + "/manifest.json"
    let bytes = try #require(FolderWork.read(path))
    var manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    manifest["glance"] = nil
    manifest["history"] = nil
    try JSONSerialization.data(withJSONObject: manifest).write(to: URL(fileURLWithPath: path))
    #expect(fixture.latest?.history == nil)
    try fixture.changeParticipant(5)
    #expect(try fixture.night() == .done)
    #expect(fixture.latest?.history?.count == 1)
  }

  @Test("Long lists of findings are cut short, and it is said how many are left")
  func manyFindings() throws {
    let fixture = try NightFixture()
    var ulcers = NightFixture.texts["ulcers.csv"] ?? ""
    for day in 1...28 { ulcers += "P1,2025-02-\(day),w2,R,2,tip,volar,<oops>,1,1\n" }
    try fixture.write("ulcers.csv", ulcers)
    try fixture.night()
    let page = try #require(fixture.published("index.html"))
    #expect(page.contains("&lt;oops&gt;") && !page.contains("<oops>"))
    #expect(page.contains(/and \d+ more of this rule in findings\.csv/))
  }
}
