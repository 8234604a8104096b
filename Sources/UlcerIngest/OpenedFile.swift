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

  /// The file with its dates decided anew, where an account of its rows doubts that hyphens mean
  /// day first; `nil` where none does.
  func reconsidered(after accounts: [RowAccount]) -> OpenedFile? {
    guard accounts.contains(where: \.doubtsHyphens), evidence.settings.dateOrder == nil,
      !evidence.hasJudgedHyphens
    else { return nil }
    var file = self
    file.evidence.decideHyphens(&file.table)
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
      overrides: DialectOverrides(delimiter: reading.delimiter, encoding: reading.encoding))
    var diagnostics = document.diagnostics
    if let finding = DoubleEncodedText.finding(in: file.bytes, file: path) {
      diagnostics.append(finding)
    }
    if !document.isReadable {
      if document.diagnostics.allSatisfy({ $0.severity != .error }) {
        diagnostics.append(
          finding(.emptyFile, path, "the file is empty", "was the export interrupted?"))
      }
      let account = FileReconciliation(
        kind: kind, file: path, sha256: "", read: 0, used: 0, cellsEmptied: 0,
        dialect: document.dialect, decimalMark: nil, dateOrder: nil)
      return .unreadable(account, diagnostics)
    }
    var header = HeaderReader(
      kind: kind, document: document, settings: settings, plan: configuration.plan)
    var table = header.bind()
    diagnostics += header.diagnostics
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

  private static func finding(
    _ rule: IngestRule, _ file: String, _ message: String, _ hint: String?
  ) -> Diagnostic {
    Diagnostic(
      rule: rule.rawValue, severity: rule.severity, position: SourcePosition(file: file),
      message: message, hint: hint)
  }
}
