/// Recurrent histories sorted once: events, ends of follow-up and delayed entries by time.
struct HistoryTable {
  /// The participants by time, each a cluster of its own; an event leaves them at risk.
  let sets: RiskSets
  /// Participants that could not be used.
  let leftOut: Int
  /// Events at which their participant was not at risk.
  let eventsOutside: Int

  init(_ histories: [RecurrentHistory]) {
    // First the events, then the ends, then the entries; times that are not finite are not ranked.
    var given: [Double] = []
    given.reserveCapacity(histories.reduce(2 * histories.count) { $0 + $1.eventTimes.count })
    for history in histories { given += history.eventTimes }
    let firstEnd = given.count
    given += histories.map(\.followUp)
    let firstEntry = given.count
    if histories.contains(where: { $0.entry != nil }) {
      given += histories.map { $0.entry ?? -.infinity }
    }
    let united = UnitedTimes(given)
    // The owner of each time; −1 if it does not count.
    var owners = Array(repeating: -1, count: given.count)
    var initiallyAtRisk: [Double] = []
    var leftOut = 0
    var eventsOutside = 0
    var next = 0
    for (place, history) in histories.enumerated() {
      let ownEvents = next..<(next + history.eventTimes.count)
      next = ownEvents.upperBound
      let entry =
        history.entry == nil ? -Double.greatestFiniteMagnitude : united.times[firstEntry + place]
      let end = united.times[firstEnd + place]
      guard entry.isFinite, end.isFinite, entry < end else {
        leftOut += 1
        continue
      }
      let participant = initiallyAtRisk.count
      initiallyAtRisk.append(history.entry == nil ? 1 : 0)
      owners[firstEnd + place] = participant
      if history.entry != nil { owners[firstEntry + place] = participant }
      for event in ownEvents {
        if united.times[event] > entry, united.times[event] <= end {
          owners[event] = participant
        } else {
          eventsOutside += 1
        }
      }
    }
    var happening: [RiskSets.Unit] = []
    var entering: [RiskSets.Unit] = []
    happening.reserveCapacity(firstEntry)
    for place in united.ascending where owners[place] >= 0 {
      let unit = RiskSets.Unit(
        time: united.times[place], cause: place < firstEnd ? 1 : 0, cluster: owners[place],
        weight: 1)
      if place < firstEntry { happening.append(unit) } else { entering.append(unit) }
    }
    sets = RiskSets(
      isRecurrent: true, happening: happening, entering: entering,
      initiallyAtRisk: initiallyAtRisk, units: initiallyAtRisk.count, isWeighted: false,
      timesAtMost: min(united.distinct, happening.count))
    self.leftOut = leftOut
    self.eventsOutside = eventsOutside
  }
}
