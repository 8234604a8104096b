/// Facts about a file that the caller knows, used in place of detection.
public struct DialectOverrides: Hashable, Sendable {
  /// The character that separates fields.
  public var delimiter: DelimitedDialect.Delimiter?
  /// The encoding of the characters.
  public var encoding: TextEncoding?
  /// An empty line is a record of one empty field; otherwise it is skipped.
  public var keepsBlankLines: Bool
  /// Invisible characters are taken out of the text, and other kinds of spaces become spaces; in
  /// columns that are read, it is a finding.
  public var dropsInvisible: Bool
  /// A zero byte in a cell is a finding; otherwise it is left to the caller.
  public var reportsZeroBytes: Bool

  /// States what is known; leave out the rest.
  public init(
    delimiter: DelimitedDialect.Delimiter? = nil, encoding: TextEncoding? = nil,
    keepsBlankLines: Bool = false, dropsInvisible: Bool = false, reportsZeroBytes: Bool = true
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.keepsBlankLines = keepsBlankLines
    self.dropsInvisible = dropsInvisible
    self.reportsZeroBytes = reportsZeroBytes
  }
}
