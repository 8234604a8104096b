extension CoxRegression {
  /// The concordance of the fitted linear predictor βᵀx with the events, inside strata.
  ///
  /// Not estimable with separation, or when no two units can be compared.
  public func concordance() -> Estimable<Concordance> {
    let fit: CoxFit
    switch self.fit {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .value(let value): fit = value
    }
    if let obstacle = fit.separationOrFailure { return .notEstimable(.regression(obstacle)) }
    let pairs = ConcordantPairs(order: fit.order, predictor: fit.order.linearPredictor(fit.beta))
    let (concordant, discordant, tied) = (pairs.concordant, pairs.discordant, pairs.tied)
    let all = concordant + discordant + tied
    guard all > 0 else { return .notEstimable(.nothingToCompare) }
    let difference = (concordant - discordant) / all
    var sums = Array(repeating: 0.0, count: variance == .clusterRobust ? clusters : rows)
    for (place, row) in fit.order.rows.enumerated() {
      let own = pairs.own[place]
      let influence =
        fit.order.weight[place]
        * (own.concordant - own.discordant
          - difference * (own.concordant + own.discordant + own.tied)) / all
      sums[variance == .clusterRobust ? data.cluster[row] : row] += influence
    }
    let square = sums.reduce(0) { $0 + $1 * $1 }
    return .value(
      Concordance(
        estimate: (concordant + tied / 2) / all, standardError: square.squareRoot() / 2,
        concordant: concordant, discordant: discordant, tied: tied))
  }
}

/// The probability that the unit with the higher predicted hazard has its event first   (Harrell
/// 1982).
///
/// Of all pairs in which one has an event while the other stays at risk: (concordant + ½ tied)/all.
/// The standard error is the infinitesimal jackknife, by cluster if the regression has clusters.
public struct Concordance: Hashable, Sendable {
  /// (concordant + ½ tied)/(concordant + discordant + tied), between 0 and 1.
  public let estimate: Double
  /// Its standard error.
  public let standardError: Double
  /// Weighted pairs in which the higher prediction has the earlier event.
  public let concordant: Double
  /// Weighted pairs in which the lower prediction has the earlier event.
  public let discordant: Double
  /// Weighted pairs with equal predictions.
  public let tied: Double
}
