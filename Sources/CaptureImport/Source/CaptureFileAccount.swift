/// One file of an export, as the provenance names it.
public struct CaptureFileAccount: Hashable, Sendable {
  /// Its path inside the source.
  public let file: String
  /// SHA-256, 64 lower-case hexadecimal digits: after an import of the columns that the mapping uses
  /// (`UsedColumnsDigest`); of a list of variables or options, of all of it but columns that look like
  /// the treatment allocation (`BlindDigest`).
  public internal(set) var sha256: String
  /// Columns were left out of the fingerprint.
  let isBlind: Bool
  /// Rows below the header that could not be read as rows, each with a finding of severity error.
  let unreadableRows: Int
  /// Rows of the file that a reader left out of every table, by reason, e.g. `blank-for-form`.
  public let leftOut: [String: Int]

  /// States the account of a file.
  init(
    file: String, sha256: String, isBlind: Bool = false, unreadableRows: Int = 0,
    leftOut: [String: Int] = [:]
  ) {
    self.file = file
    self.sha256 = sha256
    self.isBlind = isBlind
    self.unreadableRows = unreadableRows
    self.leftOut = leftOut
  }
}
