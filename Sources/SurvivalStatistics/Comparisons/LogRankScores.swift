/// The contribution of each unit to the observed less the expected events of its group.
struct LogRankScores {
  /// A unit with its score.
  struct Unit {
    let score: Double
    let cluster: Int?
    let group: Int
    let stratum: Int
  }

  private(set) var units: [Unit] = []
  private(set) var leftOut = 0

  init(_ compared: [ObservationGroup], weight: RankWeight) {
    for (stratum, parts) in Dictionary(grouping: compared, by: \.stratum)
      .sorted(by: { $0.key < $1.key })
    {
      let all = parts.flatMap(\.observations)
      let ties = NearTies(
        all.lazy.map(\.time).filter(\.isFinite) + all.lazy.compactMap(\.entry).filter(\.isFinite))
      let curve = Hazard(ObservationTable(all).sets, weight: weight)
      for part in parts {
        for unit in ties.united(part.observations) {
          guard unit.isUsable else {
            leftOut += 1
            continue
          }
          let end = curve.place(at: unit.time)
          let before = unit.entry.map { curve.cumulated[curve.place(at: $0)] } ?? 0
          let event = unit.cause > 0 ? curve.weights[end] : 0
          units.append(
            Unit(
              score: event - (curve.cumulated[end] - before), cluster: unit.cluster,
              group: part.group, stratum: stratum))
        }
      }
    }
  }

  /// The weighted hazard of all units of a stratum up to each time; the first entry is before all
  /// times.
  private struct Hazard {
    var times = [-Double.infinity]
    var cumulated = [0.0]
    var weights = [0.0]

    init(_ sets: RiskSets, weight: RankWeight) {
      var survival = 1.0
      var sum = 0.0
      sets.forEachTime { time, _, leaving, atRisk in
        let events = Double(leaving.count { $0.cause > 0 })
        let n = Double(atRisk.units)
        let own = weight.weight(survival: survival)
        sum += own * events / n
        survival *= (n - events) / n
        times.append(time)
        cumulated.append(sum)
        weights.append(own)
      }
    }

    /// The index of the last entry at or before a time.
    func place(at time: Double) -> Int {
      var low = 0
      var high = times.count - 1
      while low < high {
        let middle = (low + high + 1) / 2
        if times[middle] <= time { low = middle } else { high = middle - 1 }
      }
      return low
    }
  }
}
