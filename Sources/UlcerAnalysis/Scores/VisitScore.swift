/// The score of one treated participant that is used for the baseline or a visit.
public struct VisitScore: Hashable, Sendable {
  /// The participant's place in the records at the cut-off.
  public let participant: Int
  /// The id of the instrument.
  public let instrument: String
  /// The id of the visit in whose window it lies; `nil` for the baseline.
  public let visit: String?
  /// The row's place in the scores of the records at the cut-off.
  public let row: Int
  /// Its elapsed day.
  public let day: Int
  /// The score, in the instrument's own unit.
  public let score: Double
  /// The row of the baseline; `nil` without one.
  public let baselineRow: Int?
  /// Score − baseline; `nil` at the baseline itself and without one.
  public let change: Double?
}
