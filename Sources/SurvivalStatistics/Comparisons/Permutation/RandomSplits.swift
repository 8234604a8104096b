/// Random ways of dealing the groups out.
struct RandomSplits {
  private let strata: [CentredScores]
  private let draws: Int
  private let seed: UInt64

  init(_ strata: [CentredScores], draws: Int, seed: UInt64) {
    self.strata = strata
    self.draws = draws
    self.seed = seed
  }

  /// The outcome; not estimable without draws, or with more than a thousand million.
  var outcome: Estimable<PermutationOutcome> {
    guard draws > 0, draws <= 1_000_000_000 else { return .notEstimable(.impossibleArgument) }
    let slack = strata.reduce(0) { $0 + $1.size } * 1e-10
    let distance = abs(strata.reduce(0) { $0 + $1.observed }) - slack
    var random = SplitMix(seed: seed)
    var decks = strata.map(\.scores)
    var extreme = 1
    for _ in 0..<draws {
      var sum = 0.0
      for (place, stratum) in strata.enumerated() {
        // A partial shuffle: the first elements are a random choice, for any earlier order.
        for chosen in 0..<stratum.taken {
          let other = chosen + random.next(below: stratum.scores.count - chosen)
          decks[place].swapAt(chosen, other)
          sum += decks[place][chosen]
        }
      }
      if abs(sum) >= distance { extreme += 1 }
    }
    return .value(
      PermutationOutcome(
        arrangements: Double(draws + 1), asExtreme: Double(extreme),
        p: Double(extreme) / Double(draws + 1)))
  }
}
