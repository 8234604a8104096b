public import UlcerRecords

/// The account of the rows that one rule of the mapping considered: candidates = written + left
/// out.
public struct RuleAccount: Hashable, Sendable {
  /// The file of the study.
  public let kind: RecordKind
  /// The number of the rule in the mapping, from 1.
  public let number: Int
  /// The table, as the mapping calls it.
  public let table: String
  /// Rows considered: those of the table, times the copies of a `for-each`.
  public internal(set) var candidates = 0
  /// Rows written.
  public internal(set) var written = 0
  /// Rows left out by reason.
  public internal(set) var leftOut: [String: Int] = [:]
}
