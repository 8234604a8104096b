/// The units of a log-rank comparison with their scores and the event times at which they are at
/// risk, so that the variance of any arrangement can be computed.
struct RankedUnits {
  /// One of them.
  struct Unit {
    let score: Double
    let cluster: Int?
    let group: Int
    let stratum: Int
    /// Indices of the event times at which it is at risk.
    let atRisk: Range<Int>

    /// An order of the units that does not depend on how they were listed.
    func precedes(_ other: Unit) -> Bool {
      if score != other.score { return score < other.score }
      if atRisk.lowerBound != other.atRisk.lowerBound {
        return atRisk.lowerBound < other.atRisk.lowerBound
      }
      return atRisk.upperBound < other.atRisk.upperBound
    }
  }

  /// The number at risk at an event time, and the factor by which proportions of them add to the
  /// variance.
  private struct Moment {
    let atRisk: Double
    /// w² d (n − d)/((n − 1) n).
    let spread: Double
  }

  private(set) var units: [Unit] = []
  private(set) var leftOut = 0
  private var moments: [Moment] = []

  /// Steps of one computation of the variance, about.
  var work: Double { Double(units.count) + 4 * Double(moments.count) }

  init(_ compared: [ObservationGroup], weight: RankWeight) {
    for (stratum, parts) in Dictionary(grouping: compared, by: \.stratum)
      .sorted(by: { $0.key < $1.key })
    {
      let all = parts.flatMap(\.observations)
      let ties = NearTies(
        all.lazy.map(\.time).filter(\.isFinite) + all.lazy.compactMap(\.entry).filter(\.isFinite))
      let first = moments.count
      var times: [Double] = []
      var weights: [Double] = []
      // Σ w d/n of the event times before each index.
      var hazard = [0.0]
      var survival = 1.0
      ObservationTable(all).sets.forEachTime { time, _, leaving, atRisk in
        let d = Double(leaving.count { $0.cause > 0 })
        guard d > 0 else { return }
        let n = Double(atRisk.units)
        let own = weight.weight(survival: survival)
        survival *= (n - d) / n
        times.append(time)
        weights.append(own)
        hazard.append((hazard.last ?? 0) + own * d / n)
        moments.append(
          Moment(atRisk: n, spread: n > 1 ? own * own * d * (n - d) / ((n - 1) * n) : 0))
      }
      for part in parts {
        for unit in ties.united(part.observations) {
          guard unit.isUsable else {
            leftOut += 1
            continue
          }
          // At risk at the event times in (entry, time].
          let start = unit.entry.map { Self.count(times, upTo: $0) } ?? 0
          let end = Self.count(times, upTo: unit.time)
          let event = unit.cause > 0 && end > 0 ? weights[end - 1] : 0
          units.append(
            Unit(
              score: event - (hazard[end] - hazard[start]), cluster: unit.cluster,
              group: part.group, stratum: stratum, atRisk: first + start..<first + end))
        }
      }
    }
  }

  /// V of the groups if the participants are in these.
  func variance(of participants: ArrangedParticipants, _ arrangement: [Int]) -> [[Double]] {
    let groups = participants.names.count
    // Changes of the number at risk of each group, then their running sums.
    var atRisk = Array(repeating: 0.0, count: (moments.count + 1) * groups)
    for (place, member) in zip(arrangement, participants.members) {
      for unit in member.units {
        atRisk[unit.atRisk.lowerBound * groups + place] += 1
        atRisk[unit.atRisk.upperBound * groups + place] -= 1
      }
    }
    var variance = Array(repeating: Array(repeating: 0.0, count: groups), count: groups)
    for (time, moment) in moments.enumerated() {
      let start = time * groups
      for group in 0..<groups {
        if time > 0 { atRisk[start + group] += atRisk[start - groups + group] }
      }
      guard moment.spread > 0 else { continue }
      for group in 0..<groups where atRisk[start + group] > 0 {
        let part = moment.spread * atRisk[start + group]
        for other in 0..<groups {
          let equal = group == other ? 1.0 : 0
          variance[group][other] += part * (equal - atRisk[start + other] / moment.atRisk)
        }
      }
    }
    return variance
  }

  /// Returns the number of ascending times that are not after a time.
  private static func count(_ times: [Double], upTo time: Double) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
