import UlcerRecords

/// One criterion of eligibility of one participant, as entered and as the records show it.
///
/// Never a decision: eligibility is the investigator's judgement.
public struct EligibilityFinding: Hashable, Sendable {
  /// The agreement of the entered answer with the records.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case supported, contradicted
    case cannotBeTold = "cannot-be-told"
    case notEntered = "not-entered"
  }

  /// One of the ways in which an ulcer is refractory to prostacyclins.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case worsening = "worsening-within-1-month"
    case noImprovement = "no-improvement-after-2-months"
    case recurrence = "same-location-recurrence-within-3-months"
  }

  /// A record that the finding rests on.
  public struct Evidence: Hashable, Sendable {
    /// A kind of record.
    public enum Kind: Hashable, Sendable { case participant, ulcer, treatment, entry }
    /// Its kind.
    public let kind: Kind
    /// Its place in the records at the cut-off.
    public let row: Int
  }

  /// The participant's place in the records at the cut-off.
  public let participant: Int
  /// The id of the criterion, or `(enrolment)` for all entered criteria together.
  public let criterion: String
  /// The criterion admits (otherwise it bars); `nil` for `(enrolment)`.
  public let isInclusion: Bool?
  /// The part of the criterion; `nil` for the criterion as a whole.
  public let part: Part?
  /// The answer entered; for `(enrolment)`, true if the participant was enrolled.
  public let entered: Bool?
  /// The answer of the records; `nil` if they do not show it.
  public let derived: Bool?
  /// The agreement of the two; `nil` for a part, which is never entered.
  public let verdict: Verdict?
  /// The day up to which records were used; `nil` if there is none.
  let asOf: CalendarDate?
  /// The reason, as a sentence without participant values.
  public let reason: String
  /// The records it rests on.
  public let evidence: [Evidence]
}
