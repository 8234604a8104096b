/// Observed and expected events of groups and the variance of their difference.
struct RankSums {
  let weight: RankWeight
  private(set) var observed: [Double]
  private(set) var expected: [Double]
  private(set) var variance: [[Double]]

  init(groups: Int, weight: RankWeight) {
    self.weight = weight
    observed = Array(repeating: 0, count: groups)
    expected = observed
    variance = Array(repeating: observed, count: groups)
  }

  /// Adds the event times of a stratum.
  mutating func add(_ table: ComparisonTable) {
    var atRisk = table.units
    for unit in table.entering { atRisk[unit.group] -= 1 }
    var survival = 1.0
    var joined = 0
    var start = 0
    var left = Array(repeating: 0, count: atRisk.count)
    var events = left
    while start < table.leaving.count {
      let time = table.leaving[start].time
      while joined < table.entering.count, table.entering[joined].time < time {
        atRisk[table.entering[joined].group] += 1
        joined += 1
      }
      for group in atRisk.indices {
        left[group] = 0
        events[group] = 0
      }
      var end = start
      while end < table.leaving.count, table.leaving[end].time == time {
        left[table.leaving[end].group] += 1
        if table.leaving[end].isEvent { events[table.leaving[end].group] += 1 }
        end += 1
      }
      let n = Double(atRisk.reduce(0, +))
      let d = Double(events.reduce(0, +))
      if d > 0 {
        add(events: events, atRisk: atRisk, weight: weight.weight(survival: survival))
        survival *= (n - d) / n
      }
      for group in atRisk.indices { atRisk[group] -= left[group] }
      start = end
    }
  }

  /// Adds one event time.
  private mutating func add(events: [Int], atRisk: [Int], weight: Double) {
    let n = Double(atRisk.reduce(0, +))
    let d = Double(events.reduce(0, +))
    let spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0
    for group in atRisk.indices {
      let share = Double(atRisk[group]) / n
      observed[group] += weight * Double(events[group])
      expected[group] += weight * d * share
      guard share > 0, spread > 0 else { continue }
      for other in atRisk.indices {
        let equal = group == other ? 1.0 : 0
        variance[group][other] += spread * share * (equal - Double(atRisk[other]) / n)
      }
    }
  }

  /// The test over the groups that expect events, except the last, which is redundant.
  var outcome: Estimable<LogRankTest.Outcome> {
    let tested = expected.indices.filter { expected[$0] > 0 }
    guard tested.count > 1 else { return .notEstimable(.nothingToCompare) }
    let free = tested.dropLast()
    let difference = free.map { observed[$0] - expected[$0] }
    let matrix = free.map { row in free.map { variance[row][$0] } }
    guard let solved = PositiveDefinite.solve(matrix, difference) else {
      return .notEstimable(.nothingToCompare)
    }
    let chiSquare = max(0, zip(difference, solved).reduce(0) { $0 + $1.0 * $1.1 })
    guard let p = SpecialFunctions.chiSquareTail(chiSquare, degrees: free.count) else {
      return .notEstimable(.computationFailed)
    }
    return .value(
      LogRankTest.Outcome(chiSquare: chiSquare, degreesOfFreedom: free.count, p: p))
  }
}
