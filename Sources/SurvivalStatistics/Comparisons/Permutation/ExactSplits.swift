/// All assignments of the groups, counted without listing them one by one if possible.
struct ExactSplits {
  /// A value of the first group's sum and the proportion of arrangements that lead to it.
  struct Share {
    let sum: Double
    let share: Double
  }

  /// The number of sums held at the same time.
  private static let limit = 4_000_000.0

  private let strata: [CentredScores]
  private let distance: Double
  private let arrangements: Double

  init(_ strata: [CentredScores]) {
    self.strata = strata
    let slack = strata.reduce(0) { $0 + $1.size } * 1e-10
    distance = abs(strata.reduce(0) { $0 + $1.observed }) - slack
    arrangements = strata.reduce(1) { $0 * $1.arrangements }
  }

  /// The outcome, or the reason that there are too many arrangements.
  var outcome: Estimable<PermutationOutcome> {
    guard let p = share else { return .notEstimable(.tooManyArrangements) }
    guard p.isFinite else { return .notEstimable(.computationFailed) }
    let extreme = p * arrangements
    return .value(
      PermutationOutcome(
        arrangements: arrangements,
        asExtreme: extreme < 9_007_199_254_740_992 ? extreme.rounded() : extreme, p: min(1, p)))
  }

  /// The proportion of arrangements with a sum at least as far from 0 as the observed one.
  private var share: Double? {
    if strata.count == 1, let only = strata.first, only.wholeScores == nil,
      only.arrangements > Self.limit
    {
      return SplitHalves(only, limit: Self.limit).share(atLeast: distance)
    }
    var combined = [Share(sum: 0, share: 1)]
    for stratum in strata {
      guard let next = Self.distribution(of: stratum) else { return nil }
      guard Double(combined.count) * Double(next.count) <= Self.limit else { return nil }
      combined = combined.flatMap { one in
        next.map { Share(sum: one.sum + $0.sum, share: one.share * $0.share) }
      }
    }
    return combined.reduce(0) { abs($1.sum) >= distance ? $0 + $1.share : $0 }
  }

  private static func distribution(of stratum: CentredScores) -> [Share]? {
    if let whole = stratum.wholeScores { return wholeDistribution(of: stratum, whole) }
    guard stratum.arrangements <= limit else { return nil }
    let sums = SplitHalves.sums(of: stratum.scores, upTo: stratum.taken)[stratum.taken]
    let share = 1 / Double(sums.count)
    return sums.map { Share(sum: $0, share: share) }
  }

  /// The shift algorithm: after i participants, the proportion of the choices of k of them that
  /// lead to each sum. Proportions instead of counts, so that nothing overflows.
  private static func wholeDistribution(of stratum: CentredScores, _ whole: [Int]) -> [Share]? {
    let sorted = whole.sorted(by: >)
    let largest = sorted.prefix(stratum.taken).reduce(0, +)
    let work = Double(whole.count) * Double(stratum.taken) * Double(largest + 1)
    guard work <= 2e9, Double(stratum.taken + 1) * Double(largest + 1) <= 2e7 else { return nil }
    var shares = Array(
      repeating: Array(repeating: 0.0, count: largest + 1), count: stratum.taken + 1)
    shares[0][0] = 1
    for (place, score) in whole.enumerated() {
      let i = Double(place + 1)
      for k in stride(from: min(stratum.taken, place + 1), through: 0, by: -1) {
        let kept = (i - Double(k)) / i
        let added = Double(k) / i
        for sum in stride(from: largest, through: 0, by: -1) {
          let from = k > 0 && sum >= score ? shares[k - 1][sum - score] : 0
          shares[k][sum] = kept * shares[k][sum] + added * from
        }
      }
    }
    // A sum of doubled scores above the least, less its mean, halved again.
    let centre = Double(whole.reduce(0, +)) * Double(stratum.taken) / Double(whole.count)
    return shares[stratum.taken].enumerated().filter { $0.element > 0 }.map {
      Share(sum: (Double($0.offset) - centre) / 2, share: $0.element)
    }
  }
}
