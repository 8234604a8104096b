/// What the caller knows about a file, used in place of what would be detected.
public struct DialectOverrides: Hashable, Sendable {
  /// What divides fields.
  public var delimiter: DelimitedDialect.Delimiter?
  /// How characters are written.
  public var encoding: TextEncoding?
  /// Whether an empty line is a record of one empty field; otherwise it is skipped.
  public var keepsBlankLines: Bool

  /// States what is known; leave out the rest.
  public init(
    delimiter: DelimitedDialect.Delimiter? = nil, encoding: TextEncoding? = nil,
    keepsBlankLines: Bool = false
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.keepsBlankLines = keepsBlankLines
  }
}
