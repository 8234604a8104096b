/// The quadratic approximation of a likelihood of masses, maximised over some variables x ≥ 0.
///
/// Maximises Σ cⱼxⱼ − ½ Σᵢ wᵢ (Σ of x in observation i)² by an active-set method   (Lawson & Hanson
/// 1974; Wang 2008). In the cumulated x an observation involves only its two ends, so that the
/// matrix is narrow if observations are short.
struct MassProgram {
  /// An observation by its first and last variable, and its weight.
  struct Term {
    let first: Int
    let last: Int
    let weight: Double
  }

  let terms: [Term]
  let linear: [Double]
  /// The work done, in multiplications and additions.
  private(set) var work = 0

  init(terms: [Term], linear: [Double]) {
    self.terms = terms
    self.linear = linear
  }

  /// About how many multiplications one system with all places takes.
  var systemWork: Int {
    EnvelopeFactor.work(first: envelope(terms, size: linear.count)) + terms.count
  }

  /// Returns a point at or near the maximum, or `nil` without any progress; ends soon after the
  /// work exceeds a limit.
  mutating func maximum(startingFrom start: [Double], workLimit: Int) -> [Double]? {
    var x = start
    var free = x.map { $0 > 0 }
    var found: [Double]?
    for round in 0..<60 {
      guard settle(&x, &free, workLimit: workLimit) else { return found }
      found = x
      let slopes = slopes(at: x)
      let entering = round < 8 ? peaks(slopes, free) : steepest(slopes, free)
      if entering.isEmpty || work > workLimit { return x }
      for place in entering { free[place] = true }
    }
    return x
  }

  /// Goes to the maximum over the free places, giving up places that would become negative.
  private mutating func settle(
    _ x: inout [Double], _ free: inout [Bool], workLimit: Int
  ) -> Bool {
    var round = 0
    while true {
      let places = free.indices.filter { free[$0] }
      guard !places.isEmpty, work <= workLimit, let solution = solution(places) else {
        return false
      }
      // At first all negative places are given up at once, later one by one.
      var share = 1.0
      for (place, value) in zip(places, solution) where value <= 0 {
        share = min(share, x[place] / (x[place] - value))
      }
      if share.isNaN { share = 0 }
      let isBold = round < 6
      for (place, value) in zip(places, solution) {
        if value <= 0, isBold || x[place] + share * (value - x[place]) <= 1e-15 {
          x[place] = 0
          free[place] = false
        } else {
          x[place] = isBold || share == 1 ? value : x[place] + share * (value - x[place])
        }
      }
      if share == 1 { return true }
      round += 1
    }
  }

  /// Returns the maximum over some variables with any signs; `nil` if it is not determined.
  private mutating func solution(_ places: [Int]) -> [Double]? {
    let size = places.count
    // The number of chosen variables before each: it shows which of them an observation contains.
    var before = Array(repeating: 0, count: linear.count + 1)
    for place in places { before[place + 1] = 1 }
    for place in linear.indices { before[place + 1] += before[place] }
    let kept = terms.compactMap { term -> Term? in
      let (first, end) = (before[term.first], before[term.last + 1])
      return first < end ? Term(first: first, last: end - 1, weight: term.weight) : nil
    }
    let envelope = envelope(kept, size: size)
    work += EnvelopeFactor.work(first: envelope) + terms.count + linear.count
    var factor = EnvelopeFactor(first: envelope)
    for term in kept {
      factor.add(term.weight, row: term.last, column: term.last)
      guard term.first > 0 else { continue }
      factor.add(term.weight, row: term.first - 1, column: term.first - 1)
      factor.add(-term.weight, row: term.last, column: term.first - 1)
    }
    guard factor.decompose() else { return nil }
    let cumulated = factor.solution(
      (0..<size).map { linear[places[$0]] - ($0 + 1 < size ? linear[places[$0 + 1]] : 0) })
    return cumulated.indices.map { $0 > 0 ? cumulated[$0] - cumulated[$0 - 1] : cumulated[$0] }
  }

  private func envelope(_ terms: [Term], size: Int) -> [Int] {
    var first = Array(0..<size)
    for term in terms where term.first > 0 {
      first[term.last] = min(first[term.last], term.first - 1)
    }
    return first
  }

  /// The slope of the approximation for every variable.
  private mutating func slopes(at x: [Double]) -> [Double] {
    work += terms.count + linear.count
    var cumulated = [0.0]
    for value in x { cumulated.append(cumulated[cumulated.count - 1] + value) }
    var change = Array(repeating: 0.0, count: linear.count + 1)
    for term in terms {
      let pull = term.weight * (cumulated[term.last + 1] - cumulated[term.first])
      change[term.first] += pull
      change[term.last + 1] -= pull
    }
    var sum = 0.0
    return linear.indices.map { place in
      sum += change[place]
      return linear[place] - sum
    }
  }

  /// Returns the steepest variable between each two free ones, if it rises.
  private func peaks(_ slopes: [Double], _ free: [Bool]) -> [Int] {
    var peaks: [Int] = []
    var best: Int?
    for place in slopes.indices {
      if free[place] {
        if let found = best { peaks.append(found) }
        best = nil
      } else if slopes[place] > (best.map { slopes[$0] } ?? 1e-11) {
        best = place
      }
    }
    if let found = best { peaks.append(found) }
    return peaks
  }

  private func steepest(_ slopes: [Double], _ free: [Bool]) -> [Int] {
    let peaks = peaks(slopes, free)
    return peaks.max { (slopes[$0], $1) < (slopes[$1], $0) }.map { [$0] } ?? []
  }
}
