import Foundation

extension CoxRegression {
  /// Tests whether the hazard ratios change in time according to a function of time.
  ///
  /// Not estimable with exact ties, with separation, with events at one time only, and if the
  /// function is not finite.
  public func proportionalHazards(_ transform: TimeTransform) -> ProportionalHazardsTest {
    switch extended(transform) {
    case .notEstimable(let reason):
      return ProportionalHazardsTest(
        transform: transform,
        covariates: coefficients.map { .init(name: $0.name, test: .notEstimable(reason)) },
        global: .notEstimable(reason))
    case .value(let sums):
      let columns = fit.value?.estimated ?? []
      return ProportionalHazardsTest(
        transform: transform,
        covariates: coefficients.indices.map { column in
          guard let place = columns.firstIndex(of: column) else {
            let reason = coefficients[column].outcome.reason ?? .nothingToCompare
            return .init(name: coefficients[column].name, test: .notEstimable(reason))
          }
          return .init(name: coefficients[column].name, test: sums.test([place]))
        }, global: sums.test(Array(columns.indices)))
    }
  }

  /// The score and the information of the model extended by g(t)·x.
  private struct ExtendedSums: Hashable, Sendable {
    var score: [Double]
    var information: SymmetricMatrix

    /// The score test of some of the added covariates.
    func test(_ places: [Int]) -> Estimable<ChiSquareTest> {
      let count = score.count
      let part = Array(0..<count) + places.map { $0 + count }
      let right = Array(repeating: 0.0, count: count) + places.map { score[$0] }
      guard let factor = CholeskyFactor(definite: information.part(part)) else {
        return .notEstimable(.nothingToCompare)
      }
      return ChiSquareTest.outcome(of: factor.quadraticForm(right), degrees: places.count)
    }
  }

  private func extended(_ transform: TimeTransform) -> Estimable<ExtendedSums> {
    let fit: CoxFit
    switch self.fit {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .value(let value): fit = value
    }
    guard ties != .exact else { return .notEstimable(.regression(.residualsWithExactTies)) }
    if let obstacle = fit.separationOrFailure { return .notEstimable(.regression(obstacle)) }
    let columns = fit.estimated
    guard !columns.isEmpty else { return .notEstimable(.nothingToCompare) }
    guard let values = transform.values(data, at: fit.order.eventTimes) else {
      return .notEstimable(.regression(.transformNotFinite))
    }
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return .notEstimable(.nothingToCompare) }
    let g = values.map { $0 / largest }
    return .value(sums(fit, columns, g))
  }

  private func sums(_ fit: CoxFit, _ columns: [Int], _ g: [Double]) -> ExtendedSums {
    let order = fit.order
    let count = columns.count
    var score = Array(repeating: 0.0, count: count)
    var information = SymmetricMatrix(count: 2 * count)
    let steps = RiskSetSteps(
      order: order, ties: ties, predictor: order.linearPredictor(fit.beta))
    steps.forEach(covariance: true) { step in
      let g = g[step.eventTime]
      if step.number == 0 {
        for row in order.eventTimes[step.eventTime].events {
          for (place, column) in columns.enumerated() {
            score[place] += g * order.weight[row] * order.x[row * order.covariates + column]
          }
        }
      }
      for (row, column) in columns.enumerated() {
        score[row] -= g * step.weight * step.mean[column]
        for other in 0...row {
          let place = column * (column + 1) / 2 + columns[other]
          let covariance = step.weight * step.covariance[place]
          information[row, other] += covariance
          information[row + count, other] += g * covariance
          if other < row { information[other + count, row] += g * covariance }
          information[row + count, other + count] += g * g * covariance
        }
      }
    }
    return ExtendedSums(score: score, information: information)
  }
}

extension TimeTransform {
  /// g at the event times, centred so that its mean over the events is 0; `nil` if it is not
  /// finite.
  func values(_ data: CoxData, at times: [RiskOrder.EventTime]) -> [Double]? {
    let function = function(data)
    var values = times.map { function($0.time) }
    let events = times.reduce(0.0) { $0 + Double($1.events.count) }
    let mean = zip(values, times).reduce(0.0) { $0 + $1.0 * Double($1.1.events.count) / events }
    guard mean.isFinite else { return nil }
    for place in values.indices { values[place] -= mean }
    return values
  }

  private func function(_ data: CoxData) -> (Double) -> Double {
    switch self {
    case .identity: return { $0 }
    case .logarithm: return { log($0) }
    case .rank:
      let sorted = data.time.sorted()
      return { time in
        let before = RiskOrder.firstPlace(in: sorted) { $0 >= time }
        let notAfter = RiskOrder.firstPlace(in: sorted) { $0 > time }
        return Double(before + notAfter + 1) / 2
      }
    case .kaplanMeier:
      let curve = KaplanMeier(
        (0..<data.count).map {
          Observation(
            time: data.time[$0], cause: data.isEvent[$0] ? 1 : 0,
            entry: data.entry[$0] > -.infinity ? data.entry[$0] : nil)
        }, variance: .greenwood, interval: .plain, level: 0.95)
      let times = curve.points.map(\.time)
      return { time in
        let before = RiskOrder.firstPlace(in: times) { $0 >= time }
        return before > 0 ? 1 - curve.points[before - 1].estimate : 0
      }
    }
  }
}

/// The test that hazard ratios do not change in time: the score test of θ = 0 in
/// β(t) = β + θ·g(t)   (Grambsch & Therneau 1994, in the form of R survival 3).
///
/// U = Σ g(tᵢ)(xᵢ − x̄(tᵢ)) over the events, its information from Σ V(tᵢ), Σ g V(tᵢ) and Σ g² V(tᵢ)
/// with V(t) the covariance of the covariates in the risk set; g is centred at the events. Case
/// weights count; clusters are ignored.
public struct ProportionalHazardsTest: Hashable, Sendable {
  /// The test of one covariate.
  public struct Covariate: Hashable, Sendable {
    /// Name of the covariate.
    public let name: String
    /// The test on one degree of freedom.
    public let test: Estimable<ChiSquareTest>
  }

  /// The function of time.
  public let transform: TimeTransform
  /// One test per covariate, in the order of the regression.
  public let covariates: [Covariate]
  /// The test of all covariates together.
  public let global: Estimable<ChiSquareTest>
}

/// The function g of time in a test of proportional hazards: does a coefficient change as
/// β(t) = β + θ·g(t)?
public enum TimeTransform: String, Hashable, Sendable, CaseIterable {
  /// g(t) = t.
  case identity
  /// g(t) = log t; every event must lie after time 0.
  case logarithm
  /// g(t) = 1 − Ŝ(t−), of all rows together (strata and weights are ignored).
  case kaplanMeier
  /// g(t) = the rank of t among the times of all rows, censored ones included; ties share the
  /// mean of their ranks.
  case rank
}
