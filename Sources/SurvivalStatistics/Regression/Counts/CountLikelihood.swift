import Foundation

/// The log likelihood of counts with means μ = exposure·exp(βᵀx), with its derivatives.
///
/// Poisson: Σ y log μ − μ − log y!. Negative binomial with variance μ + μ²/θ: Σ log Γ(y + θ) −
/// log Γ(θ) − log y! + θ log θ + y log μ − (y + θ) log(μ + θ).
struct CountLikelihood {
  let data: CountData
  /// Records that count; others have left to the limit of a separation.
  let isUsed: [Bool]
  /// θ; infinite for Poisson counts.
  let size: Double
  /// The part that does not depend on β.
  let constant: Double

  init(_ data: CountData, isUsed: [Bool], size: Double, sizeTerms: CountTails?) {
    self.data = data
    self.isUsed = isUsed
    self.size = size
    var constant = -data.count.reduce(0) { $0 + lgamma($1 + 1) }
    if let sizeTerms { constant += sizeTerms.logRising(size) }
    self.constant = constant
  }

  /// The means, 0 for records that have left.
  func means(_ beta: [Double]) -> [Double] {
    var place = 0
    return (0..<data.rows).map { row in
      var predictor = data.logExposure[row]
      for column in 0..<data.columns {
        predictor += beta[column] * data.x[place]
        place += 1
      }
      return isUsed[row] ? exp(predictor) : 0
    }
  }

  /// Value and derivatives at β, with the observed information.
  func slope(at beta: [Double]) -> NewtonMaximisation.Slope {
    let means = means(beta)
    var value = constant
    var score = Array(repeating: 0.0, count: data.columns)
    var information = SymmetricMatrix(count: data.columns)
    for row in 0..<data.rows where isUsed[row] {
      let (mean, count) = (means[row], data.count[row])
      if size.isFinite {
        value += (count > 0 ? count * log(mean / (mean + size)) : 0) - size * log1p(mean / size)
      } else {
        value += (count > 0 ? count * log(mean) : 0) - mean
      }
      let share = size.isFinite ? size / (mean + size) : 1
      let curvature = size.isFinite ? mean * share * (count + size) / (mean + size) : mean
      let x = data.x[(row * data.columns)..<((row + 1) * data.columns)]
      for column in 0..<data.columns {
        score[column] += (count - mean) * share * x[x.startIndex + column]
      }
      information.add(outer: x, times: curvature)
    }
    return NewtonMaximisation.Slope(value: value, score: score, information: information)
  }

  /// Σ μ/(1 + μ/θ) xxᵀ: the information expected at β.
  func expectedInformation(at beta: [Double]) -> SymmetricMatrix {
    let means = means(beta)
    var information = SymmetricMatrix(count: data.columns)
    for row in 0..<data.rows where isUsed[row] {
      information.add(
        outer: data.x[(row * data.columns)..<((row + 1) * data.columns)],
        times: means[row] / (1 + means[row] / size))
    }
    return information
  }

  /// Σ (Σ score)(Σ score)ᵀ over the clusters.
  func clusterProducts(at beta: [Double]) -> SymmetricMatrix {
    let means = means(beta)
    let columns = data.columns
    var sums = Array(repeating: 0.0, count: data.clusters * columns)
    for row in 0..<data.rows where isUsed[row] {
      let residual = (data.count[row] - means[row]) / (1 + means[row] / size)
      for column in 0..<columns {
        sums[data.cluster[row] * columns + column] += residual * data.x[row * columns + column]
      }
    }
    var products = SymmetricMatrix(count: columns)
    for cluster in 0..<data.clusters {
      products.add(outer: sums[(cluster * columns)..<((cluster + 1) * columns)])
    }
    return products
  }

  /// Returns the records that remain in the limit if the likelihood rises for ever (records with
  /// events do not change, no record without events gains, and some lose); else `nil`.
  func risesForEver(_ direction: [Double]) -> [Bool]? {
    var kept = isUsed
    var isLess = false
    let combinations = combinations(direction)
    let largest = zip(combinations, isUsed).reduce(0) { $1.1 ? max($0, abs($1.0)) : $0 }
    guard largest > 0 else { return nil }
    for row in 0..<data.rows where isUsed[row] {
      let relative = combinations[row] / largest
      if relative > 1e-6 { return nil }
      guard relative < -1e-6 else { continue }
      if data.count[row] > 0 { return nil }
      kept[row] = false
      isLess = true
    }
    return isLess ? kept : nil
  }

  private func combinations(_ direction: [Double]) -> [Double] {
    var place = 0
    return (0..<data.rows).map { _ in
      var sum = 0.0
      for column in 0..<data.columns {
        sum += direction[column] * data.x[place]
        place += 1
      }
      return sum
    }
  }
}
