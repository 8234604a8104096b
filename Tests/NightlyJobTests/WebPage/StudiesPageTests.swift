import Foundation
import Testing

@testable import NightlyJob

@Suite("A page over the studies says how each stands and how the job stands")
struct StudiesPageTests {
  private func page(_ fixture: NightFixture) throws -> String {
    String(decoding: try #require(FolderWork.read(fixture.output + "/index.html")), as: UTF8.self)
  }

  @Test("One study: published, unchanged, then a night that failed, each with its time")
  func single() throws {
    let fixture = try NightFixture()
    func night(_ hour: Double) throws -> NightlyExit {
      try fixture.night { $0.now = { Date(timeIntervalSince1970: 1_767_225_600 + hour * 3600) } }
    }
    #expect(try night(1) == .done)
    var words = RunPageTests.words(try page(fixture))
    #expect(words.contains("Published · last attempt 2026-01-01 01:00"))
    #expect(words.contains("last 1 attempt: 1 published"))
    #expect(RunPageTests.files(try page(fixture)).contains("latest/index.html"))
    // Shown by the script when that is long ago.
    #expect(try page(fixture).contains("data-old-since=\"2026-01-01T01:00:00.000Z\" hidden=\"\""))
    #expect(try night(2) == .done)
    words = RunPageTests.words(try page(fixture))
    #expect(words.contains("Nothing had changed") && words.contains("1 published, 1 unchanged"))
    try FileManager.default.removeItem(atPath: fixture.study + "/participants.csv")
    #expect(try night(3) == .inputMissing)
    words = RunPageTests.words(try page(fixture))
    #expect(words.contains("Not published: an input is missing · last attempt 2026-01-01 03:00"))
    #expect(words.contains("missing-file · last success 2026-01-01 02:00"))
    // The published run is still the good one, and its page knows of no night but its own.
    #expect(fixture.isSound)
    for file in RunPageTests.files(try page(fixture)) {
      #expect(FolderWork.size(of: fixture.output + "/" + file) != nil, "\(file)")
    }
  }

  @Test("Several studies: a table over all, also of one that never published or has a hostile name")
  func several() throws {
    let fixture = try NightFixture()
    let manager = FileManager.default
    let hostile = fixture.root + "/a; rm -rf \u{202E} <b>"
    try manager.copyItem(atPath: fixture.study, toPath: hostile)
    let broken = fixture.root + "/broken"
    try manager.copyItem(atPath: fixture.study, toPath: broken)
    try manager.removeItem(atPath: broken + "/participants.csv")
    try fixture.night { $0.studies = [hostile, broken, fixture.study] }
    var page = try self.page(fixture)
    #expect(page.contains("The job and the data of each study"))
    #expect(!page.contains("<b>") && !page.contains("\u{202E}"))
    #expect(RunPageTests.words(page).contains("Nothing is published yet."))
    let files = RunPageTests.files(page)
    #expect(files.contains("study/latest/index.html") && files.count == 8)
    for file in files {
      #expect(FolderWork.size(of: fixture.output + "/" + file) != nil, "\(file)")
    }
    // A call for one of them keeps the others on the page.
    try fixture.night()
    page = try self.page(fixture)
    #expect(RunPageTests.files(page).count == 8)
  }

  @Test("A page that cannot be written is a failure, but no published run is touched")
  func unwritable() throws {
    let fixture = try NightFixture()
    try fixture.night()
    try FileManager.default.removeItem(atPath: fixture.output + "/index.html")
    try FileManager.default.createDirectory(
      atPath: fixture.output + "/index.html/x", withIntermediateDirectories: true)
    try fixture.changeParticipant(5)
    #expect(try fixture.night() == .cannotWrite)
    #expect(fixture.latest?.number == 2 && fixture.isSound)
  }
}
