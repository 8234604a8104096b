/// One file that was read, with its hash and the numbers of its rows by their use.
public struct InputSummary: Hashable, Sendable {
  /// The file's name in the study folder.
  public let file: String
  /// SHA-256 of its bytes, in lower-case hexadecimal.
  public let sha256: String
  /// Rows read; used + rejected.
  public let read: Int
  /// Rows used.
  public let used: Int
  /// Rows rejected.
  public let rejected: Int
  /// Cells emptied in used rows.
  public let cellsEmptied: Int

  /// States the numbers of a file.
  public init(
    file: String, sha256: String, read: Int, used: Int, rejected: Int, cellsEmptied: Int
  ) {
    self.file = file
    self.sha256 = sha256
    self.read = read
    self.used = used
    self.rejected = rejected
    self.cellsEmptied = cellsEmptied
  }
}

/// The number of findings of one rule on the data.
public struct FindingSummary: Hashable, Sendable {
  /// The rule's name, e.g. `duplicate-assessment`.
  public let rule: String
  /// `error`, `warning` or `notice`.
  public let severity: String
  /// The number of findings.
  public let count: Int

  /// States a count.
  public init(rule: String, severity: String, count: Int) {
    self.rule = rule
    self.severity = severity
    self.count = count
  }
}
