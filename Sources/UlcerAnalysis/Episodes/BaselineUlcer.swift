/// The outcome of one baseline episode of a treated participant.
public struct BaselineUlcer: Hashable, Sendable {
  /// A reason why an ulcer counts as worse.
  public enum Worsening: String, Hashable, Sendable, CaseIterable {
    case size
    case gangrene
    case deepStructure = "deep-structure"
    case systemicAntibiotics = "systemic-antibiotics"
    case investigator
    case amputation
  }

  /// A day on which an ulcer was worse than at the reference, and the row that tells of it.
  public struct WorseRow: Hashable, Sendable {
    /// The row's place in the ulcer assessments.
    public let row: Int
    /// The elapsed day: of the row; of an amputation that of the loss.
    public let day: Int
    /// The reasons why it counts.
    public let reasons: [Worsening]
  }

  /// The episode's place in `EpisodeHistory.episodes`.
  public let episode: Int
  /// The participant's place in the records.
  public let participant: Int
  /// The row of the reference assessment, the last at day ≤ 0.
  let referenceRow: Int
  /// The area at the reference, in mm²; `nil` if unknown.
  public let referenceArea: Double?
  /// Days to the event or the end of observation under the rule `confirmed`, at least 0.
  public let time: Int
  /// The healing is confirmed: the event of the rule `confirmed`.
  public let isConfirmed: Bool
  /// The ulcer was amputated or surgically closed, or the participant died: the competing event.
  public let isLost: Bool
  /// Days under the rule `any`, at least 0.
  let timeAny: Int
  /// The ulcer healed, confirmed or not: the event of the rule `any`.
  let isHealed: Bool
  /// The last open day before a confirmed healing, at least 0; else `time`.
  let intervalLeft: Int
  /// No row at the location was assessed after treatment.
  public let isNeverAssessedAfterTreatment: Bool
  /// Rows in which it was worse, by day.
  public let worseRows: [WorseRow]
  /// Open rows of the window that could not be compared by size.
  let notAssessableRows: [Int]
  /// The largest percentage area reduction after treatment; `nil` if it cannot be stated.
  public let bestReduction: Double?
  /// The percentage area reduction about day 28; `nil` if it cannot be stated.
  let reductionAtDay28: Double?

  /// The ulcer was worse in some row of the window.
  public var isWorse: Bool { !worseRows.isEmpty }
  /// Half-way between the last open day and the healing; as `time` without a confirmed healing.
  var timeMidpoint: Double {
    isConfirmed ? (Double(intervalLeft) + Double(time)) / 2 : Double(time)
  }
}
