import Foundation

/// The hazard and the score row by row at given coefficients, in units of the order's scale.
struct CoxScoreResiduals {
  /// Increments at each event time, and their sums from the stratum's first event on.
  private(set) var hazard: [Double]
  private(set) var cumulativeHazard: [Double]
  private var cumulativeMean: [Double]
  /// The mean of the covariates at each event time, averaged over Efron's steps.
  private(set) var mean: [Double]
  /// The hazard that tied events collect at their own time: less than the units that stay at risk.
  private var tiedHazard: [Double]
  private var tiedMean: [Double]
  /// Martingale residuals by row of the order.
  private(set) var martingale: [Double]
  /// ∫ (xᵢ − x̄) dMᵢ by row of the order, row after row.
  private(set) var score: [Double]
  private let order: RiskOrder

  init(order: RiskOrder, ties: TieMethod, beta: [Double]) {
    let count = order.covariates
    let predictor = order.linearPredictor(beta)
    self.order = order
    let times = order.eventTimes.count
    hazard = Array(repeating: 0, count: times)
    tiedHazard = hazard
    mean = Array(repeating: 0, count: times * count)
    tiedMean = mean
    var meanSum = mean
    var (hazard, tiedHazard, mean, tiedMean) = (hazard, tiedHazard, mean, tiedMean)
    RiskSetSteps(order: order, ties: ties, predictor: predictor).forEach(covariance: false) {
      step in
      let increment = step.weight * exp(-step.logDenominator)
      let kept = increment * (1 - step.share)
      hazard[step.eventTime] += increment
      tiedHazard[step.eventTime] += kept
      for column in 0..<count {
        let place = step.eventTime * count + column
        meanSum[place] += increment * step.mean[column]
        tiedMean[place] += kept * step.mean[column]
        mean[place] += step.mean[column] / Double(step.count)
      }
    }
    self.hazard = hazard
    self.tiedHazard = tiedHazard
    self.mean = mean
    self.tiedMean = tiedMean
    cumulativeHazard = hazard
    cumulativeMean = meanSum
    martingale = Array(repeating: 0, count: order.rows.count)
    score = Array(repeating: 0, count: order.x.count)
    for stratum in order.strata {
      for time in stratum.times.dropLast().reversed() {
        cumulativeHazard[time] += cumulativeHazard[time + 1]
        for column in 0..<count {
          cumulativeMean[time * count + column] += cumulativeMean[(time + 1) * count + column]
        }
      }
      for time in stratum.times { addEvents(of: time) }
      addStretches(of: stratum, predictor)
    }
  }

  /// Each event counts one and its distance from the mean.
  private mutating func addEvents(of time: Int) {
    let count = order.covariates
    for row in order.eventTimes[time].events {
      martingale[row] += 1
      for column in 0..<count {
        score[row * count + column] += order.x[row * count + column] - mean[time * count + column]
      }
    }
  }

  /// Takes away what was expected while the rows were at risk.
  private mutating func addStretches(of stratum: RiskOrder.Stratum, _ predictor: [Double]) {
    let count = order.covariates
    var current = stratum.times.lowerBound
    var expectedMean = Array(repeating: 0.0, count: count)
    for row in stratum.rows {
      // Rows come with descending times: the last event time not after the row's own.
      while current + 1 < stratum.times.upperBound, order.eventTimes[current].joined <= row {
        current += 1
      }
      let time = order.eventTimes[current]
      let isEvent = time.events.contains(row)
      var expected = cumulativeHazard[current]
      for column in 0..<count { expectedMean[column] = cumulativeMean[current * count + column] }
      if isEvent {
        expected += tiedHazard[current] - hazard[current]
        let earlier = current + 1 < stratum.times.upperBound
        for column in 0..<count {
          let place = current * count + column
          let before = earlier ? cumulativeMean[place + count] : 0
          expectedMean[column] = before + tiedMean[place]
        }
      }
      if let entered = lastTime(notAfter: order.entry[row], in: stratum.times) {
        expected -= cumulativeHazard[entered]
        for column in 0..<count {
          expectedMean[column] -= cumulativeMean[entered * count + column]
        }
      }
      let risk = exp(predictor[row])
      martingale[row] -= risk * expected
      for column in 0..<count {
        let place = row * count + column
        score[place] -= risk * (order.x[place] * expected - expectedMean[column])
      }
    }
  }

  /// The latest event time not after a time; times descend.
  private func lastTime(notAfter time: Double, in range: Range<Int>) -> Int? {
    guard time > -.infinity else { return nil }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if order.eventTimes[middle].time <= time { high = middle } else { low = middle + 1 }
    }
    return low < range.upperBound ? low : nil
  }

  /// Σ (Σ w·score)(Σ w·score)ᵀ over the clusters, and the sum of all.
  func clusterProducts(_ data: CoxData) -> (products: SymmetricMatrix, sum: [Double]) {
    let count = order.covariates
    var sums = Array(repeating: 0.0, count: data.clusters * count)
    var total = Array(repeating: 0.0, count: count)
    for (place, row) in order.rows.enumerated() {
      for column in 0..<count {
        let weighted = order.weight[place] * score[place * count + column]
        sums[data.cluster[row] * count + column] += weighted
        total[column] += weighted
      }
    }
    var products = SymmetricMatrix(count: count)
    for cluster in 0..<data.clusters {
      products.add(outer: sums[(cluster * count)..<((cluster + 1) * count)])
    }
    return (products, total)
  }
}
