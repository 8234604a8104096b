import UlcerRecords

/// One row of `adtte.csv`.
struct TimeToEventRow {
  /// The reason why a time ends: `CNSR` with its words.
  struct Ending {
    /// 0 for the event; 1 for the end of observation, others as `docs/adam.md` lists.
    let code: Int
    /// The event, or the reason for censoring.
    let event: String
    /// The meaning of a censoring date; empty for an event.
    let censoring: String

    static func event(_ event: String) -> Ending {
      Ending(code: 0, event: event, censoring: "")
    }
    static func censored(_ code: Int, _ reason: String, at date: String) -> Ending {
      Ending(code: code, event: reason, censoring: date)
    }
  }

  let parameter: TimeToEventParameter
  /// The episode's place in `EpisodeHistory.episodes`; `nil` for a row of the participant.
  let episode: Int?
  let start: SourcedDate
  let end: SourcedDate
  /// Days, at least 0.
  let value: Double
  let ending: Ending
  /// The left end of the interval in which the event lies, and its row.
  var intervalStart: SourcedDate?
  /// The ends of the interval in days; the right one is `nil` without an event.
  var interval: (left: Int, right: Int?)?
  /// The left end of the interval in which the episode opened, if the row gives its duration.
  var openedAfter: SourcedDate?
  /// The baseline ulcer, if the row belongs to one.
  var ulcer: BaselineUlcer?

  init(
    _ parameter: TimeToEventParameter, episode: Int? = nil, from start: SourcedDate,
    to end: SourcedDate, value: Double? = nil, _ ending: Ending
  ) {
    self.parameter = parameter
    self.episode = episode
    self.start = start
    self.end = end
    self.value = value ?? Double(max(0, end.date.days(since: start.date)))
    self.ending = ending
  }
}
