import CairoRendering
import ClinicalWording
import PageComposition
import ReportTemplates
import TestSupport
import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import VectorDrawing

@testable import ChartGrammar
@testable import UlcerFigures
@testable import UlcerReports

@Suite("A participant profile is one page, and can be read whatever is in it")
struct ParticipantProfileTests {
  private let paper = Extent(493, 715)

  private func drawings(
    _ study: ProfileStudy, extent: Extent? = nil, measurer: any TextMeasurer
  ) throws -> [Drawing] {
    let analysis = study.analysis()
    return ProfileSheet(subject: try study.subject(in: analysis))
      .drawings(room: extent ?? paper, measurer: measurer)
  }

  @Test(
    "No text on another, none beyond the edge, none too small", arguments: ProfileStudy.allCases)
  func readable(study: ProfileStudy) throws {
    let measurer = try PangoTextMeasurer()
    for extent in [paper, Extent(430, 620), Extent(820, 1100)] {
      for (index, page) in try drawings(study, extent: extent, measurer: measurer).enumerated() {
        let place = "\(extent.width), page \(index + 1)"
        for (first, second) in page.overlappingTexts() {
          Issue.record("\(place): “\(first.text)” and “\(second.text)” overlap")
        }
        for text in page.textsBeyondEdge() {
          Issue.record("\(place): “\(text.text)” leaves the page")
        }
        #expect((page.placedTexts.map(\.text.style.size).min() ?? 9) >= 6.5)
        #expect(page.extent.height <= extent.height + 0.01)
        let edge = Rectangle(x: 0, y: 0, width: page.extent.width, height: page.extent.height)
        for box in Ink.boxes(of: page) { #expect(edge.contains(box, tolerance: 1.5), "\(place)") }
        #expect(
          page.placedTexts.allSatisfy {
            $0.text.style.colour.contrast(with: .white) >= 4.5 || $0.text.style.colour == .white
          })
      }
    }
  }

  @Test(
    "A usual profile is one page",
    arguments: [
      ProfileStudy.oneUlcer, .fivePlaces, .nothingRecorded, .treatedAtTheCut,
      .notTreated, .died, .manyVisits, .longFollowUp, .lengthsAlone,
    ])
  func onePage(study: ProfileStudy) throws {
    #expect(try drawings(study, measurer: try PangoTextMeasurer()).count == 1)
  }

  @Test("It can be read in the larger type of screens, too", arguments: ProfileStudy.allCases)
  func screen(study: ProfileStudy) throws {
    let analysis = study.analysis()
    var request = ChartRequest(
      kind: .participantProfile, participant: try study.subject(in: analysis).record.id,
      extent: Extent(850, 1230))
    request.theme = .screen
    let page = try request.drawing(of: analysis, measurer: try PangoTextMeasurer())
    let overlaps = page.overlappingTexts().map { "\($0.0.text) | \($0.1.text)" }
    #expect(overlaps.isEmpty)
    #expect(page.textsBeyondEdge().isEmpty)
    #expect((page.placedTexts.map(\.text.style.size).min() ?? 99) >= Theme.screen.smallSize)
  }

  @Test("With twelve places all lanes are on the first page, hands and table on the second")
  func twoPages() throws {
    let pages = try drawings(.twelvePlaces, measurer: try PangoTextMeasurer())
    #expect(pages.count == 2)
    #expect(pages.first?.texts.contains("Weeks since treatment") == true)
    #expect(pages.last?.texts.contains("Weeks since treatment") == false)
    #expect(pages.last?.texts.contains("Participant P1, continued") == true)
  }

  @Test("What does not fit goes to the next page with the axis again, and nothing is left out")
  func severalPages() throws {
    for study in [ProfileStudy.thirtyPlaces, .everyPlace] {
      let pages = try drawings(study, measurer: try PangoTextMeasurer())
      #expect(pages.count > 1)
      let analysis = study.analysis()
      let texts = pages.flatMap(\.texts)
      for place in try study.subject(in: analysis).places {
        #expect(texts.contains(PlaceWording.line(place.location)), "\(place.location.code)")
      }
      for page in pages where page.texts.contains("Weeks since treatment") {
        #expect(page.texts.contains("Visits"))
        #expect(page.texts.contains { $0.hasPrefix("Injection") })
      }
    }
    let events = try drawings(.manyEvents, measurer: try PangoTextMeasurer()).flatMap(\.texts)
    for number in 1...120 {
      #expect(events.contains { $0.hasPrefix("Event number \(number)") }, "\(number)")
    }
  }

  @Test("A profile of nobody’s ulcers, of no events and of no treatment says so")
  func nothing() throws {
    let measurer = FixedWidthTextMeasurer()
    let none = try drawings(.nothingRecorded, measurer: measurer).flatMap(\.texts)
    // Files without a row tell nothing of somebody who was treated.
    #expect(none.contains("not known, no row in ulcers.csv"))
    #expect(none.contains("not known, no row in adverse-events.csv"))
    #expect(none.count { $0 == "none was recorded" } == 1)
    let untreated = try drawings(.notTreated, measurer: measurer).flatMap(\.texts)
      .joined(separator: " ")
    #expect(untreated.contains("Not treated up to the data cut-off"))
    #expect(untreated.contains("no active digital ulcer"))
  }

  @Test("The order of the rows changes nothing")
  func order() throws {
    func listings(turned: Bool) throws -> [String] {
      let analysis = try ChartStudy.analysis(participants: 20) { files in
        guard turned else { return }
        for name in [
          "ulcers.csv", "visits.csv", "scores.csv", "treatments.csv", "adverse-events.csv",
        ] {
          let lines = String(decoding: files[name] ?? [], as: UTF8.self).split(separator: "\n")
          files[name] = Array(
            ((lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n") + "\n").utf8)
        }
      }
      let index = ProfileIndex(analysis)
      return TreatedParticipants(analysis).members.flatMap { member in
        ProfileSheet(subject: ProfileSubject(member.course, in: analysis, index: index))
          .drawings(room: paper, measurer: FixedWidthTextMeasurer())
          .map(DrawingListing.text)
      }
    }
    #expect(try listings(turned: false) == listings(turned: true))
  }

  @Test("A chart without a participant, or of one who is not there, is refused")
  func refused() throws {
    let analysis = ProfileStudy.oneUlcer.analysis()
    #expect(throws: ChartRequest.Failure.participantNeeded) {
      try ChartRequest(kind: .participantProfile)
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer())
    }
    #expect(throws: ChartRequest.Failure.unknownParticipant("P2")) {
      try ChartRequest(kind: .participantProfile, participant: "P2")
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer())
    }
  }
}

extension Drawing {
  /// What is written on it.
  fileprivate var texts: [String] { placedTexts.map(\.text.text) }
}
