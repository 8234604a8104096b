public import SourceDiagnostics

/// The result of reading an export.
public struct CapturedExport: Sendable {
  /// The tables, in the order of the files and within them.
  public var tables: [CapturedTable]
  /// One entry for each file that was read, in the order of their paths.
  public var files: [CaptureFileAccount]
  /// Everything that is wrong; an error anywhere means that nothing will be written.
  public var diagnostics: [Diagnostic]

  /// Collects tables, accounts and findings.
  init(
    tables: [CapturedTable] = [], files: [CaptureFileAccount] = [], diagnostics: [Diagnostic] = []
  ) {
    self.tables = tables
    self.files = files
    self.diagnostics = diagnostics
  }
}

extension CapturedExport {
  /// Takes the findings of a file, and its account if it was read.
  mutating func add(_ read: DelimitedTable) {
    diagnostics += read.diagnostics
    if let account = read.account { files.append(account) }
  }

  /// Reports that the source has nothing to read, unless another finding does: the files that were
  /// passed over, and the endings that are read.
  mutating func reportEmpty(
    _ source: CaptureSource, extensions: Set<String>, wanted: String, hint: String? = nil
  ) {
    guard tables.isEmpty, diagnostics.allSatisfy({ $0.severity != .error }) else { return }
    let others = source.ignored.prefix(10).map(shown).joined(separator: ", ")
    let more = source.ignored.count > 10 ? " and \(source.ignored.count - 10) more" : ""
    let endings = extensions.sorted().map { "." + $0 }.joined(separator: ", ")
    let advice =
      source.ignored.isEmpty
      ? "files that end in \(endings) are read"
      : "passed over: \(others)\(more). Files that end in \(endings) are read, and those that a mapping names (tables: {NAME: {file: …}})"
    diagnostics.append(
      ImportRule.emptyExport.finding(
        SourcePosition(file: source.files.first?.path ?? "source"), "the source has no \(wanted)",
        hint: [hint, advice].compactMap { $0 }.joined(separator: "; ")))
  }
}
