import CairoRendering
import PDFFinishing
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import UlcerReports
import VectorDrawing

/// Documents and charts as the bytes of PDF files.
enum DrawnPages {
  /// The room around a chart, in points.
  private static let margin = 12.0
  /// The desired size, in points; a chart may need more height.
  private static let chartExtent = Extent(457.9, 273.6)

  /// A document.
  static func document(
    _ document: Document, _ measurer: PangoTextMeasurer
  ) throws(RunItem.Failure) -> [UInt8] {
    let composed = document.pages(measurer: measurer)
    do {
      let parts = try DocumentPart.parts(
        of: composed.pages, outline: composed.outline, metadata: composed.metadata,
        measurer: measurer)
      return try PDFFinish.finished(
        parts.map { try PDFFinish.Part($0.drawn()) }, metadata: composed.metadata,
        figureTexts: FigureTexts.all(in: composed.pages))
    } catch {
      throw RunItem.Failure("the pages cannot be drawn")
    }
  }

  /// A chart of a study, or of one participant.
  static func chart(
    _ kind: ChartKind, participant: String?, of analysis: StudyAnalysis, program: String,
    _ measurer: PangoTextMeasurer
  ) throws(RunItem.Failure) -> [UInt8] {
    let drawing: Drawing
    do {
      drawing = try ChartRequest(kind: kind, participant: participant, extent: chartExtent)
        .drawing(of: analysis, measurer: measurer)
    } catch {
      throw RunItem.Failure("there is nothing that this chart could show")
    }
    var page = Drawing(
      extent: Extent(drawing.extent.width + 2 * margin, drawing.extent.height + 2 * margin))
    page.place(drawing, at: Point(margin, margin))
    let metadata = DocumentMetadata(
      title: "\(analysis.plan.acronym): chart", author: analysis.plan.sponsor ?? "",
      subject: analysis.plan.title ?? analysis.plan.acronym, keywords: "ulcers",
      creator: program, date: "\(analysis.cut.date?.isoText ?? "1970-01-01")T00:00:00Z")
    do {
      return try PDFFile.write(pages: [page], metadata: metadata, measurer: measurer)
    } catch {
      throw RunItem.Failure("the chart cannot be drawn")
    }
  }
}
