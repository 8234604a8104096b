import DelimitedText
import SourceDiagnostics

/// A file whose structure, header and ways of writing have been understood.
struct OpenedFile: Sendable {
  private(set) var table: BoundTable
  private(set) var evidence: WritingEvidence
  /// What is wrong with the text and the header.
  let diagnostics: [Diagnostic]
  /// The file's fingerprint without the columns that look like the allocation; `nil` where there
  /// are none, so that the plain one stands.
  let blindDigest: String?

  /// The file with everything settled that only its rows could tell.
  func settled(by accounts: [RowAccount]) -> OpenedFile {
    var file = self
    file.evidence.settle(&file.table, accounts)
    return file
  }

  /// What came of opening a file.
  enum Outcome: Sendable {
    case opened(OpenedFile)
    /// There is no such file.
    case absent
    /// It has no header that could be read.
    case unreadable(FileReconciliation, [Diagnostic])
  }

  /// Opens a file of the study.
  static func open(
    _ kind: FileKind, _ sources: StudySources, _ configuration: StudyConfiguration
  ) -> Outcome {
    let settings = configuration.settings
    let path = settings.path(of: kind)
    guard let file = sources.files[path] else { return .absent }
    let reading = settings.reading(of: kind)
    let document = DelimitedReader.read(
      file.bytes, file: path,
      overrides: DialectOverrides(
        delimiter: reading.delimiter, encoding: reading.encoding, dropsInvisible: true,
        reportsZeroBytes: false),
      columns: HeaderNames.choice(kind, settings))
    var diagnostics = document.diagnostics
    if !document.isReadable {
      if document.diagnostics.allSatisfy({ $0.severity != .error }) {
        diagnostics.append(
          finding(.emptyFile, path, "the file is empty", "was the export interrupted?"))
      }
      let account = FileReconciliation(
        kind: kind, file: path, sha256: "", read: document.unreadCount, used: 0, cellsEmptied: 0,
        dialect: document.dialect, decimalMark: nil, dateOrder: nil)
      return .unreadable(account, diagnostics)
    }
    var header = HeaderReader(
      kind: kind, document: document, settings: settings, plan: configuration.plan)
    var table = header.bind()
    if !header.isComplete {
      // No row can be used: what is wrong with rows and columns follows from the header.
      diagnostics.removeAll {
        $0.rule == IngestRule.uncuttableRows.rawValue
          || (header.isMisplaced && $0.rule == IngestRule.unnamedColumn.rawValue)
      }
    }
    diagnostics += header.diagnostics
    diagnostics += OpenedFile.findings(in: document)
    var evidence = WritingEvidence(settings: reading)
    evidence.decide(&table)
    if document.recordCount == 1 {
      diagnostics.append(finding(.noRows, path, "the file has a header and no rows", nil))
    }
    return .opened(
      OpenedFile(
        table: table, evidence: evidence, diagnostics: diagnostics,
        blindDigest: header.hidden.isEmpty
          ? nil : BlindDigest.sha256(of: document, without: header.hidden)))
  }

  /// What the study format minds in a text.
  private static func findings(in document: DelimitedDocument) -> [Diagnostic] {
    var findings = DoubleEncodedText.finding(in: document).map { [$0] } ?? []
    let isTold = document.diagnostics.contains { $0.rule == IngestRule.recordCutShort.rawValue }
    if let line = document.unendedLine, !isTold {
      let rule = IngestRule.missingLineEnd
      findings.append(
        Diagnostic(
          rule: rule.rawValue, severity: rule.severity,
          position: SourcePosition(file: document.file, line: line),
          message:
            "the last line has no line end, which all others have; the file may be cut short "
            + "inside its last cell, and lines may be missing after it",
          hint: "compare the last row with its source; a line end after it says that it is whole"))
    }
    return findings
  }

  private static func finding(
    _ rule: IngestRule, _ file: String, _ message: String, _ hint: String?
  ) -> Diagnostic {
    Diagnostic(
      rule: rule.rawValue, severity: rule.severity, position: SourcePosition(file: file),
      message: message, hint: hint)
  }
}
