public import SourceDiagnostics

/// The source of a report's numbers; it contains no participant's value.
public struct ReportSource: Hashable, Sendable {
  /// One input file.
  public struct File: Hashable, Sendable {
    /// Its path inside the study folder.
    public let name: String
    /// SHA-256 of its used columns in canonical form.
    public let sha256: String
    /// Rows below the header.
    public let read: Int
    /// Rows that became records.
    public let used: Int
    /// Rows that did not.
    public let rejected: Int
    /// Unreadable cells of optional columns.
    public let cellsEmptied: Int
    /// The meaning given to its decimal marks and dates with slashes, in words.
    public let dialect: String

    /// States a file.
    public init(
      name: String, sha256: String, read: Int, used: Int, rejected: Int, cellsEmptied: Int,
      dialect: String
    ) {
      self.name = name
      self.sha256 = sha256
      self.read = read
      self.used = used
      self.rejected = rejected
      self.cellsEmptied = cellsEmptied
      self.dialect = dialect
    }
  }

  /// The files in canonical order.
  public let files: [File]
  /// Every finding of the reading and of the choice of the cut-off.
  public let diagnostics: [Diagnostic]
  /// A short hash of inputs and definitions, for the foot of every page.
  public let fingerprint: String
  /// Name and version of the program: `cicatrix 0.1.0`.
  public let program: String

  /// States the source.
  public init(files: [File], diagnostics: [Diagnostic], fingerprint: String, program: String) {
    self.files = files
    self.diagnostics = diagnostics
    self.fingerprint = fingerprint
    self.program = program
  }

  /// Rows of all files that were not used.
  var rejectedRows: Int { files.reduce(0) { $0 + $1.rejected } }
  /// Cells of all files that were emptied.
  public var emptiedCells: Int { files.reduce(0) { $0 + $1.cellsEmptied } }
  /// Returns the number of findings of a severity.
  public func count(_ severity: Severity) -> Int {
    diagnostics.occurrences(of: severity)
  }
}
