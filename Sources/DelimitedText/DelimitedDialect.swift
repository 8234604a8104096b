/// The notation of a delimited file, with the evidence for each part of it.
public struct DelimitedDialect: Hashable, Sendable {
  /// The character that separates fields.
  public enum Delimiter: String, Hashable, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    case bar = "|"

    /// The delimiter's only byte.
    public var byte: UInt8 {
      switch self {
      case .comma: 0x2C
      case .semicolon: 0x3B
      case .tab: 0x09
      case .bar: 0x7C
      }
    }
  }

  /// The ground of a decision.
  public enum Evidence: Hashable, Sendable {
    /// The study's configuration says so.
    case configured
    /// A `sep=` line or a byte-order mark says so.
    case stated
    /// The header and this many records agree on it.
    case counted(records: Int, fields: Int)
    /// Nothing contradicts the usual choice.
    case assumed
    /// The bytes leave no doubt: every other one is zero.
    case recognised
    /// Some cells are UTF-8, others Windows-1252.
    case mixed
  }

  /// The end of a record: the first line end of the file outside quotes.
  public enum LineEnd: String, Hashable, Sendable { case lf, crlf, cr }

  /// The character that separates fields.
  public internal(set) var delimiter: Delimiter
  /// Why this delimiter.
  public internal(set) var delimiterEvidence: Evidence
  /// The encoding of the characters.
  public internal(set) var encoding: TextEncoding
  /// Why this encoding.
  public internal(set) var encodingEvidence: Evidence
  /// The line end; `nil` in a file of one line without an end.
  public internal(set) var lineEnd: LineEnd?
}
