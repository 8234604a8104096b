import Foundation

extension CoxRegression {
  /// The residuals of every used row; after a separation, those of the limit.
  ///
  /// Not estimable with exact ties, without events, and without any coefficient.
  public func residuals() -> Estimable<CoxResiduals> {
    let fit: CoxFit
    switch self.fit {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .value(let value): fit = value
    }
    guard ties != .exact else { return .notEstimable(.regression(.residualsWithExactTies)) }
    let columns = fit.estimated
    guard !columns.isEmpty else {
      return .notEstimable(coefficients.first?.outcome.reason ?? .nothingToCompare)
    }
    let parts = CoxScoreResiduals(order: fit.order, ties: ties, beta: fit.beta)
    let count = data.covariates
    let zero = Array(repeating: 0.0, count: columns.count)
    var martingale = Array(repeating: 0.0, count: data.count)
    var score = Array(repeating: zero, count: data.count)
    var dfbeta = score
    for (place, row) in fit.order.rows.enumerated() {
      martingale[row] = parts.martingale[place]
      let own = Array(parts.score[(place * count)..<((place + 1) * count)])
      let change = fit.variance.times(own)
      score[row] = columns.map { own[$0] * fit.order.scale[$0] }
      dfbeta[row] = columns.map { data.weight[row] * change[$0] / fit.order.scale[$0] }
    }
    return .value(
      CoxResiduals(
        rows: data.rows, martingale: martingale,
        deviance: data.isEvent.indices.map {
          Self.deviance(martingale[$0], isEvent: data.isEvent[$0])
        }, score: score, dfbeta: dfbeta, schoenfeld: schoenfeld(fit, parts, columns)))
  }

  private static func deviance(_ residual: Double, isEvent: Bool) -> Double {
    let expected = (isEvent ? 1 : 0) - residual
    guard expected > 0 else { return 0 }
    let square = -2 * (residual + (isEvent ? log(expected) : 0))
    return (residual < 0 ? -1 : 1) * max(0, square).squareRoot()
  }

  private func schoenfeld(
    _ fit: CoxFit, _ parts: CoxScoreResiduals, _ columns: [Int]
  ) -> [SchoenfeldResidual] {
    let order = fit.order
    let count = data.covariates
    let variance = fit.rawVariance.part(columns)
    let beta = fit.rawBeta
    var residuals: [SchoenfeldResidual] = []
    for (number, time) in order.eventTimes.enumerated() {
      for place in time.events {
        let residual = columns.map { column in
          (order.x[place * count + column] - parts.mean[number * count + column])
            * order.scale[column]
        }
        let scaled = zip(variance.times(residual), columns).map {
          $0 * Double(events) + beta[$1]
        }
        let row = order.rows[place]
        residuals.append(
          SchoenfeldResidual(
            row: data.rows[row], stratum: data.strata[data.stratum[row]], time: time.time,
            residual: residual, scaled: scaled))
      }
    }
    return residuals.sorted {
      ($0.stratum, $0.time, $0.row) < ($1.stratum, $1.time, $1.row)
    }
  }

  /// The baseline hazard: that of a unit whose covariates are all 0.
  ///
  /// Not estimable with exact ties, with separation, and if exp(βᵀx) is not finite at 0.
  public func baselineHazard() -> Estimable<BaselineHazard> {
    let fit: CoxFit
    switch self.fit {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .value(let value): fit = value
    }
    guard ties != .exact else { return .notEstimable(.regression(.residualsWithExactTies)) }
    if let obstacle = fit.separationOrFailure { return .notEstimable(.regression(obstacle)) }
    let parts = CoxScoreResiduals(order: fit.order, ties: ties, beta: fit.beta)
    let beta = fit.rawBeta
    var strata = Dictionary(
      data.strata.map { ($0, [BaselineHazard.Point]()) }, uniquingKeysWith: { first, _ in first })
    for stratum in fit.order.strata {
      let atZero = exp(-zip(beta, stratum.centre).reduce(0) { $0 + $1.0 * $1.1 })
      let points = stratum.times.reversed().map {
        BaselineHazard.Point(
          time: fit.order.eventTimes[$0].time,
          cumulativeHazard: parts.cumulativeHazard[$0] * atZero)
      }
      guard points.allSatisfy(\.cumulativeHazard.isFinite) else {
        return .notEstimable(.computationFailed)
      }
      strata[data.strata[stratum.number]] = points
    }
    return .value(BaselineHazard(strata: strata))
  }
}

/// The residuals of a Cox regression, row by row.
///
/// All arrays but `schoenfeld` follow `rows`; vectors hold one number per estimated coefficient, in
/// the order of the regression. Case weights multiply `dfbeta` only.
public struct CoxResiduals: Hashable, Sendable {
  /// The used rows: places in the data as given, from 0, ascending.
  public let rows: [Int]
  /// Events minus expected events: δᵢ − ∫ exp(βᵀxᵢ) dΛ̂₀ over the stretch at risk; at most 1.
  public let martingale: [Double]
  /// sign(M)·√(−2(M + δ log(δ − M))) of the martingale residual M: nearly symmetric about 0.
  public let deviance: [Double]
  /// The row's part of the score: ∫ (xᵢ − x̄) dMᵢ.
  public let score: [[Double]]
  /// The approximate change of the coefficients if the row were left out: weight·score·V, with V
  /// the model-based variance.
  public let dfbeta: [[Double]]
  /// One per event, by stratum and time.
  public let schoenfeld: [SchoenfeldResidual]
}

/// The difference of the covariates of one event from their mean among the units at risk.
public struct SchoenfeldResidual: Hashable, Sendable {
  /// Index of the row in the data as given, from 0.
  public let row: Int
  /// Stratum of the event.
  public let stratum: Int
  /// Time of the event.
  public let time: Double
  /// xᵢ − x̄(tᵢ), per estimated coefficient, in the unit of the covariate   (Schoenfeld 1982).
  public let residual: [Double]
  /// β̂ + (number of events)·V·residual: estimates the coefficient at this time   (Grambsch &
  /// Therneau 1994). V is the model-based variance.
  public let scaled: [Double]
}
