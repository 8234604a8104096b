/// One assessment of the injection sites.
public struct LocalReaction: Hashable, Sendable {
  /// A sign at the injection site as recorded: a grade from 0 to 5, or yes or no.
  public enum Sign: Hashable, Sendable {
    /// A grade, 0 (absent) to 5.
    case grade(Int)
    /// Present or absent, without a grade.
    case present(Bool)

    /// The sign counts: grade 1 or higher, or yes.
    public var isPresent: Bool {
      switch self {
      case .grade(let grade): grade >= 1
      case .present(let present): present
      }
    }
  }

  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int
  /// The time of the assessment.
  public var moment: Moment
  /// The visit's id, shown only.
  public var visit: String?
  /// Swelling.
  public var swelling: Sign?
  /// Warmth.
  public var warmth: Sign?
  /// Impairment of function.
  public var impairmentOfFunction: Sign?
  /// Hematoma.
  public var hematoma: Sign?

  /// States the participant and the time of the assessment; the signs are set afterwards.
  public init(participant: Int, moment: Moment) {
    self.participant = participant
    self.moment = moment
  }
}
