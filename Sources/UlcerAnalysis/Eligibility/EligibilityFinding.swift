import UlcerRecords

/// One criterion of eligibility of one participant: what was entered and what the records say.
///
/// Never a decision: whether somebody was eligible is the investigator's judgement.
public struct EligibilityFinding: Hashable, Sendable {
  /// How the entered answer stands to the records.
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
  /// Whether it admits or bars; `nil` for `(enrolment)`.
  public let isInclusion: Bool?
  /// The part of the criterion; `nil` for the criterion as a whole.
  public let part: Part?
  /// Whether it was entered as met; of `(enrolment)` whether the person was enrolled.
  public let entered: Bool?
  /// Whether the records say that it is met; `nil` if they do not tell.
  public let derived: Bool?
  /// How the two agree; `nil` of a part, which nobody enters.
  public let verdict: Verdict?
  /// The day up to which records were looked at; `nil` if there is none.
  let asOf: CalendarDate?
  /// Why, as a sentence without participant values.
  public let reason: String
  /// The records it rests on.
  public let evidence: [Evidence]
}
