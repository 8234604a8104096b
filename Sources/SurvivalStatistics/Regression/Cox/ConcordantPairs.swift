/// The pairs of an event and a unit that stays at risk, by the order of their predictions, counted
/// with one walk back in time.
struct ConcordantPairs {
  /// The weight of the partners with which a row forms pairs of each kind.
  struct Partners {
    var concordant = 0.0
    var discordant = 0.0
    var tied = 0.0
  }

  /// Pairs by row of the order.
  private(set) var own: [Partners]
  private(set) var concordant = 0.0
  private(set) var discordant = 0.0
  private(set) var tied = 0.0
  private let order: RiskOrder
  private var ranks: [Int]

  init(order: RiskOrder, predictor: [Double]) {
    self.order = order
    ranks = Array(repeating: 0, count: order.rows.count)
    own = Array(repeating: Partners(), count: order.rows.count)
    for stratum in order.strata { count(stratum, predictor) }
  }

  private mutating func count(_ stratum: RiskOrder.Stratum, _ predictor: [Double]) {
    var values: [Double] = []
    for value in predictor[stratum.rows].sorted() where values.last != value {
      values.append(value)
    }
    for row in stratum.rows {
      ranks[row] = RiskOrder.firstPlace(in: values) { $0 >= predictor[row] }
    }
    var atRisk = WeightsByRank(count: values.count)
    var past = WeightsByRank(count: values.count)
    var joined = stratum.rows.lowerBound
    var left = stratum.leaving.lowerBound
    for time in order.eventTimes[stratum.times] {
      // Units that leave have been compared with the events so far; units that join now, with those
      // to come. Events at one time form no pairs, so they join after their comparison.
      while joined < time.joined {
        if !time.events.contains(joined) { join(joined, &atRisk, past) }
        joined += 1
      }
      while left < time.left {
        let row = order.leaving[left]
        leave(row, past)
        atRisk.add(-order.weight[row], at: ranks[row])
        left += 1
      }
      for row in time.events {
        let (below, equal, above) = atRisk.parts(around: ranks[row])
        own[row].concordant += below
        own[row].tied += equal
        own[row].discordant += above
        concordant += order.weight[row] * below
        tied += order.weight[row] * equal
        discordant += order.weight[row] * above
      }
      for row in time.events { past.add(order.weight[row], at: ranks[row]) }
      for row in time.events { join(row, &atRisk, past) }
    }
    // Those who never left through a delayed entry.
    let gone = Set(order.leaving[stratum.leaving.lowerBound..<left])
    for row in stratum.rows where row < joined && !gone.contains(row) { leave(row, past) }
  }

  private mutating func join(_ row: Int, _ atRisk: inout WeightsByRank, _ past: WeightsByRank) {
    atRisk.add(order.weight[row], at: ranks[row])
    let (below, equal, above) = past.parts(around: ranks[row])
    own[row].discordant -= below
    own[row].tied -= equal
    own[row].concordant -= above
  }

  private mutating func leave(_ row: Int, _ past: WeightsByRank) {
    let (below, equal, above) = past.parts(around: ranks[row])
    own[row].discordant += below
    own[row].tied += equal
    own[row].concordant += above
  }

  /// Weights at ranks with their total.
  private struct WeightsByRank {
    var tree: RankTree
    var total = 0.0

    init(count: Int) { tree = RankTree(count: count) }

    mutating func add(_ weight: Double, at rank: Int) {
      tree.add(weight, at: rank)
      total += weight
    }

    func parts(around rank: Int) -> (below: Double, equal: Double, above: Double) {
      let below = tree.sum(below: rank)
      let upTo = tree.sum(below: rank + 1)
      return (below, upTo - below, total - upTo)
    }
  }
}
