import CairoRendering
import TestSupport
import Testing
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
        let faults = DrawingCraft.faults(of: drawing)
        for fault in faults {
          Issue.record("\(chart.testDescription), \(extent.width) points wide: \(fault)")
        }
      }
    }
  }
}
