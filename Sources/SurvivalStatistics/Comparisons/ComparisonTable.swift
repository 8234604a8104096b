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
    let count = byGroup.reduce(0) { $0 + $1.count }
    let all = byGroup.joined()
    var given: [Double] = []
    given.reserveCapacity(count)
    for observation in all { given.append(observation.time) }
    // Entries follow the times; the entry of a unit without one is −∞ and is not ranked.
    if all.contains(where: { $0.entry != nil }) {
      for observation in all { given.append(observation.entry ?? -.infinity) }
    }
    let united = UnitedTimes(given)
    var members: [Member] = []
    members.reserveCapacity(count)
    for (group, observations) in byGroup.enumerated() {
      for observation in observations {
        let place = members.count
        let isUsable =
          observation.isUsable
          && (observation.entry == nil || united.times[count + place] < united.times[place])
        members.append(Member(group: isUsable ? group : -1, isEvent: observation.cause > 0))
        if isUsable { units[group] += 1 } else { leftOut += 1 }
      }
    }
    leaving.reserveCapacity(count - leftOut)
    for place in united.ascending {
      let member = members[place < count ? place : place - count]
      if member.group < 0 { continue }
      let time = united.times[place]
      if place < count {
        leaving.append(Moment(time: time, group: member.group, isEvent: member.isEvent))
      } else {
        entering.append(Moment(time: time, group: member.group, isEvent: false))
      }
    }
  }

  /// The facts of a unit other than its times; group −1 marks a unit that cannot be used.
  private struct Member {
    let group: Int
    let isEvent: Bool
  }
}
