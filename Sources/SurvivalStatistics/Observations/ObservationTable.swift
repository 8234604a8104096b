/// Observations sorted once: their distinct times, who leaves at each, and who enters when.
struct ObservationTable {
  /// A unit that leaves the risk set, by an event (cause above 0) or a censoring (cause 0).
  struct Leaving {
    let time: Double
    let cause: Int
    let cluster: Int
    let weight: Double
  }

  /// A unit that joins the risk set after a time.
  struct Entering {
    let time: Double
    let cluster: Int
    let weight: Double
  }

  /// Who is at risk just before a time: how many, and their case weights added up.
  struct RiskSet {
    let units: Int
    let weight: Double

    /// The weight that remains after events; exactly 0 if and only if they were all.
    func remaining(after events: Int, weighing eventWeight: Double) -> Double {
      events == units ? 0 : max(weight - eventWeight, Observation.weights.lowerBound)
    }
  }

  /// All units by time.
  private(set) var leaving: [Leaving] = []
  /// Units with delayed entry, by the time of entry.
  private(set) var entering: [Entering] = []
  /// The case weights of the units at risk from the beginning, by cluster.
  private(set) var initiallyAtRisk: [Double] = []
  /// Whether a case weight is not 1.
  private(set) var isWeighted = false
  /// Units that could not be used.
  private(set) var leftOut = 0

  /// There are not more distinct times than this.
  private(set) var timesAtMost = 0

  /// What is known of a unit beside its times; −1 is the cluster of one that cannot be used.
  private struct Unit {
    let cause: Int
    let cluster: Int
    let weight: Double
  }

  /// Number of clusters.
  var clusters: Int { initiallyAtRisk.count }

  init(_ observations: [Observation]) {
    let count = observations.count
    var given = observations.map(\.time)
    // Entries stand behind the times; that of a unit without one is −∞, which has no place.
    if observations.contains(where: { $0.entry != nil }) {
      given += observations.map { $0.entry ?? -.infinity }
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
        units.append(Unit(cause: 0, cluster: -1, weight: 0))
        continue
      }
      let cluster = numbers.number(of: observation.cluster)
      if cluster == initiallyAtRisk.count { initiallyAtRisk.append(0) }
      if observation.entry == nil { initiallyAtRisk[cluster] += observation.weight }
      if observation.weight != 1 { isWeighted = true }
      units.append(
        Unit(cause: observation.cause, cluster: cluster, weight: observation.weight))
    }
    leaving.reserveCapacity(count - leftOut)
    for place in united.ascending {
      let unit = units[place < count ? place : place - count]
      if unit.cluster < 0 { continue }
      let time = united.times[place]
      if place < count {
        leaving.append(
          Leaving(time: time, cause: unit.cause, cluster: unit.cluster, weight: unit.weight))
      } else {
        entering.append(Entering(time: time, cluster: unit.cluster, weight: unit.weight))
      }
    }
    timesAtMost = min(united.distinct, leaving.count)
  }

  /// The case weights of the units whose cause is counted, added up.
  static func weight(
    of leaving: ArraySlice<Leaving>, where isCounted: (Int) -> Bool
  ) -> Double {
    var sum = 0.0
    for unit in leaving where isCounted(unit.cause) { sum += unit.weight }
    return sum
  }

  /// Visits the distinct times in order, each with those who join before it, those who leave at it
  /// and those at risk just before it.
  func forEachTime(
    _ body: (
      _ time: Double, _ joining: ArraySlice<Entering>, _ leaving: ArraySlice<Leaving>,
      _ atRisk: RiskSet
    ) -> Void
  ) {
    var atRisk = leaving.count - entering.count
    // The running sum of weights is taken up and down: with twice the digits nothing is lost.
    var weight = DoubleDouble(0)
    if isWeighted { for initial in initiallyAtRisk { weight.add(initial, times: 1) } }
    var joined = 0
    var start = 0
    while start < leaving.count {
      let time = leaving[start].time
      var end = start + 1
      while end < leaving.count, leaving[end].time == time { end += 1 }
      let firstJoining = joined
      while joined < entering.count, entering[joined].time < time { joined += 1 }
      atRisk += joined - firstJoining
      if isWeighted {
        for unit in entering[firstJoining..<joined] { weight.add(unit.weight, times: 1) }
      }
      body(
        time, entering[firstJoining..<joined], leaving[start..<end],
        RiskSet(units: atRisk, weight: isWeighted ? weight.value : Double(atRisk)))
      if isWeighted {
        for unit in leaving[start..<end] { weight.add(-unit.weight, times: 1) }
      }
      atRisk -= end - start
      start = end
    }
  }
}
