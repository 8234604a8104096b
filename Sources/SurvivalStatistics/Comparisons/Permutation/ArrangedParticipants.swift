/// Participants with their units and scores, in an order that does not depend on that of the units.
struct ArrangedParticipants {
  /// One of them.
  struct Member {
    /// Index of the group among all groups.
    let group: Int
    let stratum: Int
    var score: Double
    var units: [RankedUnits.Unit]
  }

  /// The numbers of the groups, ascending.
  let names: [Int]
  let members: [Member]
  /// Σ s² n_g ([g = h] − n_h/n) over the strata.
  let permutationVariance: [[Double]]
  /// The mean score of each member's stratum.
  private let means: [Double]
  private let isAmbiguous: Bool

  init(_ units: [RankedUnits.Unit], groups: Set<Int>) {
    let names = groups.sorted()
    var places: [Int: Int] = [:]
    var members: [Member] = []
    var isAmbiguous = false
    for unit in units {
      let group = names.firstIndex(of: unit.group) ?? 0
      if let cluster = unit.cluster, let place = places[cluster] {
        if members[place].group != group || members[place].stratum != unit.stratum {
          isAmbiguous = true
        }
        members[place].score += unit.score
        members[place].units.append(unit)
      } else {
        if let cluster = unit.cluster { places[cluster] = members.count }
        members.append(
          Member(group: group, stratum: unit.stratum, score: unit.score, units: [unit]))
      }
    }
    self.names = names
    self.isAmbiguous = isAmbiguous
    let ordered = members.map { member in
      var sorted = member
      sorted.units.sort { $0.precedes($1) }
      sorted.score = sorted.units.reduce(0) { $0 + $1.score }
      return sorted
    }.sorted { one, other in
      if one.stratum != other.stratum { return one.stratum < other.stratum }
      if one.group != other.group { return one.group < other.group }
      return one.units.lexicographicallyPrecedes(other.units) { $0.precedes($1) }
    }
    self.members = ordered
    let strata = Dictionary(grouping: ordered, by: \.stratum)
    let means = strata.mapValues { inside in
      inside.reduce(0) { $0 + $1.score } / Double(inside.count)
    }
    self.means = ordered.map { means[$0.stratum] ?? 0 }
    var variance = Array(repeating: Array(repeating: 0.0, count: names.count), count: names.count)
    for (stratum, inside) in strata.sorted(by: { $0.key < $1.key }) where inside.count > 1 {
      let mean = means[stratum] ?? 0
      let n = Double(inside.count)
      let squares = inside.reduce(0) { $0 + ($1.score - mean) * ($1.score - mean) } / (n - 1)
      let counts = names.indices.map { place in Double(inside.count { $0.group == place }) }
      for one in names.indices {
        for other in names.indices {
          variance[one][other] +=
            squares * counts[one] * ((one == other ? 1 : 0) - counts[other] / n)
        }
      }
    }
    permutationVariance = variance
  }

  /// The reason why nothing can be tested.
  var obstacle: NotEstimableReason? {
    if names.count < 2 { return .nothingToCompare }
    if isAmbiguous { return .clusterInSeveralGroups }
    if !members.allSatisfy({ $0.score.isFinite }) { return .computationFailed }
    let size = members.reduce(0) { $0 + abs($1.score) }
    let isFlat = permutationVariance.indices.allSatisfy {
      permutationVariance[$0][$0] <= 1e-20 * size * size
    }
    return isFlat ? .nothingToCompare : nil
  }

  /// The sums of scores of the groups less their means over all arrangements.
  func centredSums(_ arrangement: [Int]) -> [Double] {
    var sums = Array(repeating: 0.0, count: names.count)
    for place in members.indices {
      sums[arrangement[place]] += members[place].score - means[place]
    }
    return sums
  }
}
