/// The check whether the partial likelihood rises for ever in a direction of the coefficients, and
/// the strata that follow from it.
///
/// It does so exactly if at every event the combination dᵀx is largest in the units with the event,
/// and larger than in some unit at risk at least once (a direction of recession; compare Albert &
/// Anderson 1984). In the limit units with less no longer count: units at risk are compared only
/// with those of the same dᵀx. The limit therefore is the likelihood with strata by dᵀx.
struct Separation {
  private let order: RiskOrder
  private let combination: [Double]
  private let width: Double

  /// States a direction, in units of the scale of the order.
  init(_ direction: [Double], order: RiskOrder) {
    self.order = order
    combination = order.linearPredictor(direction)
    var largest = 0.0
    for stratum in order.strata {
      var low = Double.infinity
      var high = -Double.infinity
      for row in stratum.rows {
        low = min(low, combination[row])
        high = max(high, combination[row])
      }
      largest = max(largest, high - low)
    }
    width = 1e-6 * largest
  }

  /// Returns true if the likelihood rises for ever, to 6 digits of the combination.
  func isCertain(ties: TieMethod) -> Bool {
    guard width > 0, width.isFinite else { return false }
    var hasLess = false
    for stratum in order.strata {
      let values = combination[stratum.rows].sorted()
      let ranks = stratum.rows.map { row in
        RiskOrder.firstPlace(in: values) { $0 >= combination[row] }
      }
      let first = stratum.rows.lowerBound
      var atRisk = RankTree(count: values.count)
      var members = 0.0
      var joined = stratum.rows.lowerBound
      var left = stratum.leaving.lowerBound
      for time in order.eventTimes[stratum.times] {
        while joined < time.joined {
          atRisk.add(1, at: ranks[joined - first])
          members += 1
          joined += 1
        }
        while left < time.left {
          atRisk.add(-1, at: ranks[order.leaving[left] - first])
          members -= 1
          left += 1
        }
        // The smallest of the events decides: no unit may have more, except the events of exact
        // ties.
        guard let least = time.events.min(by: { combination[$0] < combination[$1] }) else {
          continue
        }
        let bound = combination[least] + width
        var more = members - atRisk.sum(below: RiskOrder.firstPlace(in: values) { $0 > bound })
        if ties == .exact { more -= Double(time.events.filter { combination[$0] > bound }.count) }
        if more > 0.5 { return false }
        let floor = (time.events.map { combination[$0] }.max() ?? 0) - width
        var less = atRisk.sum(below: RiskOrder.firstPlace(in: values) { $0 >= floor })
        if ties == .exact { less -= Double(time.events.filter { combination[$0] < floor }.count) }
        if less > 0.5 { hasLess = true }
      }
    }
    return hasLess
  }

  /// A stratum for each row of the data, by old stratum and combination. Rows that are never at
  /// risk at an event are in the last stratum.
  func strata(rows: Int) -> (stratum: [Int], count: Int) {
    var stratum = Array(repeating: -1, count: rows)
    var count = 0
    for old in order.strata {
      var previous = Double.nan
      for row in old.rows.sorted(by: { combination[$0] < combination[$1] }) {
        if !(combination[row] - previous <= 10 * width) { count += 1 }
        previous = combination[row]
        stratum[order.rows[row]] = count - 1
      }
    }
    return (stratum.map { $0 < 0 ? count : $0 }, count + 1)
  }
}
