/// The time for which treated participants were observed: `exposure.participant-years`.
public enum ExposureResult: String, ResultWords {
  /// Years of ulcer follow-up.
  case participantYears = "participant-years"
  /// Years of adverse-event reporting.
  case adverseEventYears = "adverse-events.participant-years"
  /// Participants whose follow-up ends before the primary window.
  case followedShort = "followed-less-than-84-days"

  /// `exposure`
  public static var beginning: String { "exposure" }
  /// Years, or a count of participants.
  public var traits: ResultTraits {
    self == .followedShort
      ? ResultTraits(.count, of: .participants)
      : ResultTraits(.estimate, of: .participants, unit: "years")
  }
}
