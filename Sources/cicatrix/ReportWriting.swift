import NightlyJob
import CairoRendering
import Foundation
import PDFFinishing
import PageComposition
import UlcerAnalysis
import UlcerReports
import VectorDrawing

/// Writes documents as finished PDF files, and the numbers of a study beside them.
struct ReportWriting {
  let measurer: PangoTextMeasurer
  /// Permission bits; 0600 for what only the closed session may read.
  let mode: mode_t
  /// With what PDF files are encrypted; `nil` for not at all.
  let passphrase: Passphrase?

  /// Breaks a document into pages and writes them; how many they are.
  func write(_ document: Document, to path: String) throws -> Int {
    let composed = document.pages(measurer: measurer)
    for key in composed.unresolvedKeys {
      StandardError.say("cicatrix: warning: the report refers to “\(key)”, which it does not have")
    }
    FontLoading.warnOfMissingCharacters(in: composed.pages, measurer: measurer)
    let bytes: [UInt8]
    do {
      bytes = try PDFFinish.finished(
        PDFFile.write(
          pages: composed.pages, outline: composed.outline, metadata: composed.metadata,
          measurer: measurer), metadata: composed.metadata,
        figureTexts: FigureTexts.all(in: composed.pages), passphrase: passphrase)
    } catch {
      StandardError.say("cicatrix: the report cannot be drawn: \(error)")
      throw ProgramExit.internalFailure
    }
    try OutputFile(path: path, mode: mode).write(bytes)
    return composed.pages.count
  }

  /// Writes `FILE.results.json` beside `FILE.pdf`, and with data sets `FILE.adsl.csv` and the others.
  func writeNumbers(
    of study: AnalysedStudy, beside report: String, withDatasets: Bool
  ) throws {
    let stem = String(report.dropLast(4))
    try OutputFile(path: stem + ".results.json", mode: mode)
      .write(Array(study.resultsText.utf8))
    if withDatasets {
      for dataset in AnalysisDatasets.files(of: study.analysis, lines: study.lines) {
        try OutputFile(path: "\(stem).\(dataset.name)", mode: mode)
          .write(Array(dataset.text().utf8))
      }
    }
    if passphrase != nil {
      StandardError.say(
        "cicatrix: the report is encrypted, the files beside it are not: they stay with you")
    }
  }
}
