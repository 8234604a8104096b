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
  /// There are not more distinct times of events or leavings than this.
  private(set) var timesAtMost = 0
  /// Events at which their participant was not at risk.
  private(set) var eventsOutside = 0

  init(_ histories: [RecurrentHistory]) {
    let count = histories.count
    // First the ends, then the entries, then the events; what is not finite has no place.
    var given = histories.map(\.followUp)
    let isDelayed = histories.contains { $0.entry != nil }
    if isDelayed { given += histories.map { $0.entry ?? -.infinity } }
    let firstEvent = given.count
    for history in histories { given += history.eventTimes }
    let united = UnitedTimes(given)
    // Who each place belongs to; −1 where it does not count.
    var owners = Array(repeating: -1, count: given.count)
    var next = firstEvent
    for (place, history) in histories.enumerated() {
      let ownEvents = next..<(next + history.eventTimes.count)
      next = ownEvents.upperBound
      let entry =
        history.entry == nil ? -Double.greatestFiniteMagnitude : united.times[count + place]
      let end = united.times[place]
      guard entry.isFinite, end.isFinite, entry < end else {
        leftOut += 1
        continue
      }
      let participant = initiallyAtRisk.count
      initiallyAtRisk.append(history.entry == nil ? 1 : 0)
      owners[place] = participant
      if history.entry != nil { owners[count + place] = participant }
      for event in ownEvents {
        if united.times[event] > entry, united.times[event] <= end {
          owners[event] = participant
        } else {
          eventsOutside += 1
        }
      }
    }
    leaving.reserveCapacity(initiallyAtRisk.count)
    for place in united.ascending where owners[place] >= 0 {
      let moment = Moment(time: united.times[place], participant: owners[place])
      if place < count {
        leaving.append(moment)
      } else if place < firstEvent {
        entering.append(moment)
      } else {
        events.append(moment)
      }
    }
    timesAtMost = min(united.distinct, leaving.count + events.count)
  }
}
