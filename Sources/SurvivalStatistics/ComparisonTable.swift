/// The observations of several groups in one stratum, sorted for a comparison.
struct ComparisonTable {
  /// A change of the risk set of a group.
  struct Moment {
    let time: Double
    let group: Int
    let isEvent: Bool
  }

  /// Units by the time they leave.
  private(set) var leaving: [Moment] = []
  /// Delayed entries by time.
  private(set) var entering: [Moment] = []
  /// Units used, by group.
  private(set) var units: [Int]
  /// Units that could not be used.
  private(set) var leftOut = 0

  init(_ byGroup: [[Observation]]) {
    units = Array(repeating: 0, count: byGroup.count)
    let all = byGroup.joined()
    let ties = NearTies(
      all.lazy.map(\.time).filter(\.isFinite) + all.lazy.compactMap(\.entry).filter(\.isFinite))
    for (group, observations) in byGroup.enumerated() {
      for observation in ties.united(observations) {
        guard observation.isUsable else {
          leftOut += 1
          continue
        }
        units[group] += 1
        leaving.append(
          Moment(time: observation.time, group: group, isEvent: observation.cause > 0))
        if let entry = observation.entry {
          entering.append(Moment(time: entry, group: group, isEvent: false))
        }
      }
    }
    leaving.sort { $0.time < $1.time }
    entering.sort { $0.time < $1.time }
  }
}
