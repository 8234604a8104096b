import NightlyJob
import CairoRendering
import DelimitedText
import Foundation
import PDFFinishing
import PageComposition
import UlcerAnalysis
import UlcerReports
import VectorDrawing

/// Writes documents as finished PDF files, and the numbers of a study beside them.
struct ReportWriting {
  /// Permission bits; 0600 for what only the closed session may read.
  let mode: mode_t
  /// With what PDF files are encrypted; `nil` for not at all.
  let passphrase: Passphrase?

  /// A document as a file, with what is to be said of it.
  private struct Drawn: Sendable {
    let bytes: [UInt8]
    let pages: Int
    let warnings: [String]
  }

  /// Draws the documents, each on a core of its own, and writes them in their order: none where one
  /// cannot be drawn. How many pages each has.
  func write(_ documents: [(document: Document, path: String)]) throws -> [Int] {
    let drawn = ParallelParts.map(documents.count) { place in
      Result { try draw(documents[place].document) }
    }
    let files = try drawn.map { try $0.get() }
    for (file, place) in zip(files, documents) {
      for warning in file.warnings { StandardError.say(warning) }
      try OutputFile(path: place.path, mode: mode).write(file.bytes)
    }
    return files.map(\.pages)
  }

  private func draw(_ document: Document) throws -> Drawn {
    let measurer = try FontLoading.measurer()
    let composed = document.pages(measurer: measurer)
    let unresolved = composed.unresolvedKeys.map {
      "cicatrix: warning: the report refers to “\($0)”, which it does not have"
    }
    do {
      let parts = try DocumentPart.parts(
        of: composed.pages, outline: composed.outline, metadata: composed.metadata,
        measurer: measurer)
      // Parts wait for a core when other documents have all of them.
      let drawn = ParallelParts.map(parts.count) { place in
        Result { try PDFFinish.Part(parts[place].drawn()) }
      }
      let bytes = try PDFFinish.finished(
        drawn.map { try $0.get() }, metadata: composed.metadata,
        figureTexts: FigureTexts.all(in: composed.pages), passphrase: passphrase)
      return Drawn(
        bytes: bytes, pages: composed.pages.count,
        warnings: unresolved
          + FontLoading.missingCharacters(in: composed.pages, measurer: measurer))
    } catch {
      StandardError.say("cicatrix: the report cannot be drawn: \(error)")
      throw ProgramExit.internalFailure
    }
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
