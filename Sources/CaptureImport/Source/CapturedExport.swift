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
  public init(
    tables: [CapturedTable] = [], files: [CaptureFileAccount] = [], diagnostics: [Diagnostic] = []
  ) {
    self.tables = tables
    self.files = files
    self.diagnostics = diagnostics
  }
}
