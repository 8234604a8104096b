/// The ways of dealing several groups out to participants who change places inside their stratum.
struct GroupArrangements {
  /// Steps that are made at most.
  private static let limit = 2e9

  private let observed: [Int]
  /// Places of the participants of each stratum.
  private let strata: [[Int]]
  private let groups: Int
  private let work: Double

  /// `work`: steps that one statistic takes.
  init(_ observed: [Int], strata: [Int], groups: Int, work: Double) {
    self.observed = observed
    self.groups = groups
    self.work = work
    self.strata = Dictionary(grouping: observed.indices, by: { strata[$0] })
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// The proportion of arrangements that are as extreme as the observed one.
  func outcome(
    _ method: PermutationMethod, isExtreme: ([Int]) -> Bool
  ) -> Estimable<PermutationOutcome> {
    switch method {
    case .exact: exact(isExtreme)
    case .monteCarlo(let draws, let seed): random(draws, seed, isExtreme)
    }
  }

  private func exact(_ isExtreme: ([Int]) -> Bool) -> Estimable<PermutationOutcome> {
    let ways = ways
    guard ways * max(1, work) <= Self.limit else { return .notEstimable(.tooManyArrangements) }
    let order = strata.flatMap(\.self)
    let stratumOfPlace = strata.enumerated().flatMap { number, places in
      places.map { _ in number }
    }
    var left = strata.map { places in
      (0..<groups).map { group in places.count { observed[$0] == group } }
    }
    var arrangement = observed
    // The group assigned to each participant in `order`, advanced like a counter.
    var dealt = Array(repeating: -1, count: order.count)
    var place = 0
    var total = 0.0
    var extreme = 0.0
    while place >= 0 {
      if place == order.count {
        total += 1
        if isExtreme(arrangement) { extreme += 1 }
        place -= 1
        continue
      }
      let stratum = stratumOfPlace[place]
      if dealt[place] >= 0 { left[stratum][dealt[place]] += 1 }
      var next = dealt[place] + 1
      while next < groups, left[stratum][next] == 0 { next += 1 }
      if next < groups {
        left[stratum][next] -= 1
        dealt[place] = next
        arrangement[order[place]] = next
        place += 1
      } else {
        dealt[place] = -1
        place -= 1
      }
    }
    return .value(
      PermutationOutcome(arrangements: total, asExtreme: extreme, p: extreme / total))
  }

  private func random(
    _ draws: Int, _ seed: UInt64, _ isExtreme: ([Int]) -> Bool
  ) -> Estimable<PermutationOutcome> {
    guard draws > 0, draws <= 1_000_000_000 else { return .notEstimable(.impossibleArgument) }
    var random = SplitMix(seed: seed)
    var arrangement = observed
    var extreme = 1
    for _ in 0..<draws {
      for places in strata {
        for chosen in places.indices.dropLast() {
          let other = chosen + random.next(below: places.count - chosen)
          arrangement.swapAt(places[chosen], places[other])
        }
      }
      if isExtreme(arrangement) { extreme += 1 }
    }
    return .value(
      PermutationOutcome(
        arrangements: Double(draws + 1), asExtreme: Double(extreme),
        p: Double(extreme) / Double(draws + 1)))
  }

  /// The number of ways: the multinomial coefficients of the strata.
  private var ways: Double {
    var ways = 1.0
    for places in strata {
      var dealt = 0.0
      for group in 0..<groups {
        for number in 0..<places.count(where: { observed[$0] == group }) {
          dealt += 1
          ways *= dealt / Double(number + 1)
        }
      }
    }
    return ways
  }
}
