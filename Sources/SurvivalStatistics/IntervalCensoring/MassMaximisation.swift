/// Finds the masses of the innermost intervals that maximise the likelihood.
///
/// Rounds of the self-consistency (EM) equation pⱼ ← pⱼ gⱼ, which raise the likelihood surely, each
/// after a step of the convex minorant algorithm, which finds the intervals without mass; and
/// Newton steps under pⱼ ≥ 0, which finish quickly   (Turnbull 1976; Wellner & Zhan 1997; Wang 2008).
struct MassMaximisation {
  /// The Kuhn–Tucker conditions are to hold to this.
  static let tolerance = 1e-9
  /// The work, in additions and multiplications, after which the current result is returned with
  /// its gap. Every operation that takes time is counted.
  static let workLimit = 4_000_000_000
  /// A Newton step this cheap is taken at once; others wait until as much was spent on rounds.
  private static let cheapStep = 2_000_000

  private let likelihood: IntervalLikelihood
  private(set) var masses: [Double]
  private(set) var gap = 0.0
  private(set) var rounds = 0
  /// The work done.
  private(set) var work = 0
  private let workLimit: Int

  init(_ support: InnermostSupport, workLimit: Int = Self.workLimit) {
    likelihood = IntervalLikelihood(support)
    self.workLimit = workLimit
    let count = support.stretches.count
    masses = Array(repeating: count > 0 ? 1 / Double(count) : 0, count: count)
  }

  /// Σ log P(observation).
  var logLikelihood: Double { likelihood.logarithm(likelihood.probabilities(of: masses)) }

  /// Runs until the conditions hold, or the work is done.
  mutating func run() {
    guard !masses.isEmpty else { return }
    var nextNewton = 6
    var pause = 1
    var gapBefore = Double.infinity
    while true {
      let probabilities = probabilities()
      let gradient = likelihood.gradient(probabilities)
      work += likelihood.work
      gap = (gradient.max() ?? 1) - 1
      if isOptimal(gradient) || work > workLimit { return }
      rounds += 1
      if rounds >= nextNewton {
        let isStep = newtonStep(gradient, probabilities)
        // A step that does not help is tried again later and later.
        pause = isStep && gap < gapBefore / 2 ? 1 : min(pause * 2, 1000)
        gapBefore = gap
        nextNewton = rounds + pause + 1
        if isStep { continue }
      }
      convexMinorantStep(probabilities)
      let slopes = likelihood.gradient(self.probabilities())
      work += likelihood.work
      for place in masses.indices { masses[place] *= slopes[place] }
      normalise()
    }
  }

  /// True if gⱼ ≤ 1 everywhere, and gⱼ = 1 wherever there is mass.
  private func isOptimal(_ gradient: [Double]) -> Bool {
    for (mass, slope) in zip(masses, gradient) {
      if slope - 1 > Self.tolerance { return false }
      if mass > 0, mass * (1 - slope) > Self.tolerance * 1e-3 { return false }
      if mass > 1e-10, 1 - slope > Self.tolerance { return false }
    }
    return true
  }

  private mutating func probabilities() -> [Double] {
    work += likelihood.work
    return likelihood.probabilities(of: masses)
  }

  private mutating func normalise() {
    let sum = masses.reduce(0, +)
    guard sum > 0 else { return }
    for place in masses.indices { masses[place] /= sum }
  }

  /// Moves to the target, or part of the way, as far as the likelihood does not fall by more than
  /// rounding.
  private mutating func move(
    to target: [Double], _ probabilities: [Double], leastShare: Double
  ) -> Bool {
    let before = masses
    let start = likelihood.logarithm(probabilities)
    let slack = 1e-12 * abs(start)
    var share = 1.0
    while share > leastShare {
      masses = zip(before, target).map { $0 + share * ($1 - $0) }
      if likelihood.logarithm(self.probabilities()) >= start - slack { return true }
      share /= 2
    }
    masses = before
    return false
  }

  private mutating func convexMinorantStep(_ probabilities: [Double]) {
    let step = ConvexMinorantStep(
      likelihood, masses: masses, probabilities: probabilities)
    work += likelihood.work
    _ = move(to: step.target, probabilities, leastShare: 1e-2)
  }

  /// Moves to the maximum of the quadratic approximation under pⱼ ≥ 0, or part of the way.
  ///
  /// Returns true if it moved, which it does only if the likelihood does not fall.
  private mutating func newtonStep(_ gradient: [Double], _ probabilities: [Double]) -> Bool {
    let places = candidates(gradient)
    var program = program(places, gradient, probabilities)
    work += likelihood.work
    let cost = 4 * program.systemWork
    guard cost <= max(Self.cheapStep, work) else { return false }
    let start = places.map { masses[$0] > 1e-8 ? masses[$0] : 0 }
    let maximum = program.maximum(startingFrom: start, workLimit: min(workLimit, 8 * cost))
    work += program.work
    guard let maximum else { return false }
    let sum = maximum.reduce(0, +)
    guard sum > 0, sum.isFinite else { return false }
    var target = Array(repeating: 0.0, count: masses.count)
    for (place, mass) in zip(places, maximum) { target[place] = mass / sum }
    return move(to: target, probabilities, leastShare: 1e-4)
  }

  /// The intervals that may carry mass: those that do, and the peaks of the gradient.
  private func candidates(_ gradient: [Double]) -> [Int] {
    masses.indices.filter { place in
      masses[place] > 1e-8
        || gradient[place] > 1 && (place == 0 || gradient[place - 1] <= gradient[place])
          && (place == masses.count - 1 || gradient[place + 1] < gradient[place])
    }
  }

  /// The approximation, with wᵢ = count / (n P(observation i)²) and cⱼ = 2 gⱼ − 1.
  private func program(
    _ places: [Int], _ gradient: [Double], _ probabilities: [Double]
  ) -> MassProgram {
    var before = Array(repeating: 0, count: masses.count + 1)
    for place in places { before[place + 1] = 1 }
    for place in masses.indices { before[place + 1] += before[place] }
    var terms: [MassProgram.Term] = []
    for (number, range) in likelihood.ranges.enumerated() {
      let first = before[range.lowerBound]
      let end = before[range.upperBound + 1]
      guard first < end else { continue }
      let root = 1 / max(probabilities[number], 1e-150)
      let weight = likelihood.counts[number] * root * root / likelihood.total
      terms.append(MassProgram.Term(first: first, last: end - 1, weight: weight))
    }
    return MassProgram(terms: terms, linear: places.map { 2 * gradient[$0] - 1 })
  }
}
