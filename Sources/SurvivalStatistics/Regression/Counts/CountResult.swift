import Foundation

/// The output of a count regression, from the maximum.
struct CountResult: Hashable, Sendable {
  private(set) var intercept: Estimable<CoefficientEstimate>
  private(set) var coefficients: [Estimable<CoefficientEstimate>]
  private(set) var deviance: Estimable<Double>
  private(set) var pearsonDispersion: Estimable<Double>

  /// Nothing, with its reason.
  init(_ reason: NotEstimableReason, covariates: Int) {
    intercept = .notEstimable(reason)
    coefficients = Array(repeating: .notEstimable(reason), count: covariates)
    deviance = .notEstimable(reason)
    pearsonDispersion = .notEstimable(reason)
  }

  init(
    _ fit: CountFit, _ data: CountData, size: Double, variance method: RegressionVarianceMethod
  ) {
    let likelihood = CountLikelihood(data, isUsed: fit.isUsed, size: size, sizeTerms: nil)
    let model = fit.variance(likelihood)
    var robust: Estimable<SymmetricMatrix>?
    if method == .clusterRobust {
      robust =
        data.clusters > 1
        ? .value(data.raw(model.product(around: likelihood.clusterProducts(at: fit.beta))))
        : .notEstimable(.fewerThanTwoClusters)
    }
    let (estimates, variances) = (data.raw(fit.beta), data.raw(model))
    let outcomes = (0..<data.columns).map { column -> Estimable<CoefficientEstimate> in
      if let obstacle = fit.obstacles[column] { return .notEstimable(.regression(obstacle)) }
      if let reason = robust?.reason { return .notEstimable(reason) }
      let error = max(0, variances[column, column]).squareRoot()
      let robustError = robust?.value.map { max(0, $0[column, column]).squareRoot() }
      guard estimates[column].isFinite, error.isFinite, robustError?.isFinite ?? true else {
        return .notEstimable(.computationFailed)
      }
      return .value(
        CoefficientEstimate(
          estimate: estimates[column], standardError: error, robustStandardError: robustError))
    }
    // The constant belongs to covariates of 0; a covariate without an estimate leaves none.
    let separation = fit.obstacles.compactMap { $0 }.first { $0.isSeparation }
    intercept = separation.map { .notEstimable(.regression($0)) } ?? outcomes[0]
    coefficients = Array(outcomes.dropFirst())
    let means = likelihood.means(fit.beta)
    var (deviance, pearson) = (0.0, 0.0)
    for row in 0..<data.rows where fit.isUsed[row] {
      let (count, mean) = (data.count[row], means[row])
      let own = count > 0 ? count * log(count / mean) : 0
      let other =
        size.isFinite ? (count + size) * log((count + size) / (mean + size)) : count - mean
      deviance += 2 * (own - other)
      pearson += (count - mean) * (count - mean) / (mean * (1 + mean / size))
    }
    let degrees = data.rows - fit.free.filter { $0 }.count
    let failed = fit.obstacles.contains(.noConvergence)
    if failed {
      self.deviance = .notEstimable(.regression(.noConvergence))
      pearsonDispersion = .notEstimable(.regression(.noConvergence))
    } else {
      self.deviance =
        deviance.isFinite ? .value(max(0, deviance)) : .notEstimable(.computationFailed)
      pearsonDispersion =
        degrees < 1
        ? .notEstimable(.zeroDenominator)
        : pearson.isFinite ? .value(pearson / Double(degrees)) : .notEstimable(.computationFailed)
    }
  }
}

extension RegressionObstacle {
  /// Covariates separate.
  var isSeparation: Bool {
    if case .separation = self { true } else { false }
  }
}
