public import UlcerRecords

/// The day after which records do not count, and where it comes from.
public struct DataCutDecision: Hashable, Sendable {
  /// Where a cut-off comes from.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// It was asked for.
    case requested
    /// The study plan states it.
    case plan
    /// The latest complete date of participants, visits, ulcers, local reactions, scores and
    /// adverse-event starts.
    case latestRecord = "latest-record"
    /// There is no date at all.
    case none
  }

  /// The cut-off; `nil` only in a study without any date.
  public let date: CalendarDate?
  /// Where it comes from.
  public let source: Source
  /// What a reader should know of it.
  public let notices: [String]
  /// What may be wrong with it.
  public let warnings: [String]

  /// States a decision.
  public init(
    date: CalendarDate?, source: Source, notices: [String] = [], warnings: [String] = []
  ) {
    self.date = date
    self.source = source
    self.notices = notices
    self.warnings = warnings
  }
}
