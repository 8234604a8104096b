/// The scores of one instrument at the baseline or one visit, over treated participants.
public struct ScoreSummary: Hashable, Sendable {
  /// Numbers of one kind over participants, in the instrument's own unit.
  public struct Statistics: Hashable, Sendable {
    /// Participants with such a number.
    public let participants: Int
    /// Their mean with t limits, or the reason why there is none. A single participant gives no
    /// limits.
    public let mean: ResultValue
    /// Their standard deviation, or the reason why there is none.
    public let standardDeviation: ResultValue
    /// Their median, or the reason why there is none.
    public let median: ResultValue
    /// The lowest; `nil` without participants.
    public let lowest: Double?
    /// The highest; `nil` without participants.
    public let highest: Double?
  }

  /// The id of the instrument.
  public let instrument: String
  /// The name of the instrument for readers.
  public let label: String
  /// The id of the visit; `nil` for the baseline.
  public let visit: String?
  /// The name of the visit for readers.
  public let visitLabel: String
  /// The planned day of the visit; `nil` for the baseline.
  public let day: Int?
  /// The scores.
  public let score: Statistics
  /// Their changes from the baseline, over participants who have both; `nil` at the baseline.
  public let change: Statistics?
}
