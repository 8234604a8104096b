/// A two-sample permutation test of the sum of scores in the first group.
///
/// If the group makes no difference, every assignment of the groups to the participants is equally
/// likely. Two-sided: p is the proportion of arrangements in which the sum lies at least as far
/// from its mean as the observed one   (Fisher 1935; Pitman 1937). Equality allows for rounding
/// (1e-10 of the sum of the absolute scores). Each participant has one score: the scores of its
/// units are added up before.
///
/// Exact for any number of participants if the scores are multiples of one half (counts, mid-ranks;
/// Streitberg & Röhmel 1986), otherwise up to about 44 participants.
public struct PermutationTest: Hashable, Sendable {
  /// The arrangements that were computed.
  public let method: PermutationMethod
  /// The observed sum of the first group.
  public let sum: Double
  /// Its mean over all ways.
  public let mean: Double
  /// Its standard deviation over all ways.
  public let standardDeviation: Double
  /// The outcome. Not estimable without participants in both groups, with a score that is not
  /// finite, with more arrangements than can be computed, or without draws.
  public let outcome: Estimable<PermutationOutcome>

  /// Tests scores; participants change places inside their stratum.
  public init(_ strata: [PermutationStratum], method: PermutationMethod) {
    self.method = method
    sum = strata.reduce(0) { $0 + $1.first.reduce(0, +) }
    let used = strata.filter { !$0.first.isEmpty && !$0.second.isEmpty }
    let fixed = strata.filter { $0.first.isEmpty || $0.second.isEmpty }
    var mean = fixed.reduce(0) { $0 + $1.first.reduce(0, +) }
    var variance = 0.0
    var centred: [CentredScores] = []
    for stratum in used {
      let scores = CentredScores(stratum)
      mean += scores.mean * Double(stratum.first.count)
      variance += scores.variance
      centred.append(scores)
    }
    self.mean = mean
    standardDeviation = variance.squareRoot()
    if used.isEmpty {
      outcome = .notEstimable(.nothingToCompare)
    } else if !strata.allSatisfy({ ($0.first + $0.second).allSatisfy(\.isFinite) }) {
      outcome = .notEstimable(.impossibleArgument)
    } else {
      switch method {
      case .exact: outcome = ExactSplits(centred).outcome
      case .monteCarlo(let draws, let seed):
        outcome = RandomSplits(centred, draws: draws, seed: seed).outcome
      }
    }
  }

  /// Tests counts or other scores of two groups.
  public init(first: [Double], second: [Double], method: PermutationMethod) {
    self.init([PermutationStratum(first: first, second: second)], method: method)
  }

  /// Tests ordinal grades by their ranks in both groups together, equal grades sharing the mean of
  /// their ranks: the Wilcoxon rank sum test with its exact distribution under ties
  /// (Wilcoxon 1945; Lehmann 1975).
  public static func ofRanks(
    first: [Double], second: [Double], method: PermutationMethod
  ) -> PermutationTest {
    let ranks = midRanks(first + second)
    return PermutationTest(
      first: Array(ranks.prefix(first.count)), second: Array(ranks.dropFirst(first.count)),
      method: method)
  }

  /// The rank of each value, equal values sharing the mean of theirs; not a number has no rank.
  private static func midRanks(_ values: [Double]) -> [Double] {
    guard values.allSatisfy(\.isFinite) else { return values }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }
}

/// The arrangements of the groups that a permutation test computes.
public enum PermutationMethod: Hashable, Sendable {
  /// Every way: the p value is exact.
  case exact
  /// A number of random arrangements, the same for the same seed; the observed one counts as one
  /// more, so that p is never 0   (Davison & Hinkley 1997; Phipson & Smyth 2010).
  case monteCarlo(draws: Int, seed: UInt64)
}

/// The outcome of a permutation test.
public struct PermutationOutcome: Hashable, Sendable {
  /// Number of arrangements of the groups that were computed, including the observed one.
  ///
  /// A whole number; above 2⁵³ rounded to a `Double`.
  public let arrangements: Double
  /// Those among them whose statistic is at least as far from its mean as the observed one.
  public let asExtreme: Double
  /// asExtreme / arrangements, two-sided.
  public let p: Double

  /// States an outcome.
  public init(arrangements: Double, asExtreme: Double, p: Double) {
    self.arrangements = arrangements
    self.asExtreme = asExtreme
    self.p = p
  }
}

/// The scores of the participants of one stratum in two groups; only they change places.
public struct PermutationStratum: Hashable, Sendable {
  /// The scores in the first group.
  public let first: [Double]
  /// The scores in the second group.
  public let second: [Double]

  /// States a stratum.
  public init(first: [Double], second: [Double]) {
    self.first = first
    self.second = second
  }
}
