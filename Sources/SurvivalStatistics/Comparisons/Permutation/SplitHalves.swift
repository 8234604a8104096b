/// The ways to choose the first group of one stratum, from two halves whose sums are sorted.
///
/// Horowitz & Sahni (1974): each half lists the sums of its subsets by size; a way is a pair of
/// sums, and how many pairs lie beyond a bound is counted in one walk through both sorted lists.
struct SplitHalves {
  private let stratum: CentredScores
  private let limit: Double

  init(_ stratum: CentredScores, limit: Double) {
    self.stratum = stratum
    self.limit = limit
  }

  /// The proportion of arrangements whose sum is at least `distance` from 0; `nil` if the halves
  /// are too large.
  func share(atLeast distance: Double) -> Double? {
    guard distance > 0 else { return 1 }
    let middle = stratum.scores.count / 2
    let taken = stratum.taken
    guard
      Self.subsets(of: middle, upTo: taken) <= limit,
      Self.subsets(of: stratum.scores.count - middle, upTo: taken) <= limit
    else { return nil }
    let left = Self.sums(of: Array(stratum.scores[..<middle]), upTo: taken).map { $0.sorted() }
    let right = Self.sums(of: Array(stratum.scores[middle...]), upTo: taken).map { $0.sorted() }
    var extreme = 0.0
    for size in 0...taken {
      let one = left[size]
      let two = right[taken - size]
      var above = two.count
      var below = two.count
      for sum in one {
        // As `sum` rises, more of the other half lies above and less below.
        while above > 0, sum + two[above - 1] >= distance { above -= 1 }
        while below > 0, sum + two[below - 1] > -distance { below -= 1 }
        extreme += Double(two.count - above) + Double(below)
      }
    }
    return extreme / stratum.arrangements
  }

  /// The sums of all subsets by their size.
  static func sums(of scores: [Double], upTo size: Int) -> [[Double]] {
    var sums = [[0.0]] + Array(repeating: [Double](), count: size)
    for (place, score) in scores.enumerated() {
      for chosen in stride(from: min(size, place + 1), through: 1, by: -1) {
        sums[chosen] += sums[chosen - 1].map { $0 + score }
      }
    }
    return sums
  }

  /// The number of subsets of at most this size.
  private static func subsets(of count: Int, upTo size: Int) -> Double {
    var ways = 1.0
    var total = 1.0
    for chosen in 1...max(1, min(size, count)) where chosen <= count {
      ways *= Double(count - chosen + 1) / Double(chosen)
      total += ways
    }
    return total
  }
}
