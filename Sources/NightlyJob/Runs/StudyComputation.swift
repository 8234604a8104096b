import AnalysedStudies
import SourceDiagnostics
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// Computes a study's numbers from its bytes, or gives the reason why no conclusion is possible.
enum StudyComputation {
  /// Reads and computes a study; never with an allocation.
  ///
  /// - Parameter sources: canonical copies.
  static func study(
    _ sources: StudySources, cut: CalendarDate?, version: String
  ) -> AnalysedStudy {
    let ingested = StudyIngest.read(sources)
    return AnalysedStudy(
      ingested,
      analysis: StudyAnalysis(
        of: ingested.records, plan: ingested.plan, requestedCut: cut, allocation: nil,
        runner: AllCoresRunner()), programVersion: version)
  }

  /// Ends the night of a study that is not fit for a report.
  ///
  /// - Parameters:
  ///   - found: the faults of the files themselves; they count only with `isStrict`.
  ///   - previous: the published run.
  static func refuse(
    _ study: AnalysedStudy, found: [Diagnostic], isStrict: Bool, previous: RunManifest?
  ) throws(NightlyFailure) {
    let ingested = study.ingested
    if ingested.configurationFailed || ingested.configurationHasErrors {
      let first = ingested.diagnostics.first {
        $0.severity == .error && $0.position.file == StudySources.configurationName
      }
      throw NightlyFailure(
        .configuration, first?.rule ?? "configuration",
        "study.yaml cannot be used; cicatrix check says why", file: StudySources.configurationName)
    }
    let people = ingested.records.standings[.participants]
    if people.presence == .missing {
      throw NightlyFailure(
        .inputMissing, "missing-file", "participants.csv is missing", file: people.file)
    }
    if people.presence == .read, people.used == 0, people.read > 0 {
      throw NightlyFailure(
        .dataErrors, "no-usable-row", "no row can be used; cicatrix check says why",
        file: people.file)
    }
    try LostFiles(previous: previous).refuse(study)
    if isStrict, ingested.hasErrors || found.occurrences(of: .error) > 0 {
      throw NightlyFailure(
        .dataErrors, "data-errors",
        "the files have errors; cicatrix check prints each with its place")
    }
  }

  /// Ends the night if a file seems to be still being copied.
  ///
  /// Such a file ends inside a record or a quoted field, or is empty, or its last line has no line
  /// end although the previous copy of the file or, if there is none, another file of the study has
  /// one.
  ///
  /// - Parameter found: the findings that show a file as cut short.
  static func refuseCutShort(
    _ study: AnalysedStudy, found: [Diagnostic], previous: StudySources?
  ) throws(NightlyFailure) {
    if let finding = found.first {
      let isQuote = finding.rule == "unterminated-quote"
      throw NightlyFailure(
        .tryAgain, finding.rule,
        isQuote
          ? "the file ends inside a quoted cell; is it being copied? (if not, close the quote and end the line)"
          : "the file ends too early; is it being copied?",
        file: finding.position.file)
    }
    let files = study.ingested.files.compactMap { file in
      study.ingested.sources.files[file.file].map { (name: file.file, bytes: $0.bytes) }
    }
    let someEnd = files.contains { endsLine($0.bytes) }
    for file in files where !endsLine(file.bytes) {
      let isUsual = previous?.files[file.name].map { !endsLine($0.bytes) } ?? !someEnd
      if !isUsual {
        throw NightlyFailure(
          .tryAgain, "no-line-end",
          "the last line has no line end; is the file being copied? (if not, add one)",
          file: file.name)
      }
    }
  }

  /// Tells if the last character is a line end, also in UTF-16.
  private static func endsLine(_ bytes: [UInt8]) -> Bool {
    guard var last = bytes.last else { return false }
    if last == 0, bytes.count > 1 { last = bytes[bytes.count - 2] }
    return last == 0x0A || last == 0x0D
  }
}
