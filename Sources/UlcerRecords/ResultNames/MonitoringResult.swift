/// The monitoring rule: `monitoring.probability`.
public enum MonitoringResult: String, ResultWords {
  case participantsWithOutcome = "participants-with-outcome"
  /// Participants among whom the rule counts: with the outcome or with a complete primary window.
  case evaluable
  /// The probability that the rate of the outcome is above the limit.
  case probability

  /// `monitoring`
  public static var beginning: String { "monitoring" }
  /// A count of participants, or a probability.
  public var traits: ResultTraits {
    self == .probability
      ? ResultTraits(.estimate, of: .participants, unit: "probability")
      : ResultTraits(.count, of: .participants)
  }
}
