import CairoRendering
import PageComposition
import ReportTemplates
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import ChartGrammar
@testable import UlcerFigures
@testable import UlcerReports

@Suite("Hand maps can be read at any size, on paper and in grey")
struct HandMapCraftTests {
  @Test(
    "No text on another, none over the edge, none too small, at any size",
    arguments: HandMapStudy.allCases)
  func readable(study: HandMapStudy) throws {
    let analysis = try study.analysis()
    let measurer = try PangoTextMeasurer()
    let first = TreatedParticipants(analysis).members.first?.id
    for extent in [Extent(458, 274), Extent(250, 160), Extent(820, 520), Extent(120, 60)] {
      for (participant, count) in [
        (nil, .baseline), (nil, .recurrence), (first, .baseline),
      ] as [(String?, PlaceCounts.Subject)] {
        let drawing = try ChartRequest(
          kind: .handMap, participant: participant, count: count,
          visits: participant == nil ? nil : ["baseline", "48h", "w4", "w12", "latest"],
          extent: extent
        ).drawing(of: analysis, measurer: measurer)
        for (one, other) in drawing.overlappingTexts() {
          Issue.record("\(extent): “\(one.text)” and “\(other.text)” overlap")
        }
        for text in drawing.textsBeyondEdge() { Issue.record("“\(text.text)” leaves the page") }
        #expect((drawing.placedTexts.map(\.text.style.size).min() ?? 0) >= 6.5)
        let page = Rectangle(
          x: 0, y: 0, width: drawing.extent.width, height: drawing.extent.height)
        for box in Ink.boxes(of: drawing) {
          #expect(page.contains(box, tolerance: 1.5), "\(extent) \(participant ?? "")")
        }
        #expect(
          drawing.placedTexts.allSatisfy {
            $0.text.style.colour.contrast(with: .white) >= 4.5 || $0.text.style.colour == .white
          })
      }
    }
  }

  @Test(
    "On a page of a report every place can be read, and the figure fits the page",
    arguments: [HandMapStudy.everyPlace, .noUlcer, .sample])
  func page(study: HandMapStudy) throws {
    let text = """
      # Hands

      ```figure hand-map
      count: baseline
      ```

      ```figure hand-map
      count: recurrence
      height: 90mm
      ```

      """
    let (template, findings) = TemplateReader.read(Array(text.utf8), file: "hands.md")
    #expect(findings.isEmpty)
    let document = ReportDocument.make(
      template: template, analysis: try study.analysis(),
      source: ReportSource(files: [], diagnostics: [], fingerprint: "", program: "test")
    ).pages(measurer: try PangoTextMeasurer())
    #expect(document.pages.count <= 3)
    for page in document.pages {
      #expect(page.overlappingTexts().isEmpty)
      #expect(page.textsBeyondEdge().isEmpty)
      #expect((page.placedTexts.map(\.text.style.size).min() ?? 0) >= 6.5)
    }
  }

  @Test("In grey every drawing is grey and keeps its texts")
  func grey() throws {
    let analysis = try HandMapStudy.sample.analysis()
    var request = ChartRequest(kind: .handMap, extent: Extent(458, 274))
    let measurer = FixedWidthTextMeasurer()
    let colour = try request.drawing(of: analysis, measurer: measurer)
    request.theme = .grey
    let grey = try request.drawing(of: analysis, measurer: measurer)
    #expect(grey.placedTexts.map(\.text.text) == colour.placedTexts.map(\.text.text))
    #expect(
      Ink.colours(of: grey).allSatisfy { abs($0.red - $0.blue) + abs($0.red - $0.green) < 1e-9 })
  }
}
