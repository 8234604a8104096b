package import SourceDiagnostics
package import UlcerAnalysis
package import UlcerIngest
import UlcerRecords
package import UlcerReports

/// A study as read and computed, with the accounts that outputs carry.
package struct AnalysedStudy: Sendable {
  /// The study as read.
  package let ingested: IngestedStudy
  /// The analysis of its records.
  package let analysis: StudyAnalysis
  /// Findings of the reading, of the choice of the cut-off, and of what the font cannot draw.
  package let diagnostics: [Diagnostic]
  /// The program's version, as printed in every output.
  package let programVersion: String
  /// The hash of the allocation's file; `nil` for an open analysis, which has none.
  package let allocationSHA256: String?

  /// Takes a study as read and computed, for a closed analysis with the words of its arms.
  package init(
    _ ingested: IngestedStudy, analysis: StudyAnalysis, programVersion: String,
    allocationSHA256: String? = nil, arms: Set<String> = []
  ) {
    self.ingested = ingested
    self.analysis = analysis
    self.programVersion = programVersion
    self.allocationSHA256 = allocationSHA256
    diagnostics = ingested.diagnostics(
      with: CutOffFindings.findings(
        cut: analysis.cut.date, notices: analysis.cut.notices, warnings: analysis.cut.warnings,
        in: ingested) + DrawnCharacters.findings(in: ingested)
        + (arms.isEmpty ? [] : AllocationWords(arms: arms).findings(in: ingested)))
  }

  /// `results.json`.
  package var resultsText: String {
    let inputs = ingested.files.map {
      InputSummary(
        file: $0.file, sha256: $0.sha256, read: $0.read, used: $0.used, rejected: $0.rejected,
        cellsEmptied: $0.cellsEmptied)
    }
    return ResultsListing(
      programVersion: programVersion, inputs: inputs, findings: findings
    ).text(of: analysis)
  }

  /// The number in its file of each record.
  package var lines: SourceLines {
    let origins = ingested.origins
    return SourceLines(
      participants: origins.lines(of: .participants), visits: origins.lines(of: .visits),
      ulcers: origins.lines(of: .ulcers), localReactions: origins.lines(of: .localReactions),
      adverseEvents: origins.lines(of: .adverseEvents), scores: origins.lines(of: .scores))
  }

  /// The number of findings of each rule, the gravest first.
  package var findings: [FindingSummary] {
    struct Kind: Hashable {
      let rule: String
      let severity: Severity
    }
    let counts = Dictionary(
      diagnostics.map { (Kind(rule: $0.rule, severity: $0.severity), $0.occurrences) },
      uniquingKeysWith: +)
    return counts.sorted { ($1.key.severity, $0.key.rule) < ($0.key.severity, $1.key.rule) }
      .map {
        FindingSummary(rule: $0.key.rule, severity: $0.key.severity.rawValue, count: $0.value)
      }
  }

  /// The statement of a report about the source of its numbers; with an earlier study to compare
  /// with, its hash covers that study too.
  package func reportSource(since earlier: AnalysedStudy?) -> ReportSource {
    ReportSource(
      files: ingested.files.map { file in
        ReportSource.File(
          name: file.file, sha256: file.sha256, read: file.read, used: file.used,
          rejected: file.rejected, cellsEmptied: file.cellsEmptied, dialect: words(for: file))
      }, diagnostics: diagnostics, fingerprint: fingerprint(since: earlier),
      program: "cicatrix \(programVersion)")
  }

  /// The first 12 digits of a hash over all that determines what is printed.
  private func fingerprint(since earlier: AnalysedStudy?) -> String {
    let parts = hashed + (earlier.map { ["since"] + $0.hashed } ?? [])
    let text = parts.joined(separator: "\n")
    return String(SourceFile(bytes: Array(text.utf8)).sha256.prefix(12))
  }

  /// All that determines the numbers of this study.
  private var hashed: [String] {
    var parts = ingested.files.map { "\($0.file) \($0.sha256)" }
    parts.append("study.yaml \(ingested.configurationSHA256 ?? "none")")
    parts.append("cut \(analysis.cut.date?.isoText ?? "none")")
    parts.append("cicatrix \(programVersion)")
    if let allocationSHA256 { parts.append("allocation \(allocationSHA256)") }
    return parts
  }

  /// Describes the content of its cells; the file's delimiter and encoding do not concern what is
  /// published.
  private func words(for file: FileReconciliation) -> String {
    var parts: [String] = []
    if let mark = file.decimalMark { parts.append("decimal \(mark)") }
    if let order = file.dateOrder { parts.append("dates \(order)") }
    return parts.isEmpty ? "none to decide" : parts.joined(separator: ", ")
  }
}
