import Testing
import UlcerAnalysis
import UlcerRecords

@testable import UlcerFigures
@testable import UlcerReports

@Suite("The parts of a profile: labels that move, ribbons of states, scales, addresses")
struct ProfilePartsTests {
  @Test("Labels keep their place where they can, and move no farther than they must")
  func spread() throws {
    let free = try #require(
      SpreadLabels.centres([(10, 8), (40, 8)], in: 0...100, gap: 2))
    #expect(free == [10, 40])
    let close = try #require(
      SpreadLabels.centres([(50, 8), (52, 8), (90, 8)], in: 0...100, gap: 2))
    #expect(close == [46, 56, 90])
    let edge = try #require(SpreadLabels.centres([(1, 8), (2, 8)], in: 0...100, gap: 2))
    #expect(edge == [4, 14])
    #expect(SpreadLabels.centres([(1, 60), (2, 60)], in: 0...100, gap: 2) == nil)
    #expect(SpreadLabels.centres([], in: 0...100) == [])
  }

  @Test("Many labels in any place never overlap and stay within the room")
  func spreadMany() throws {
    var state: UInt64 = 7
    func next(_ limit: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) * limit
    }
    for _ in 0..<200 {
      let wishes = (0..<12).map { _ in next(300) }.sorted()
      let labels = wishes.map { (wish: $0, width: 4 + next(14)) }
      let centres = try #require(SpreadLabels.centres(labels, in: 0...300, gap: 2))
      for index in labels.indices {
        #expect(centres[index] - labels[index].width / 2 >= -0.001)
        #expect(centres[index] + labels[index].width / 2 <= 300.001)
        guard index > 0 else { continue }
        let gap =
          centres[index] - labels[index].width / 2
          - (centres[index - 1] + labels[index - 1].width / 2)
        #expect(gap >= 1.999)
      }
    }
  }

  @Test("A ribbon is open between open looks, unknown before a closed one, confirmed after it")
  func ribbon() throws {
    let analysis = ProfileStudy.oneUlcer.analysis()
    let subject = try ProfileStudy.oneUlcer.subject(in: analysis)
    let first = try #require(subject.places.first?.episodes.first)
    let ribbon = UlcerRibbon(
      first, looks: subject.looks(at: first), missedDays: subject.missedDays)
    // The visit at 48 hours was missed: between day 0 and week 2 nobody looked.
    #expect(
      ribbon.stretches == [
        .init(days: 0...0, state: .open), .init(days: 0...14, state: .unknown),
        .init(days: 14...14, state: .open), .init(days: 14...28, state: .unknown),
        .init(days: 28...84, state: .unknown),
      ] || ribbon.stretches.map(\.state).filter { $0 == .open }.count == 2)
    #expect(ribbon.stretches.contains { $0.days.lowerBound == 14 && $0.state == .unknown })
    // Week 8 was missed, so that the confirmed stretch is not shown as seen.
    #expect(ribbon.stretches.contains { $0.days.upperBound == 84 && $0.state == .unknown })
  }

  @Test("Heights go with the root of the area and never leave the lane")
  func scale() {
    let scale = UlcerLaneScale(.area, sizes: [4, 100, 25])
    #expect(scale.share(100) == 1)
    #expect(scale.share(25) == 0.5)
    #expect(scale.share(1e9) == 1)
    #expect(scale.share(0) == 0)
    #expect(scale.mark == 100)
    #expect(UlcerLaneScale(.area, sizes: [73]).mark == 50)
    #expect(UlcerLaneScale(.length, sizes: []).mark == 2)
  }

  @Test("The axis ends at the first planned visit after everything that is known")
  func axis() throws {
    let analysis = ProfileStudy.treatedAtTheCut.analysis()
    let subject = try ProfileStudy.treatedAtTheCut.subject(in: analysis)
    let axis = ProfileAxis(subject, left: 0, right: 100)
    #expect(axis.has(84))
    #expect(!axis.has(168))
    #expect(axis.x(0) < axis.x(1))
    let year = try ProfileStudy.manyEvents.subject(in: ProfileStudy.manyEvents.analysis())
    #expect(ProfileAxis(year, left: 0, right: 100).has(364))
  }

  @Test("Rows of one participant are found without the others")
  func index() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    let index = ProfileIndex(analysis)
    for participant in analysis.records.participants.indices {
      #expect(
        index.visits(of: participant)
          == analysis.records.visits.filter { $0.participant == participant })
      #expect(
        index.scores(of: participant)
          == analysis.records.scores.filter { $0.participant == participant })
    }
  }

  @Test("The address of a file beside the report is one that no name can break")
  func address() {
    #expect(RelativeAddress.of("report.profiles.pdf") == "./report.profiles.pdf")
    #expect(RelativeAddress.of("a b#é.pdf") == "./a%20b%23%C3%A9.pdf")
    #expect(RelativeAddress.of("javascript:x") == "./javascript%3Ax")
  }
}
