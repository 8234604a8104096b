import Foundation

/// The sum over all sets of d units at risk of Π exp(βᵀx), with the moments of Σ x over them.
///
/// With B(k, m) the sum over sets of k among the first m units, B(k, m) = B(k, m − 1) +
/// exp(βᵀx_m) B(k − 1, m − 1)   (Gail, Lubin & Rubinstein 1981); its derivatives follow likewise.
struct TiedSubsets {
  /// The logarithm of the sum.
  let logSum: Double
  /// The mean of Σ x, each set weighted by its product.
  let mean: [Double]
  /// Lower triangle of the covariance of Σ x.
  let covariance: [Double]

  /// Sums up at one event time; `nil` if the sum leaves the range of doubles.
  init?(order: RiskOrder, time: RiskOrder.EventTime, predictor: [Double]) {
    let members = (time.first..<time.joined).filter { order.entry[$0] < time.time }
    let chosen = time.events.count
    let count = order.covariates
    guard chosen < members.count else {
      // All members have the event: there is one set only.
      logSum = members.reduce(0) { $0 + predictor[$1] }
      mean = (0..<count).map { column in
        members.reduce(0) { $0 + order.x[$1 * count + column] }
      }
      covariance = Array(repeating: 0, count: count * (count + 1) / 2)
      return
    }
    let shift = members.reduce(-.infinity) { max($0, predictor[$1]) }
    let average =
      members.reduce(0.0) { $0 + exp(predictor[$1] - shift) } / Double(members.count)
    // With this factor the largest of the sums is about e^d at most.
    let factor = Double(chosen) / Double(members.count) / average
    var sums = Array(repeating: RiskSetMoments.Sums(covariates: count), count: chosen + 1)
    sums[0].total = 1
    for (number, row) in members.enumerated() {
      let weight = factor * exp(predictor[row] - shift)
      let x = order.x[(row * count)..<((row + 1) * count)]
      for size in stride(from: min(chosen, number + 1), through: 1, by: -1) {
        sums[size].include(sums[size - 1], x, weight: weight)
      }
    }
    let last = sums[chosen]
    guard last.total > 0, last.total.isFinite else { return nil }
    logSum = log(last.total) + Double(chosen) * (shift - log(factor))
    let mean = last.first.map { $0 / last.total }
    self.mean = mean
    var covariance = last.second
    var place = 0
    for row in 0..<count {
      for column in 0...row {
        covariance[place] = covariance[place] / last.total - mean[row] * mean[column]
        place += 1
      }
    }
    self.covariance = covariance
  }
}

extension RiskSetMoments.Sums {
  /// Adds the sets of `smaller`, each with one more unit.
  fileprivate mutating func include(
    _ smaller: RiskSetMoments.Sums, _ x: ArraySlice<Double>, weight: Double
  ) {
    total += weight * smaller.total
    var place = 0
    for row in first.indices {
      let value = x[x.startIndex + row]
      first[row] += weight * (smaller.first[row] + value * smaller.total)
      for column in 0...row {
        let other = x[x.startIndex + column]
        second[place] +=
          weight
          * (smaller.second[place] + value * smaller.first[column] + other * smaller.first[row]
            + value * other * smaller.total)
        place += 1
      }
    }
  }
}
