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

    /// Adds a row of covariates that begins at `offset`.
    mutating func add(_ x: [Double], at offset: Int, weight: Double) {
      total += weight
      var place = 0
      for row in 0..<first.count {
        let weighted = weight * x[offset + row]
        first[row] += weighted
        for column in 0...row {
          second[place] += weighted * x[offset + column]
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

  init(covariates: Int) {
    atRisk = Sums(covariates: covariates)
    tied = atRisk
  }

  /// Empties the risk set.
  mutating func clear(shift: Double) {
    atRisk.clear()
    self.shift = shift
    peak = 0
  }

  mutating func join(_ order: RiskOrder, _ row: Int, predictor: Double) {
    if predictor > shift + 20 {
      let factor = exp(shift - predictor)
      atRisk.multiply(by: factor)
      peak *= factor
      shift = predictor
    }
    atRisk.add(
      order.x, at: row * order.covariates, weight: order.weight[row] * exp(predictor - shift))
    peak = max(peak, atRisk.total)
  }

  mutating func leave(_ order: RiskOrder, _ row: Int, predictor: Double) {
    atRisk.add(
      order.x, at: row * order.covariates, weight: -order.weight[row] * exp(predictor - shift))
  }

  /// Whether so much has left that the rest has lost digits and must be added up anew.
  var isWorn: Bool { !(atRisk.total > 1e-4 * peak) }

  /// Takes the tied events as those of this time.
  mutating func tie(_ order: RiskOrder, _ events: Range<Int>, predictors: [Double]) {
    tied.clear()
    for row in events {
      tied.add(
        order.x, at: row * order.covariates,
        weight: order.weight[row] * exp(predictors[row] - shift))
    }
  }

  /// Σ w e^η when a share of the tied events has left, divided by e^shift.
  func denominator(without share: Double) -> Double {
    share == 0 ? atRisk.total : atRisk.total - share * tied.total
  }

  /// The mean of the covariates, and on request their covariance, at such a step.
  func moments(
    without share: Double, mean: inout [Double], covariance: inout [Double], needed: Bool
  ) {
    let denominator = denominator(without: share)
    for column in mean.indices {
      let sum =
        share == 0 ? atRisk.first[column] : atRisk.first[column] - share * tied.first[column]
      mean[column] = sum / denominator
    }
    guard needed else { return }
    var place = 0
    for row in mean.indices {
      for column in 0...row {
        let sum =
          share == 0 ? atRisk.second[place] : atRisk.second[place] - share * tied.second[place]
        covariance[place] = sum / denominator - mean[row] * mean[column]
        place += 1
      }
    }
  }
}
