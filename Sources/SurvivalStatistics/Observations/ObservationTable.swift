/// Observations sorted once: their distinct times, who leaves at each, and who enters when.
struct ObservationTable {
  /// The units by time; each leaves by an event (cause above 0) or a censoring (cause 0).
  let sets: RiskSets
  /// Units that could not be used.
  let leftOut: Int

  /// The facts of a unit other than its times; cluster −1 marks a unit that cannot be used.
  private struct Known {
    let cause: Int
    let cluster: Int
    let weight: Double
  }

  init(_ observations: [Observation]) {
    let count = observations.count
    var given = observations.map(\.time)
    // Entries follow the times; the entry of a unit without one is −∞ and is not ranked.
    if observations.contains(where: { $0.entry != nil }) {
      given += observations.map { $0.entry ?? -.infinity }
    }
    let united = UnitedTimes(given)
    var numbers = ClusterNumbers(observations.lazy.map(\.cluster))
    var known: [Known] = []
    known.reserveCapacity(count)
    var initiallyAtRisk: [Double] = []
    var isWeighted = false
    var leftOut = 0
    for (place, observation) in observations.enumerated() {
      guard observation.isUsable,
        observation.entry == nil || united.times[count + place] < united.times[place]
      else {
        leftOut += 1
        known.append(Known(cause: 0, cluster: -1, weight: 0))
        continue
      }
      let cluster = numbers.number(of: observation.cluster)
      if cluster == initiallyAtRisk.count { initiallyAtRisk.append(0) }
      if observation.entry == nil { initiallyAtRisk[cluster] += observation.weight }
      if observation.weight != 1 { isWeighted = true }
      known.append(Known(cause: observation.cause, cluster: cluster, weight: observation.weight))
    }
    var leaving: [RiskSets.Unit] = []
    var entering: [RiskSets.Unit] = []
    leaving.reserveCapacity(count - leftOut)
    for place in united.ascending {
      let unit = known[place < count ? place : place - count]
      if unit.cluster < 0 { continue }
      let time = united.times[place]
      if place < count {
        leaving.append(
          RiskSets.Unit(time: time, cause: unit.cause, cluster: unit.cluster, weight: unit.weight))
      } else {
        entering.append(
          RiskSets.Unit(time: time, cause: 0, cluster: unit.cluster, weight: unit.weight))
      }
    }
    sets = RiskSets(
      isRecurrent: false, happening: leaving, entering: entering, initiallyAtRisk: initiallyAtRisk,
      units: leaving.count, isWeighted: isWeighted,
      timesAtMost: min(united.distinct, leaving.count))
    self.leftOut = leftOut
  }
}
