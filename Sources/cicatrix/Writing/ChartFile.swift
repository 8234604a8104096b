import ArgumentParser
import CairoRendering
import CommandConventions
import ReportTemplates
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The format of a chart, from the extension of its file's name, and its bytes in that format.
enum ChartFile: String, CaseIterable {
  case pdf, png, svg

  /// Finds the format from a file's name; case does not matter.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// Returns the page in this format.
  ///
  /// A picture with too many dots to draw, or a page that would be too long, is refused with a hint
  /// on what would work. A picture of the closed session says so in a remark.
  func bytes(
    of page: Drawing, session: TemplateSession, dotsPerInch: Double, _ analysis: StudyAnalysis,
    _ measurer: PangoTextMeasurer
  ) throws -> [UInt8] {
    let remark = session == .closed ? session.title : nil
    do {
      switch self {
      case .png:
        return try PNGFile.write(
          page, dotsPerInch: dotsPerInch, remark: remark, measurer: measurer)
      case .svg: return try SVGFile.write(page, remark: remark, measurer: measurer)
      case .pdf:
        let metadata = DocumentMetadata(
          title: "\(analysis.plan.acronym): chart", author: analysis.plan.sponsor ?? "",
          subject: analysis.plan.title ?? analysis.plan.acronym,
          keywords: remark.map { "ulcers, \($0)" } ?? "ulcers",
          creator: "cicatrix \(Cicatrix.version)",
          date: "\(analysis.cut.date?.isoText ?? "1970-01-01")T00:00:00Z")
        return try PDFFile.write(pages: [page], metadata: metadata, measurer: measurer)
      }
    } catch RenderingError.pictureTooLarge(let width, let height) {
      let most = (dotsPerInch * 32_767 / max(width, height)).rounded(.down)
      throw ValidationError(
        "the picture would have \(Int(width)) × \(Int(height)) dots, each side may have 32767: --dpi \(Int(most)) would do"
      )
    } catch RenderingError.extent(let extent) {
      throw ValidationError(
        "the chart would be \(Int(extent.width)) × \(Int(extent.height)) points, each side may have 14400; a smaller --size or the report, which has pages, would do"
      )
    } catch {
      throw CommandFailure(ProgramExit.internalFailure, "the chart cannot be drawn: \(error)")
    }
  }
}
