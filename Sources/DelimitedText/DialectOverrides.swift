/// What the caller knows about a file, used in place of what would be detected.
public struct DialectOverrides: Hashable, Sendable {
  /// What divides fields.
  public var delimiter: DelimitedDialect.Delimiter?
  /// How characters are written.
  public var encoding: TextEncoding?
  /// Whether an empty line is a record of one empty field; otherwise it is skipped.
  public var keepsBlankLines: Bool
  /// Whether characters that nobody sees are taken out of the text, and other kinds of spaces become
  /// spaces; in columns that are read, it is a finding.
  public var dropsInvisible: Bool
  /// Whether a zero byte in a cell is a finding; otherwise it is left to the caller.
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
