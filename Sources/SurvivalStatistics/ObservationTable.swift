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

  /// Number of clusters.
  var clusters: Int { initiallyAtRisk.count }

  init(_ observations: [Observation]) {
    var numbers: [Int: Int] = [:]
    leaving.reserveCapacity(observations.count)
    let ties = NearTies(
      observations.lazy.map(\.time).filter(\.isFinite)
        + observations.lazy.compactMap(\.entry).filter(\.isFinite))
    for observation in ties.united(observations) {
      guard observation.isUsable else {
        leftOut += 1
        continue
      }
      let cluster: Int
      if let name = observation.cluster, let known = numbers[name] {
        cluster = known
      } else {
        cluster = initiallyAtRisk.count
        initiallyAtRisk.append(0)
        if let name = observation.cluster { numbers[name] = cluster }
      }
      leaving.append(
        Leaving(time: observation.time, cause: observation.cause, cluster: cluster))
      if let entry = observation.entry {
        entering.append(Entering(time: entry, cluster: cluster))
      } else {
        initiallyAtRisk[cluster] += 1
      }
    }
    leaving.sort { $0.time < $1.time }
    entering.sort { $0.time < $1.time }
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
