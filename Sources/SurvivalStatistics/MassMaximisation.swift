import Foundation

/// Finds the masses of the innermost intervals that maximise the likelihood.
///
/// Rounds of the self-consistency (EM) equation pⱼ ← pⱼ gⱼ, which raise the likelihood slowly but
/// surely, and between them Newton steps under pⱼ ≥ 0, which finish quickly   (Turnbull 1976;
/// Wang 2008). gⱼ = (1/n) Σᵢ [j in observation i] / P(observation i).
struct MassMaximisation {
  /// The Kuhn–Tucker conditions are to hold to this.
  static let tolerance = 1e-9
  /// Above this number of intervals the Newton step, cubic in it, is left out.
  private static let newtonLimit = 400
  private static let roundLimit = 100_000

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
    while rounds < Self.roundLimit {
      let gradient = gradient(at: masses)
      gap = (gradient.max() ?? 1) - 1
      if isOptimal(gradient) { return }
      rounds += 1
      if rounds % 20 == 0, masses.count <= Self.newtonLimit, newtonStep(gradient) { continue }
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
  /// Returns whether the likelihood rose or the point moved to a better gradient.
  private mutating func newtonStep(_ gradient: [Double]) -> Bool {
    let program = NonNegativeQuadratic(
      matrix: curvature(), linear: gradient.map { 2 * $0 - 1 })
    guard let target = program.maximum(startingFrom: masses) else { return false }
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

  /// Qⱼₖ = (1/n) Σᵢ [j and k in observation i] / P(observation i)², row by row.
  private func curvature() -> [[Double]] {
    let count = masses.count
    // For j ≤ k the observations with first ≤ j and last ≥ k: sums down, then leftwards.
    var matrix = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    for (range, probability) in zip(ranges, probabilities(of: masses)) {
      let root = 1 / max(probability, 1e-150)
      matrix[range.lowerBound][range.upperBound] += root * root / Double(ranges.count)
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
