import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// A file whose structure, header and notation have been understood.
struct OpenedFile: Sendable {
  private(set) var table: BoundTable
  private(set) var evidence: NotationEvidence
  /// The faults of the text and the header.
  let diagnostics: [Diagnostic]
  /// SHA-256 of the file's canonical copy (`CanonicalTable`), 64 hexadecimal digits.
  let digest: String

  /// The file after its rows were read; `NotationEvidence.settle` explains what only they can show.
  func settled(by accounts: [RowAccount]) -> OpenedFile {
    var file = self
    file.evidence.settle(&file.table, accounts)
    return file
  }

  /// The file with its dates decided anew, if an account of its rows doubts that hyphens mean day
  /// first; `nil` if none does.
  func reconsidered(after accounts: [RowAccount]) -> OpenedFile? {
    guard accounts.contains(where: \.doubtsHyphens), evidence.settings.dateOrder == nil,
      !evidence.hasJudgedHyphens
    else { return nil }
    var file = self
    file.evidence.decideHyphens(&file.table)
    return file
  }

  /// The outcome of opening a file.
  enum Outcome: Sendable {
    case opened(OpenedFile)
    /// There is no such file.
    case absent
    /// It has no header that could be read.
    case unreadable(FileReconciliation, [Diagnostic])
  }

  /// Opens a file of the study.
  static func open(
    _ kind: RecordKind, _ sources: StudySources, _ configuration: StudyConfiguration
  ) -> Outcome {
    let settings = configuration.settings
    let path = settings.path(of: kind)
    guard let file = sources.files[path] else { return .absent }
    let reading = settings.overrides(of: kind)
    let (document, text) = read(file, path, reading, settings, isCanonical: sources.isCanonical)
    var diagnostics = text
    if !document.isReadable {
      if document.diagnostics.allSatisfy({ $0.severity != .error }) {
        diagnostics.append(
          finding(.emptyFile, path, "the file is empty", "was the export interrupted?"))
      }
      let account = FileReconciliation(
        kind: kind, file: path,
        sha256: document.diagnostics.contains { $0.severity == .error }
          ? "" : SourceFile(bytes: []).sha256,
        read: document.unreadCount, used: 0, cellsEmptied: 0,
        dialect: document.dialect, decimalMark: nil, dateOrder: nil)
      return .unreadable(account, diagnostics)
    }
    var header = HeaderReader(
      kind: kind, document: document, settings: settings, plan: configuration.plan)
    var table = header.bind()
    table.namesColumns = sources.isCanonical
    if !header.isComplete {
      // No row can be used: the faults of rows and columns follow from the header.
      diagnostics.removeAll {
        $0.rule == IngestRule.uncuttableRows.rawValue
          || (header.isMisplaced && $0.rule == IngestRule.unnamedColumn.rawValue)
      }
    }
    diagnostics += header.diagnostics.filter {
      // Columns of a copy beside those of this kind belong to another kind in the same file.
      !sources.isCanonical || $0.rule != IngestRule.unknownColumn.rawValue
    }
    diagnostics += OpenedFile.findings(in: document)
    var evidence = NotationEvidence(settings: reading)
    evidence.decide(&table)
    if document.recordCount == 1 {
      diagnostics.append(
        finding(
          .noRows, path,
          "the file has a header and no rows; once somebody is treated nothing is known from it",
          nil))
    }
    return .opened(
      OpenedFile(
        table: table, evidence: evidence, diagnostics: diagnostics,
        digest: digest(of: file, document, configuration, isCanonical: sources.isCanonical)))
  }

  /// The records of a file of the study folder: the one place where its form is detected.
  static func document(
    _ file: SourceFile, _ path: String, _ reading: IngestSettings.Overrides,
    _ settings: IngestSettings
  ) -> DelimitedDocument {
    DelimitedReader.read(
      file.bytes, file: path,
      overrides: DialectOverrides(
        delimiter: reading.delimiter, encoding: reading.encoding, dropsInvisible: true,
        reportsZeroBytes: false),
      columns: HeaderNames.choice(ofFile: path, settings))
  }

  /// The document, and the faults of its text.
  private static func read(
    _ file: SourceFile, _ path: String, _ reading: IngestSettings.Overrides,
    _ settings: IngestSettings, isCanonical: Bool
  ) -> (DelimitedDocument, [Diagnostic]) {
    if isCanonical { return CanonicalDocument.read(file, path) }
    let document = document(file, path, reading, settings)
    return (document, document.diagnostics)
  }

  private static func digest(
    of file: SourceFile, _ document: DelimitedDocument, _ configuration: StudyConfiguration,
    isCanonical: Bool
  ) -> String {
    if isCanonical { return file.sha256 }
    let copy = CanonicalTable.bytes(
      of: document, CanonicalTable.columns(of: document, configuration),
      from: file.bytes)
    return SourceFile(bytes: copy).sha256
  }

  /// The faults of a text by the rules of the study format.
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
