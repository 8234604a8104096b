/// Deaths by the record that shows them: `deaths.by-event-alone`.
public enum DeathResult: String, ResultWords {
  /// By either record.
  case total
  /// By a death date, or an end of participation by death.
  case recorded
  /// By a fatal event, and nothing else.
  case byEventAlone = "by-event-alone"
  /// Of treated participants, without a fatal event.
  case treatedWithoutEvent = "treated-without-event"

  /// `deaths`
  public static var beginning: String { "deaths" }
  /// A count of participants.
  public var traits: ResultTraits { ResultTraits(.count, of: .participants) }
}
