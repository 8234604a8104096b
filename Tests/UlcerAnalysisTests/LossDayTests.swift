import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("An ulcer is lost on the day that is stated, else on that of the row that tells of it")
struct LossDayTests {
  private func ulcer(_ rows: String) throws -> BaselineUlcer {
    let lines = rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
    let analysis = try TinyStudy.analysis("person P1\n" + lines.joined(separator: "\n"))
    return try #require(analysis.courses.first?.baselineUlcers.first)
  }

  @Test("The stated day ends the episode", arguments: ["amputated", "surgically-closed"])
  func ends(status: String) throws {
    let stated = try #require(
      TinyStudy.episodes("0 active, 28 indeterminate, 60 \(status) loss=35").first)
    #expect(stated.status == .lost)
    #expect(stated.lossDay == 35)
    // Open from its first active day up to, not including, the day of loss.
    #expect(stated.isOpen(on: TinyStudy.date(34)))
    #expect(!stated.isOpen(on: TinyStudy.date(35)))
    let unstated = try #require(TinyStudy.episodes("0 active, 28 active, 60 \(status)").first)
    #expect(unstated.lossDay == 60)
    // Time to the competing event.
    let ulcer = try ulcer("0 active, 28 active, 60 \(status) loss=35")
    #expect(ulcer.isLost && ulcer.time == 35 && ulcer.timeAny == 35)
  }

  @Test("The listing of episodes has the stated day as lost_on")
  func listing() throws {
    // Day 35 after 2025-03-01 is 2025-04-05, day 60 is 2025-04-30.
    let analysis = try TinyStudy.analysis(
      "person P1\nP1 R2-tip-volar 0 active\nP1 R2-tip-volar 60 amputated loss=35")
    #expect(
      EpisodesListing.text(of: analysis).split(separator: "\n").last
        == "P1,R2-tip-volar,1,baseline,,2025-03-01,0,lost,,,,,2025-04-05,0,2025-04-30,")
  }

  @Test("What was lost by day 0 is prior, whenever the row tells of it")
  func kinds() throws {
    func kind(_ rows: String) throws -> Episode.Kind? { try TinyStudy.episodes(rows).first?.kind }
    #expect(try kind("-10 active, 20 amputated loss=-3") == .prior)
    #expect(try kind("-10 active, 20 amputated loss=0") == .prior)
    #expect(try kind("-10 active, 20 amputated loss=1") == .baseline)
    #expect(try kind("-10 active, 20 amputated") == .baseline)
    #expect(try kind("-10 active, 0 amputated") == .prior)
    // A new ulcer stays one.
    #expect(try kind("5 active, 20 amputated loss=10") == .new)
  }

  @Test("The next episode opens after the row, not after the stated day")
  func opening() throws {
    let episodes = try TinyStudy.episodes("0 active, 40 surgically-closed loss=20, 60 active")
    #expect(episodes.map(\.lossDay) == [20, nil])
    #expect(episodes.last?.openedAfter == TinyStudy.date(40))
    #expect(episodes.last?.kind == .recurrence)
  }

  @Test("A row that ends no episode dates none")
  func endsNothing() throws {
    let healed = try #require(TinyStudy.episodes("0 active, 14 healed, 20 amputated loss=10").first)
    #expect(healed.status == .healedUnconfirmed)
    #expect(healed.lostOn == nil && healed.healingDay == 14)
    let twice = try TinyStudy.episodes(
      "0 active, 14 surgically-closed, 28 surgically-closed loss=5")
    #expect(twice.map(\.lossDay) == [14])
  }

  @Test("An amputation worsens on its own day, the other signs of its row on the row’s")
  func worsening() throws {
    func days(_ rows: String) throws -> [Int: [BaselineUlcer.Worsening]] {
      Dictionary(
        try ulcer(rows).worseRows.map { ($0.day, $0.reasons) }, uniquingKeysWith: { $0 + $1 })
    }
    // The window ends with day 84.
    #expect(try days("0 active 4x5, 90 amputated gangrene loss=84") == [84: [.amputation]])
    #expect(try days("0 active 4x5, 90 amputated loss=85") == [:])
    #expect(
      try days("0 active 4x5, 80 amputated gangrene loss=20")
        == [20: [.amputation], 80: [.gangrene]])
    #expect(
      try ulcer("0 active 4x5, 80 amputated gangrene loss=20").worseRows.map(\.day) == [20, 80])
    #expect(try days("0 active 4x5, 14 amputated gangrene") == [14: [.gangrene, .amputation]])
    #expect(try days("0 active 4x5, 14 surgically-closed loss=7") == [:])
  }

  @Test("Rows after a loss or an amputation belong to no episode")
  func afterwards() throws {
    // 20 → 10 is a reduction of 50 %; the closed site of day 28 is none of the ulcer's.
    let lost = try ulcer(
      "0 active area=20, 22 active area=10, 25 surgically-closed loss=24, 28 healed worse")
    #expect(lost.bestReduction == 50)
    #expect(lost.reductionAtDay28 == 50)
    #expect(!lost.isWorse)
    let episode = try #require(
      TinyStudy.episodes("0 active, 25 surgically-closed, 28 healed, 40 healed").first)
    #expect(episode.memberRows.count == 2)
    let amputated = try #require(
      TinyStudy.episodes("0 active, 14 healed, 20 amputated, 28 healed").first)
    #expect(amputated.memberRows.count == 3)
  }
}
