extension CoxFit {
  /// The iterations did not converge.
  var hasFailed: Bool { obstacles.contains(.noConvergence) }

  /// The model-based variance in units of the covariates.
  var rawVariance: SymmetricMatrix { variance.scaled(by: order.scale.map { 1 / $0 }) }

  /// The coefficients in units of the covariates.
  var rawBeta: [Double] { zip(beta, order.scale).map { $0 / $1 } }

  /// The coefficient of a covariate with its standard errors.
  func estimate(
    of column: Int, model: SymmetricMatrix, sandwich: Estimable<SymmetricMatrix>?
  ) -> Estimable<CoefficientEstimate> {
    if let obstacle = obstacles[column] { return .notEstimable(.regression(obstacle)) }
    if let reason = sandwich?.reason { return .notEstimable(reason) }
    let estimate = rawBeta[column]
    let standardError = model[column, column].squareRoot()
    let robust = sandwich?.value.map { max(0, $0[column, column]).squareRoot() }
    guard estimate.isFinite, standardError.isFinite else {
      return .notEstimable(.computationFailed)
    }
    return .value(
      CoefficientEstimate(
        estimate: estimate, standardError: standardError, robustStandardError: robust))
  }

  /// 2(ℓ(β̂) − ℓ(0)); with separation the limit.
  var likelihoodRatio: Estimable<ChiSquareTest> {
    if hasFailed { return .notEstimable(.regression(.noConvergence)) }
    guard free.contains(true) else { return .notEstimable(.nothingToCompare) }
    return ChiSquareTest.outcome(
      of: 2 * (logLikelihood.fitted - logLikelihood.null), degrees: free.filter { $0 }.count)
  }

  /// uᵀI⁻¹u at β = 0.
  var score: Estimable<ChiSquareTest> {
    guard free.contains(true) else { return .notEstimable(.nothingToCompare) }
    return ChiSquareTest.outcome(of: scoreStatistic, degrees: free.filter { $0 }.count)
  }

  /// β̂ᵀV⁻¹β̂.
  func wald(variance: Estimable<SymmetricMatrix>?) -> Estimable<ChiSquareTest> {
    if let obstacle = separationOrFailure { return .notEstimable(.regression(obstacle)) }
    let places = estimated
    guard !places.isEmpty, let variance else { return .notEstimable(.nothingToCompare) }
    switch variance {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .value(let variance):
      let beta = rawBeta
      guard let factor = CholeskyFactor(definite: variance.part(places)) else {
        return .notEstimable(.regression(.tooFewClusters))
      }
      return ChiSquareTest.outcome(
        of: factor.quadraticForm(places.map { beta[$0] }), degrees: places.count)
    }
  }

  /// The reason why the fit as a whole has no finite maximum, if so.
  var separationOrFailure: RegressionObstacle? {
    for case .some(let obstacle) in obstacles {
      switch obstacle {
      case .separation, .noConvergence: return obstacle
      default: continue
      }
    }
    return nil
  }
}
