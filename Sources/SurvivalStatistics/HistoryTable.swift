/// Recurrent histories sorted once: events, leavings and delayed entries by time.
struct HistoryTable {
  /// Something that happens to a participant.
  struct Moment {
    let time: Double
    let participant: Int
  }

  /// Events at which their participant was at risk, by time.
  private(set) var events: [Moment] = []
  /// The ends of follow-up, by time.
  private(set) var leaving: [Moment] = []
  /// Delayed entries, by time.
  private(set) var entering: [Moment] = []
  /// 1 for a participant at risk from the beginning, 0 for one with delayed entry.
  private(set) var initiallyAtRisk: [Int] = []
  /// Participants that could not be used.
  private(set) var leftOut = 0
  /// Events at which their participant was not at risk.
  private(set) var eventsOutside = 0

  init(_ histories: [RecurrentHistory]) {
    var times: [Double] = []
    for history in histories {
      times += ([history.followUp] + history.eventTimes).filter(\.isFinite)
      if let entry = history.entry, entry.isFinite { times.append(entry) }
    }
    let ties = NearTies(times)
    for history in histories {
      let entry = history.entry.map(ties.united) ?? -Double.greatestFiniteMagnitude
      let end = ties.united(history.followUp)
      guard entry.isFinite, end.isFinite, entry < end else {
        leftOut += 1
        continue
      }
      let participant = initiallyAtRisk.count
      initiallyAtRisk.append(history.entry == nil ? 1 : 0)
      if history.entry != nil {
        entering.append(Moment(time: entry, participant: participant))
      }
      leaving.append(Moment(time: end, participant: participant))
      for time in history.eventTimes.map(ties.united) {
        if time > entry, time <= end {
          events.append(Moment(time: time, participant: participant))
        } else {
          eventsOutside += 1
        }
      }
    }
    events.sort { $0.time < $1.time }
    leaving.sort { $0.time < $1.time }
    entering.sort { $0.time < $1.time }
  }
}
