/// Observations sorted once: their distinct times, who leaves at each, and who enters when.
struct ObservationTable {
  /// A unit that leaves the risk set, by an event (cause above 0) or a censoring (cause 0).
  struct Leaving {
    let time: Double
    let cause: Int
    let cluster: Int
  }

  /// A unit that joins the risk set after a time.
  struct Entering {
    let time: Double
    let cluster: Int
  }

  /// All units by time.
  private(set) var leaving: [Leaving] = []
  /// Units with delayed entry, by the time of entry.
  private(set) var entering: [Entering] = []
  /// Units at risk from the beginning, by cluster.
  private(set) var initiallyAtRisk: [Int] = []
  /// Units that could not be used.
  private(set) var leftOut = 0

  /// There are not more distinct times than this.
  private(set) var timesAtMost = 0

  /// What is known of a unit beside its times; −1 is the cluster of one that cannot be used.
  private struct Unit {
    let cause: Int
    let cluster: Int
  }

  /// Number of clusters.
  var clusters: Int { initiallyAtRisk.count }

  init(_ observations: [Observation]) {
    let count = observations.count
    var given = observations.map(\.time)
    // Entries stand behind the times; a missing one is not a number and so has no place.
    if observations.contains(where: { $0.entry != nil }) {
      given += observations.map { $0.entry ?? .nan }
    }
    let united = UnitedTimes(given)
    var numbers = ClusterNumbers(observations.lazy.map(\.cluster))
    var units: [Unit] = []
    units.reserveCapacity(count)
    for (place, observation) in observations.enumerated() {
      guard observation.isUsable,
        observation.entry == nil || united.times[count + place] < united.times[place]
      else {
        leftOut += 1
        units.append(Unit(cause: 0, cluster: -1))
        continue
      }
      let cluster = numbers.number(of: observation.cluster)
      if cluster == initiallyAtRisk.count { initiallyAtRisk.append(0) }
      if observation.entry == nil { initiallyAtRisk[cluster] += 1 }
      units.append(Unit(cause: observation.cause, cluster: cluster))
    }
    leaving.reserveCapacity(count - leftOut)
    for place in united.ascending {
      let unit = units[place < count ? place : place - count]
      if unit.cluster < 0 { continue }
      let time = united.times[place]
      if place < count {
        leaving.append(Leaving(time: time, cause: unit.cause, cluster: unit.cluster))
      } else {
        entering.append(Entering(time: time, cluster: unit.cluster))
      }
    }
    timesAtMost = min(united.distinct, leaving.count)
  }

  /// Visits the distinct times in order, each with those who join before it, those who leave at it
  /// and the number at risk just before it.
  func forEachTime(
    _ body: (
      _ time: Double, _ joining: ArraySlice<Entering>, _ leaving: ArraySlice<Leaving>,
      _ atRisk: Int
    ) -> Void
  ) {
    var atRisk = leaving.count - entering.count
    var joined = 0
    var start = 0
    while start < leaving.count {
      let time = leaving[start].time
      var end = start + 1
      while end < leaving.count, leaving[end].time == time { end += 1 }
      let firstJoining = joined
      while joined < entering.count, entering[joined].time < time { joined += 1 }
      atRisk += joined - firstJoining
      body(time, entering[firstJoining..<joined], leaving[start..<end], atRisk)
      atRisk -= end - start
      start = end
    }
  }
}
