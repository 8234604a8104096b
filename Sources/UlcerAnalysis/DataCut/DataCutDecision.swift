public import UlcerRecords

/// The last day whose records count, and the source of this date.
public struct DataCutDecision: Hashable, Sendable {
  /// The source of a cut-off.
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
  /// The source of the cut-off.
  public let source: Source
  /// Facts about the cut-off that readers should know.
  public let notices: [String]
  /// Possible errors of the cut-off.
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
