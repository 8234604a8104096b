import CairoRendering
import TestSupport
import Testing
import UlcerFigures
import UlcerRecords
import UlcerReports
import VectorDrawing

@Suite("Every kind of chart keeps its craft on every study")
struct ChartCraftTests {
  /// A sheet of 170 mm and the screen of a phone, 360 dots of 1/96 inch, within margins of 12 points.
  static let extents = [Extent(458, 274), Extent(246, 200)]

  @Test(
    "Texts free of each other, nothing over the edge, readable type and contrast, marks whole, keys that a grey copy keeps",
    arguments: ChartStudy.allCases)
  func craft(study: ChartStudy) throws {
    let analysis = try study.analysis(isClosed: true)
    let measurer = try PangoTextMeasurer()
    for chart in ChartCase.all {
      for extent in Self.extents {
        guard let drawing = try chart.drawing(of: analysis, extent: extent, measurer: measurer)
        else { continue }
        // A profile clips nothing but the hands, which it crops to the fingers with an ulcer.
        let faults = DrawingCraft.faults(
          of: drawing, showsCrops: chart.kind == .participantProfile)
        for fault in faults {
          Issue.record("\(chart.testDescription), \(extent.width) points wide: \(fault)")
        }
      }
    }
  }

  @Test("A letter that Inter lacks stays in its name, is found, and takes no other font")
  func scripts() throws {
    let analysis = try ChartStudy.longNames.analysis(isClosed: true)
    let measurer = try PangoTextMeasurer()
    let drawings = try ChartKind.allCases.compactMap {
      try ChartCase.usual($0, of: analysis, measurer: measurer)
    }
    let missing = measurer.missingCharacters(
      in: drawings.flatMap { $0.placedTexts.map(\.text.text) }.joined())
    // Japanese, Arabic, Thai and Hebrew are drawn as boxes; Greek and Russian are not.
    for letter in "療صไס" { #expect(missing.contains(letter), "\(letter)") }
    for letter in "ΩжöÄé" { #expect(!missing.contains(letter), "\(letter)") }
    guard DocumentTool.pdffonts.isInstalled else { return }
    let metadata = DocumentMetadata(
      title: "", author: "", subject: "", keywords: "", creator: "", date: "2026-11-01T00:00:00Z")
    let document = try PDFFile.write(pages: drawings, metadata: metadata, measurer: measurer)
    let fonts = try DocumentTool.pdffonts.output(for: document).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    #expect(fonts.allSatisfy { $0.contains("+Inter") }, "\(fonts)")
  }
}
