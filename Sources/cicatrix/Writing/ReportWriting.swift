import AnalysedStudies
import CommandConventions
import NightlyJob
import CairoRendering
import ParallelWork
import Foundation
import PDFFinishing
import PageComposition
import UlcerAnalysis
import UlcerReports
import VectorDrawing

/// Writes documents as finished PDF files, and the numbers of a study beside them.
struct ReportWriting {
  /// Permission bits; 0600 for files that only the closed session may read.
  let mode: mode_t
  /// The passphrase with which PDF files are encrypted; `nil` for no encryption.
  let passphrase: Passphrase?

  /// A document as a file, with the messages about it.
  private struct Drawn: Sendable {
    let bytes: [UInt8]
    let pages: Int
    let warnings: [String]
  }

  /// The numbers of a report to be written beside it.
  struct Numbers: Sendable {
    let study: AnalysedStudy
    /// The path of the report beside which they are written.
    let report: String
    /// The data sets are written too.
    let withDatasets: Bool

    /// Returns `FILE.results.json` beside `FILE.pdf`, and with data sets `FILE.adsl.csv` and the
    /// others.
    func files() -> [(path: String, bytes: [UInt8])] {
      let stem = String(report.dropLast(4))
      var files = [(path: stem + ".results.json", bytes: Array(study.resultsText.utf8))]
      if withDatasets {
        for dataset in AnalysisDatasets.files(of: study.analysis, lines: study.lines) {
          files.append(("\(stem).\(dataset.name)", Array(dataset.text().utf8)))
        }
      }
      return files
    }
  }

  /// The result of one core.
  private enum Made: Sendable {
    case drawn(Result<Drawn, any Error>)
    case numbers([(path: String, bytes: [UInt8])])
  }

  /// Draws the documents and computes the numbers, each on a separate core, and writes them in
  /// order; writes none if a document cannot be drawn. Returns the number of pages of each.
  func write(
    _ documents: [(document: Document, path: String)], _ numbers: Numbers? = nil
  ) throws -> [Int] {
    var jobs: [@Sendable () -> Made] = documents.map { item in
      { .drawn(Result { try draw(item.document) }) }
    }
    if let numbers { jobs.append { .numbers(numbers.files()) } }
    let made = ThreadedJobs.results(jobs)
    var files: [Drawn] = []
    var texts: [(path: String, bytes: [UInt8])] = []
    for item in made {
      switch item {
      case .drawn(let drawn): files.append(try drawn.get())
      case .numbers(let found): texts = found
      }
    }
    for (file, place) in zip(files, documents) {
      for warning in file.warnings { StandardError.say(warning) }
      try OutputFile(path: place.path, mode: mode).write(file.bytes)
    }
    for text in texts { try OutputFile(path: text.path, mode: mode).write(text.bytes) }
    if numbers != nil, passphrase != nil {
      StandardError.say(
        "cicatrix: the report is encrypted, the files beside it are not: they stay with you")
    }
    return files.map(\.pages)
  }

  private func draw(_ document: Document) throws -> Drawn {
    let measurer = try FontLoading.measurer()
    let composed = try ParallelLayout.pages(of: document, measurer: measurer)
    let unresolved = composed.unresolvedKeys.map {
      "cicatrix: warning: the report refers to “\($0)”, which it does not have"
    }
    do {
      let parts = try DocumentPart.parts(
        of: composed.pages, outline: composed.outline, metadata: composed.metadata,
        measurer: measurer)
      // Parts wait for a core if other documents have all of them.
      let drawn = ParallelParts.map(parts.count) { place in
        Result { try PDFFinish.Part(parts[place].drawn()) }
      }
      let bytes = try PDFFinish.finished(
        drawn.map { try $0.get() }, metadata: composed.metadata,
        figureTexts: FigureTexts.all(in: composed.pages), passphrase: passphrase,
        staysInMemory: true)
      return Drawn(
        bytes: bytes, pages: composed.pages.count,
        warnings: unresolved
          + FontLoading.missingCharacters(in: composed.pages, measurer: measurer))
    } catch {
      throw CommandFailure(ProgramExit.internalFailure, "the report cannot be drawn: \(error)")
    }
  }
}
