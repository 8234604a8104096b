import Foundation

/// The inversion of the score test of a difference of two proportions.
struct ScoreInterval {
  let p1: Double
  let p2: Double
  let n1: Double
  let n2: Double
  /// Factor of the variance: N/(N − 1), or 1.
  let factor: Double
  let z: Double

  init(first: BinomialProportion, second: BinomialProportion, factor: Double, z: Double) {
    n1 = Double(first.total)
    n2 = Double(second.total)
    p1 = Double(first.count) / n1
    p2 = Double(second.count) / n2
    self.factor = factor
    self.z = z
  }

  /// The smallest difference that the test does not reject; −1 if none is.
  var lower: Double {
    p1 - p2 <= -1 ? -1 : boundary(rejected: -1, kept: p1 - p2)
  }

  /// The largest difference that the test does not reject; 1 if none is.
  var upper: Double {
    p1 - p2 >= 1 ? 1 : boundary(rejected: 1, kept: p1 - p2)
  }

  /// Halves the stretch between a rejected and a kept difference down to neighbouring numbers.
  ///
  /// If even the outer end is kept, halving moves on to it.
  private func boundary(rejected: Double, kept: Double) -> Double {
    var outside = rejected
    var inside = kept
    for _ in 0..<200 {
      let middle = outside + (inside - outside) / 2
      if middle == outside || middle == inside { break }
      if isKept(middle) { inside = middle } else { outside = middle }
    }
    return inside
  }

  /// True if (p̂₁ − p̂₂ − δ)² ≤ z² V(δ).
  private func isKept(_ difference: Double) -> Bool {
    let distance = p1 - p2 - difference
    return distance * distance <= z * z * variance(at: difference)
  }

  /// V(δ) = factor · (p̃₁(1 − p̃₁)/n₁ + p̃₂(1 − p̃₂)/n₂) at the restricted maximum likelihood.
  private func variance(at difference: Double) -> Double {
    let restricted2 = restrictedSecond(at: difference)
    let restricted1 = min(1, max(0, restricted2 + difference))
    return factor
      * (restricted1 * (1 - restricted1) / n1 + restricted2 * (1 - restricted2) / n2)
  }

  /// The probability of the second group that maximises the likelihood under p₁ = p₂ + δ.
  ///
  /// The root of the cubic likelihood equation L₃p³ + L₂p² + L₁p + L₀ = 0 in closed form
  /// (Miettinen & Nurminen 1985, appendix 1).
  private func restrictedSecond(at difference: Double) -> Double {
    let total = n1 + n2
    let events1 = p1 * n1
    let events2 = p2 * n2
    let events = events1 + events2
    let cubic = total
    let square = (n1 + 2 * n2) * difference - total - events
    let linear = (n2 * difference - total - 2 * events2) * difference + events
    let constant = events2 * difference * (1 - difference)
    let third = square / (3 * cubic)
    let q = third * third * third - square * linear / (6 * cubic * cubic) + constant / (2 * cubic)
    let root = max(0, third * third - linear / (3 * cubic)).squareRoot()
    let p = q > 0 ? root : -root
    let angle = p == 0 ? 0 : min(1, max(-1, q / (p * p * p)))
    let solution = 2 * p * cos((Double.pi + acos(angle)) / 3) - third
    return min(min(1, 1 - difference), max(max(0, -difference), solution))
  }
}
