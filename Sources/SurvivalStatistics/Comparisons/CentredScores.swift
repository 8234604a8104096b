/// The scores of one stratum, the first group's first, less their mean.
struct CentredScores {
  /// The scores less their mean; they add up to 0.
  let scores: [Double]
  /// Participants in the first group.
  let taken: Int
  /// The mean of the scores.
  let mean: Double
  /// The scores as they were, doubled, if all are whole numbers then; the smallest counts as 0.
  let wholeScores: [Int]?

  init(_ stratum: PermutationStratum) {
    let all = stratum.first + stratum.second
    let mean = all.reduce(0, +) / Double(max(1, all.count))
    self.mean = mean
    taken = stratum.first.count
    scores = all.map { $0 - mean }
    let doubled = all.map { Int(exactly: $0 * 2) ?? Int.max }
    if let least = doubled.min(), let most = doubled.max(), least > -1_000_000, most < 1_000_000 {
      wholeScores = doubled.map { $0 - least }
    } else {
      wholeScores = nil
    }
  }

  /// The variance of the first group's sum over all ways: k(n − k)/(n(n − 1)) Σ (score − mean)².
  var variance: Double {
    let n = Double(scores.count)
    let k = Double(taken)
    return k * (n - k) / (n * (n - 1)) * scores.reduce(0) { $0 + $1 * $1 }
  }

  /// The observed sum of the first group, less its mean.
  var observed: Double { scores.prefix(taken).reduce(0, +) }

  /// The sum of the absolute scores, against which rounding is measured.
  var size: Double { scores.reduce(0) { $0 + abs($1) } }

  /// The number of ways to choose the first group.
  var arrangements: Double {
    let few = min(taken, scores.count - taken)
    guard few > 0 else { return 1 }
    var ways = 1.0
    // Each factor divides exactly as long as the product is an exact whole number.
    for chosen in 1...few {
      ways = (ways * Double(scores.count - few + chosen) / Double(chosen)).rounded()
    }
    return ways
  }
}
