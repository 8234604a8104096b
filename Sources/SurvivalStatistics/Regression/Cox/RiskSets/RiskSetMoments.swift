import Foundation

/// The weighted sums Σ w e^η, Σ w e^η x and Σ w e^η xxᵀ over a risk set, kept up to date.
///
/// All sums are divided by e^shift, so that no linear predictor is too large for them.
struct RiskSetMoments {
  /// Sums over some rows.
  struct Sums {
    var total = 0.0
    var first: [Double]
    var second: [Double]

    init(covariates: Int) {
      first = Array(repeating: 0, count: covariates)
      second = Array(repeating: 0, count: covariates * (covariates + 1) / 2)
    }

    /// Adds a row whose covariates begin at `offset`.
    mutating func add(_ x: [Double], at offset: Int, weight: Double) {
      total += weight
      Self.add(x, at: offset, weight: weight, to: &first, &second)
    }

    private static func add(
      _ x: [Double], at offset: Int, weight: Double, to first: inout [Double],
      _ second: inout [Double]
    ) {
      let values = x.span
      var sums = first.mutableSpan
      var products = second.mutableSpan
      var place = 0
      for row in 0..<sums.count {
        let weighted = weight * values[offset + row]
        sums[row] += weighted
        for column in 0...row {
          products[place] += weighted * values[offset + column]
          place += 1
        }
      }
    }

    mutating func clear() {
      total = 0
      for place in first.indices { first[place] = 0 }
      for place in second.indices { second[place] = 0 }
    }

    mutating func multiply(by factor: Double) {
      total *= factor
      for place in first.indices { first[place] *= factor }
      for place in second.indices { second[place] *= factor }
    }
  }

  private(set) var atRisk: Sums
  private(set) var tied: Sums
  private(set) var shift = 0.0
  private var peak = 0.0
  /// The covariates of all rows, row after row.
  private let x: [Double]
  private let covariates: Int

  init(x: [Double], covariates: Int) {
    self.x = x
    self.covariates = covariates
    atRisk = Sums(covariates: covariates)
    tied = atRisk
  }

  /// Empties the risk set.
  mutating func clear(shift: Double) {
    atRisk.clear()
    self.shift = shift
    peak = 0
  }

  mutating func join(_ row: Int, weight: Double, predictor: Double) {
    if predictor > shift + 20 {
      let factor = exp(shift - predictor)
      atRisk.multiply(by: factor)
      peak *= factor
      shift = predictor
    }
    atRisk.add(x, at: row * covariates, weight: weight * exp(predictor - shift))
    peak = max(peak, atRisk.total)
  }

  mutating func leave(_ row: Int, weight: Double, predictor: Double) {
    atRisk.add(x, at: row * covariates, weight: -weight * exp(predictor - shift))
  }

  /// So many units have left that the rest has lost digits and must be added up anew.
  var isWorn: Bool { !(atRisk.total > 1e-4 * peak) }

  /// Forgets the tied events.
  mutating func untie() { tied.clear() }

  /// Takes one more event as tied.
  mutating func tie(_ row: Int, weight: Double, predictor: Double) {
    tied.add(x, at: row * covariates, weight: weight * exp(predictor - shift))
  }

  /// Σ w e^η after a proportion of the tied events has left, divided by e^shift.
  func denominator(without share: Double) -> Double {
    share == 0 ? atRisk.total : atRisk.total - share * tied.total
  }

  /// The mean of the covariates, and on request their covariance, at such a step.
  func moments(
    without share: Double, mean: inout [Double], covariance: inout [Double], needed: Bool
  ) {
    let inverse = 1 / denominator(without: share)
    let (first, tiedFirst) = (atRisk.first.span, tied.first.span)
    var means = mean.mutableSpan
    for column in 0..<means.count {
      let sum = share == 0 ? first[column] : first[column] - share * tiedFirst[column]
      means[column] = sum * inverse
    }
    guard needed else { return }
    let (second, tiedSecond) = (atRisk.second.span, tied.second.span)
    var covariances = covariance.mutableSpan
    var place = 0
    for row in 0..<means.count {
      for column in 0...row {
        let sum = share == 0 ? second[place] : second[place] - share * tiedSecond[place]
        covariances[place] = sum * inverse - means[row] * means[column]
        place += 1
      }
    }
  }
}
