import CairoRendering
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import ChartGrammar
@testable import UlcerFigures
@testable import UlcerReports

@Suite("Every kind of chart in every theme")
struct ChartThemeTests {
  /// The kinds with what each needs.
  private func request(_ kind: ChartKind, _ analysis: StudyAnalysis) -> ChartRequest {
    var request = ChartRequest(kind: kind)
    if [.trajectory, .participantProfile].contains(kind) {
      request.participant = ChartRequest.participants(of: analysis).first
    }
    return request
  }

  @Test("No text on another, none beyond the edge, on a screen none below 13 points")
  func readable() throws {
    let measurer = try PangoTextMeasurer()
    for study in [ChartStudy.twentyParticipants, .longNames] {
      let analysis = try study.analysis(isClosed: true)
      for kind in ChartKind.allCases {
        for theme in ChartTheme.allCases {
          var request = request(kind, analysis)
          request.theme = theme
          request.extent = theme.usualExtent
          let drawing = try request.drawing(of: analysis, measurer: measurer)
          let comment: Comment = "\(kind.rawValue), \(theme.rawValue), \(study.rawValue)"
          #expect(drawing.overlappingTexts().isEmpty, comment)
          #expect(drawing.textsBeyondEdge().isEmpty, comment)
          let smallest = drawing.placedTexts.map(\.text.style.size).min() ?? 0
          #expect(smallest >= (theme == .screen ? 13 : 6.5), comment)
          #expect(drawing.extent.width <= theme.usualExtent.width + 1e-6, comment)
        }
      }
    }
  }

  @Test("A grey proof has no colour, and is otherwise the chart for print")
  func grey() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis(isClosed: true)
    for kind in ChartKind.allCases {
      var request = request(kind, analysis)
      let print = try request.drawing(of: analysis, measurer: FixedWidthTextMeasurer())
      request.theme = .grey
      let grey = try request.drawing(of: analysis, measurer: FixedWidthTextMeasurer())
      let colours = Self.colours(grey.elements)
      #expect(
        colours.allSatisfy { $0.red == $0.green && $0.green == $0.blue }, "\(kind.rawValue)")
      #expect(
        Self.colours(print.elements).contains { $0.red != $0.blue }, "\(kind.rawValue)")
      #expect(grey == print.inGrey, "\(kind.rawValue)")
    }
  }

  @Test("A chart for the screen is that for print in half the room, twice as large")
  func screen() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis(isClosed: true)
    for kind in ChartKind.allCases {
      var request = request(kind, analysis)
      request.extent = Extent(912, 492)
      request.theme = .screen
      request.title = "A title of one's own"
      let screen = try request.drawing(of: analysis, measurer: FixedWidthTextMeasurer())
      request.extent = Extent(456, 246)
      request.theme = .print
      let print = try request.drawing(of: analysis, measurer: FixedWidthTextMeasurer())
      #expect(screen == print.magnified(by: 2), "\(kind.rawValue)")
      #expect(screen.placedTexts.contains { $0.text.text == "A title of one's own" })
    }
  }

  @Test("Type that is magnified is as wide as type that is set in that size")
  func type() throws {
    let measurer = try PangoTextMeasurer()
    for text in ["Ulcers at risk", "R2-tip-volar 0.72 (0.42–1.25)", "Ωμέγα центр 測定", "W"] {
      for size in [6.5, 8, 10] {
        let small = measurer.extent(of: text, style: TypeStyle(size: size))
        let large = measurer.extent(of: text, style: TypeStyle(size: size * 2))
        #expect(abs(large.width - 2 * small.width) <= 0.002 * large.width + 0.01)
        #expect(abs(large.ascent - 2 * small.ascent) < 0.05)
      }
    }
  }

  @Test("Areas of a trajectory on each scale: closed lies on the zero line, larger lies higher")
  func scales() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    let members = TreatedParticipants(analysis).members
    for scale in AreaScale.allCases {
      for member in members.prefix(8) {
        for facets in TrajectoryFigure.facets(analysis, member.course, scale: scale) {
          guard facets.y.unit == "mm²" else { continue }
          #expect(facets.y.kind == .continuous(scale.transform))
          #expect(facets.y.includesZero)
        }
        var request = ChartRequest(kind: .trajectory, participant: member.id)
        request.areaScale = scale
        guard let drawing = try? request.drawing(of: analysis, measurer: FixedWidthTextMeasurer())
        else { continue }
        let texts = drawing.placedTexts.map(\.text.text)
        #expect(texts.contains("0"))
        // The axis says what it is, and the words below how it is read.
        let said = texts.contains(scale.axisTitle + " (mm²)") || texts.contains("Length (mm)")
        #expect(said)
        #expect(drawing.overlappingTexts().isEmpty)
      }
    }
  }

  @Test("Who is not there, and whom a chart could show")
  func subjects() throws {
    let nobody = try ChartStudy.nobody.analysis()
    let twenty = try ChartStudy.twentyParticipants.analysis()
    for kind in ChartKind.allCases {
      #expect(!ChartRequest(kind: kind).hasSubject(in: nobody))
      #expect(ChartRequest(kind: kind).hasSubject(in: twenty))
    }
    #expect(ChartRequest.participants(of: twenty).count == 20)
    #expect(ChartRequest.places.contains("R2-tip-volar"))
  }

  private static func colours(_ elements: [DrawingElement]) -> [Colour] {
    elements.flatMap { element -> [Colour] in
      switch element {
      case .fill(_, let colour), .dots(_, _, let colour): [colour]
      case .stroke(_, let style): [style.colour]
      case .text(let text): [text.style.colour]
      case .clipped(_, let inner), .moved(_, let inner), .tagged(_, let inner): colours(inner)
      case .link, .destination: []
      }
    }
  }
}
