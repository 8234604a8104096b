/// The risk sets of a sample sorted by time: who is at risk when, who joins, has an event or leaves.
struct RiskSets {
  /// A unit at a time: its event (cause above 0), the end of its observation, or its entry (cause 0).
  struct Unit {
    let time: Double
    let cause: Int
    let cluster: Int
    let weight: Double
  }

  /// The units at risk just before a time: their number, and the sum of their case weights.
  struct AtRisk {
    let units: Int
    let weight: Double

    /// The weight that remains after events; exactly 0 if and only if they were all.
    func remaining(after events: Int, weighing eventWeight: Double) -> Double {
      events == units ? 0 : max(weight - eventWeight, Observation.weights.lowerBound)
    }
  }

  /// A unit stays at risk after an event and leaves only by a censoring.
  let isRecurrent: Bool
  /// Events and ends of observation, by time; of one time the events of recurrent histories first.
  let happening: [Unit]
  /// Units with delayed entry, by the time of entry.
  let entering: [Unit]
  /// The case weights of the units at risk from the beginning, by cluster.
  let initiallyAtRisk: [Double]
  /// The number of units; all of them leave at some time.
  let units: Int
  /// At least one case weight is not 1.
  let isWeighted: Bool
  /// An upper bound of the number of distinct times.
  let timesAtMost: Int

  /// Number of clusters.
  var clusters: Int { initiallyAtRisk.count }

  /// Visits the distinct times in order, each with those who join before it, those to whom something
  /// happens at it and those at risk just before it.
  func forEachTime(
    _ body: (
      _ time: Double, _ joining: ArraySlice<Unit>, _ happening: ArraySlice<Unit>, _ atRisk: AtRisk
    ) -> Void
  ) {
    var atRisk = units - entering.count
    // The running sum of weights is taken up and down: with twice the digits nothing is lost.
    var weight = DoubleDouble(0)
    if isWeighted { for initial in initiallyAtRisk { weight.add(initial, times: 1) } }
    var joined = 0
    var start = 0
    while start < happening.count {
      let time = happening[start].time
      var end = start + 1
      while end < happening.count, happening[end].time == time { end += 1 }
      let firstJoining = joined
      while joined < entering.count, entering[joined].time < time { joined += 1 }
      atRisk += joined - firstJoining
      if isWeighted {
        for unit in entering[firstJoining..<joined] { weight.add(unit.weight, times: 1) }
      }
      let now = happening[start..<end]
      body(
        time, entering[firstJoining..<joined], now,
        AtRisk(units: atRisk, weight: isWeighted ? weight.value : Double(atRisk)))
      if isWeighted {
        for unit in now { weight.add(-unit.weight, times: 1) }
      }
      atRisk -= isRecurrent ? now.count { $0.cause == 0 } : now.count
      start = end
    }
  }
}
