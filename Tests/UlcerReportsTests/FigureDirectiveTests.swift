import CairoRendering
import PageComposition
import ReportTemplates
import TestSupport
import Testing
import UlcerAnalysis
import UlcerReports
import VectorDrawing

@Suite("Every figure that a template may ask for fits its pages")
struct FigureDirectiveTests {
  /// A template that asks for every figure of the catalogue.
  private static let text = DisplayRegistry.directives.filter { !$0.isClosed }
    .map(\.title).filter { $0.hasPrefix("figure ") }
    .map { "```\($0)\n```\n" }.joined(separator: "\n")

  @Test("On pages of every study", arguments: ChartStudy.allCases)
  func pages(study: ChartStudy) throws {
    let (template, findings) = TemplateReader.read(Array(Self.text.utf8), file: "figures.md")
    #expect(findings.isEmpty)
    #expect(PlaceholderWording.check.diagnostics(of: template).isEmpty)
    let document = ReportDocument.make(
      template: template, analysis: try study.analysis(),
      source: ReportSource(files: [], diagnostics: [], fingerprint: "0", program: "test")
    ).pages(measurer: try PangoTextMeasurer())
    #expect(document.repeatedDestinations.isEmpty)
    for (index, page) in document.pages.enumerated() {
      let place = Comment(rawValue: "\(study.rawValue), page \(index + 1)")
      let overlaps = page.overlappingTexts().map { "\($0.0.text) | \($0.1.text)" }
      #expect(overlaps.isEmpty, place)
      #expect(page.textsBeyondEdge().map(\.text).isEmpty, place)
      #expect((page.placedTexts.map(\.text.style.size).min() ?? 0) >= 6.5, place)
    }
    let texts = document.pages.flatMap { $0.placedTexts.map(\.text.text) }
    #expect(!texts.contains { $0.contains("There is no display") })
  }

  @Test("A closed chart is no figure of an open template")
  func closed() {
    let (template, _) = TemplateReader.read(
      Array("```figure risk-difference\n```\n".utf8), file: "own.md")
    #expect(!PlaceholderWording.check.diagnostics(of: template).isEmpty)
  }
}
