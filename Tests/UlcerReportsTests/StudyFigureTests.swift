import PageComposition
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import ChartGrammar
@testable import UlcerFigures
@testable import UlcerReports

@Suite("A figure has all its words, and a chart and a report say the same")
struct StudyFigureTests {
  private let measurer = FixedWidthTextMeasurer()
  private let page = Extent(458, 680)

  /// The figure of a kind, of the participant with the first id where it is about one.
  private func figure(_ kind: ChartKind, _ analysis: StudyAnalysis) throws -> StudyFigure {
    var options = FigureCatalogue.Options()
    if [.trajectory, .participantProfile].contains(kind) {
      options.participant = ChartRequest.participants(of: analysis).first
    }
    return try FigureCatalogue.figure(kind, of: FigureSubject(analysis), options: options)
  }

  @Test("Every kind has a title, whom it is about, its files and how it is read")
  func words() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis(isClosed: true)
    for kind in ChartKind.allCases {
      let figure = try figure(kind, analysis)
      #expect(!figure.title.isEmpty, "\(kind.rawValue)")
      #expect(figure.population.contains("n = "), "\(kind.rawValue)")
      #expect(!figure.source.isEmpty, "\(kind.rawValue)")
      // The key and the table of a profile say how it is read.
      #expect(figure.method.isEmpty == (kind == .participantProfile), "\(kind.rawValue)")
    }
  }

  @Test(
    "The words below a figure of a report stand in the chart, too",
    arguments: [ChartKind.healingCurve, .swimmer, .handMap])
  func same(kind: ChartKind) throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    let context = ReportContext(
      analysis: analysis,
      source: ReportSource(files: [], diagnostics: [], fingerprint: "0", program: "test"),
      hasProfiles: false)
    let name = try #require(DisplayName(rawValue: "figure \(kind.rawValue)"))
    let blocks = ReportFigures(context: context).blocks(kind, DisplayRequest(name))
    guard case .figure(let figure)? = blocks.first, let caption = figure.caption else {
      Issue.record("no figure")
      return
    }
    let chart = try ChartRequest(kind: kind, extent: page)
      .drawing(of: analysis, measurer: measurer).placedTexts.map(\.text.text)
      .joined(separator: " ")
    #expect(caption.key == DisplayRequest(name).key)
    #expect(chart.contains(caption.title.plainText))
    for note in figure.notes { #expect(chart.contains(note.plainText), "\(note.plainText)") }
  }

  @Test("Rows of a swimmer plot are as high as lets all stand on a page, and never too low to read")
  func rows() throws {
    func drawings(_ study: ChartStudy, height: Double) throws -> [Drawing] {
      try figure(.swimmer, study.analysis())
        .drawings(room: Extent(458, height), measurer: measurer)
    }
    let one = try drawings(.oneParticipant, height: 680)
    #expect(one.count == 1)
    let whole = try drawings(.twentyParticipants, height: 10_000)
    let height = try #require(whole.first?.extent.height)
    #expect(whole.count == 1)
    // A tenth less: rows of 13 points become lower, and still stand on one page.
    let tight = try drawings(.twentyParticipants, height: height * 0.9)
    #expect(tight.count == 1)
    #expect(tight.allSatisfy { $0.extent.height <= height * 0.9 })
    let pages = try drawings(.twentyParticipants, height: 400)
    #expect(pages.count > 1)
    #expect(pages.allSatisfy { $0.extent.height <= 400 })
  }

  @Test("On a page small charts, hands and a profile are no higher than its room")
  func room() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    for kind in [ChartKind.trajectory, .handMap, .participantProfile] {
      let drawings = try figure(kind, analysis).drawings(room: page, measurer: measurer)
      #expect(!drawings.isEmpty, "\(kind.rawValue)")
      #expect(drawings.allSatisfy { $0.extent.height <= page.height + 0.01 }, "\(kind.rawValue)")
    }
  }

  @Test("What a study does not have is refused by the catalogue")
  func refusals() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    func refusal(
      _ kind: ChartKind, _ change: (inout FigureCatalogue.Options) -> Void = { _ in }
    ) -> ChartRequest.Failure? {
      var options = FigureCatalogue.Options()
      change(&options)
      do throws(ChartRequest.Failure) {
        _ = try FigureCatalogue.figure(kind, of: FigureSubject(analysis), options: options)
        return nil
      } catch {
        return error
      }
    }
    let first = ChartRequest.participants(of: analysis).first
    for kind in ChartKind.allCases {
      let expected: ChartRequest.Failure? =
        switch kind {
        case .trajectory, .participantProfile: .participantNeeded
        case .riskDifference: .allocationNeeded
        default: nil
        }
      #expect(refusal(kind) == expected, "\(kind.rawValue)")
    }
    for kind in ChartOption.participant.kinds {
      #expect(refusal(kind) { $0.participant = "nobody" } == .unknownParticipant("nobody"))
    }
    let healthy = try #require(
      Location.all.first { place in !analysis.episodes.contains { $0.location == place } })
    #expect(
      refusal(.trajectory) {
        $0.participant = first
        $0.location = healthy
      } == .noUlcerThere(healthy.code))
    #expect(
      refusal(.handMap) {
        $0.participant = first
        $0.visits = ["latest", "w99"]
      } == .unknownVisit("w99"))
  }
}
