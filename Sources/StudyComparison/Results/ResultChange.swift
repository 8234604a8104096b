public import UlcerAnalysis

/// One result of two analyses.
public struct ResultChange: Hashable, Sendable {
  /// The kind of change of a result.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Both analyses have it, with the same value.
    case unchanged
    /// Both have it, with other values.
    case changed
    /// The newer analysis alone has it.
    case added
    /// The older analysis alone has it.
    case removed
  }

  /// Its name.
  public let id: ResultID
  /// Its label, in the words of the newer analysis if that has it.
  public let label: String
  /// The kind of the change.
  public let kind: Kind
  /// Its values; `nil` in an analysis that does not have it.
  public let value: OldAndNew<ResultValue?>
  /// The states of the monitoring rule; only `monitoring.probability` has one.
  public let state: OldAndNew<MonitoringState?>
  /// Who is at risk on the day of a landmark; `nil` for every other result.
  public let atRisk: OldAndNew<NumberAtRisk?>
}
