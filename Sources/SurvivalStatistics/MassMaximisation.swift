import Foundation

/// Finds the masses of the innermost intervals that maximise the likelihood.
///
/// Rounds of the self-consistency (EM) equation pⱼ ← pⱼ gⱼ, which raise the likelihood slowly but
/// surely, and between them Newton steps under pⱼ ≥ 0, which finish quickly   (Turnbull 1976;
/// Wang 2008). gⱼ = (1/n) Σᵢ [j in observation i] / P(observation i).
struct MassMaximisation {
  /// The Kuhn–Tucker conditions are to hold to this.
  static let tolerance = 1e-9
  /// At most this many intervals take part in a Newton step, which is cubic in their number.
  private static let newtonLimit = 400
  /// The work after which a result is given as it stands, with its gap.
  private static let roundLimit = 100_000
  private static let workLimit = 2_000_000_000

  private let ranges: [ClosedRange<Int>]
  private(set) var masses: [Double]
  private(set) var gap = 0.0
  private(set) var rounds = 0

  init(_ support: InnermostSupport) {
    ranges = support.ranges
    let count = support.stretches.count
    masses = Array(repeating: count > 0 ? 1 / Double(count) : 0, count: count)
  }

  /// Σ log P(observation).
  var logLikelihood: Double { Self.logLikelihood(probabilities(of: masses)) }

  /// Runs until the conditions hold, or progress ends.
  mutating func run() {
    guard !ranges.isEmpty else { return }
    let limit = min(Self.roundLimit, Self.workLimit / (ranges.count + masses.count))
    var nextNewton = 20
    var pause = 20
    while rounds < limit {
      let gradient = gradient(at: masses)
      gap = (gradient.max() ?? 1) - 1
      if isOptimal(gradient) { return }
      rounds += 1
      if rounds >= nextNewton {
        let isStep = newtonStep(gradient)
        // A step that failed is tried again later and later.
        pause = isStep ? 20 : pause * 2
        nextNewton = rounds + pause
        if isStep { continue }
      }
      for place in masses.indices { masses[place] *= gradient[place] }
      normalise()
    }
    gap = (gradient(at: masses).max() ?? 1) - 1
  }

  /// gⱼ ≤ 1 everywhere, and gⱼ = 1 wherever there is mass.
  private func isOptimal(_ gradient: [Double]) -> Bool {
    for (mass, slope) in zip(masses, gradient) {
      if slope - 1 > Self.tolerance { return false }
      if mass > 0, mass * (1 - slope) > Self.tolerance * 1e-3 { return false }
      if mass > 1e-10, 1 - slope > Self.tolerance { return false }
    }
    return true
  }

  /// The probability of each observation.
  private func probabilities(of masses: [Double]) -> [Double] {
    var cumulated = [0.0]
    cumulated.reserveCapacity(masses.count + 1)
    var sum = 0.0
    for mass in masses {
      sum += mass
      cumulated.append(sum)
    }
    return ranges.map { range in
      // Few neighbours are added up themselves: differences of sums would lose small masses.
      range.count <= 8
        ? masses[range].reduce(0, +) : cumulated[range.upperBound + 1] - cumulated[range.lowerBound]
    }
  }

  private static func logLikelihood(_ probabilities: [Double]) -> Double {
    probabilities.reduce(0) { $0 + ($1 > 0 ? log($1) : -Double.greatestFiniteMagnitude / 1e10) }
  }

  private func gradient(at masses: [Double]) -> [Double] {
    var change = Array(repeating: 0.0, count: masses.count + 1)
    for (range, probability) in zip(ranges, probabilities(of: masses)) {
      let weight = 1 / max(probability, Double.leastNormalMagnitude)
      change[range.lowerBound] += weight
      change[range.upperBound + 1] -= weight
    }
    var sum = 0.0
    return masses.indices.map { place in
      sum += change[place]
      return max(0, sum) / Double(ranges.count)
    }
  }

  private mutating func normalise() {
    let sum = masses.reduce(0, +)
    guard sum > 0 else { return }
    for place in masses.indices { masses[place] /= sum }
  }

  /// Goes to the maximum of the quadratic approximation under pⱼ ≥ 0, or part of the way there.
  ///
  /// Returns whether it went, which it does only where the likelihood does not fall.
  private mutating func newtonStep(_ gradient: [Double]) -> Bool {
    let places = candidates(gradient)
    let program = NonNegativeQuadratic(
      matrix: curvature(of: places), linear: places.map { 2 * gradient[$0] - 1 })
    guard let maximum = program.maximum(startingFrom: places.map { masses[$0] }) else {
      return false
    }
    var target = Array(repeating: 0.0, count: masses.count)
    for (place, mass) in zip(places, maximum) { target[place] = mass }
    let sum = target.reduce(0, +)
    guard sum > 0, sum.isFinite else { return false }
    let before = masses
    let likelihood = logLikelihood
    let slack = 1e-12 * abs(likelihood)
    var share = 1.0
    while share > 1e-4 {
      masses = zip(before, target).map { $0 + share * ($1 / sum - $0) }
      if logLikelihood >= likelihood - slack { return true }
      share /= 2
    }
    masses = before
    return false
  }

  /// The intervals that may carry mass: all, or those with most mass and the steepest gradients.
  private func candidates(_ gradient: [Double]) -> [Int] {
    guard masses.count > Self.newtonLimit else { return Array(masses.indices) }
    var chosen = Set(
      masses.indices.sorted { (-masses[$0], $0) < (-masses[$1], $1) }
        .prefix(Self.newtonLimit * 3 / 4))
    let peaks = masses.indices.filter { place in
      gradient[place] > 1 && (place == 0 || gradient[place - 1] <= gradient[place])
        && (place == masses.count - 1 || gradient[place + 1] < gradient[place])
    }
    for place in peaks.sorted(by: { (-gradient[$0], $0) < (-gradient[$1], $1) })
    where chosen.count < Self.newtonLimit { chosen.insert(place) }
    return chosen.sorted()
  }

  /// Qⱼₖ = (1/n) Σᵢ [j and k in observation i] / P(observation i)² for the candidates j, k.
  private func curvature(of places: [Int]) -> [[Double]] {
    let count = places.count
    // How many candidates lie before each interval: what an observation contains of them.
    var before = [0]
    before.reserveCapacity(masses.count + 1)
    var next = 0
    for place in masses.indices {
      if next < count, places[next] == place { next += 1 }
      before.append(next)
    }
    // For j ≤ k the observations with first ≤ j and last ≥ k: sums down, then leftwards.
    var matrix = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    for (range, probability) in zip(ranges, probabilities(of: masses)) {
      let first = before[range.lowerBound]
      let last = before[range.upperBound + 1] - 1
      guard first <= last else { continue }
      let root = 1 / max(probability, 1e-150)
      matrix[first][last] += root * root / Double(ranges.count)
    }
    for first in 1..<max(1, count) {
      for last in 0..<count { matrix[first][last] += matrix[first - 1][last] }
    }
    for first in 0..<count {
      for last in stride(from: count - 2, through: first, by: -1) {
        matrix[first][last] += matrix[first][last + 1]
      }
    }
    for first in 0..<count { for last in 0..<first { matrix[first][last] = matrix[last][first] } }
    return matrix
  }
}
