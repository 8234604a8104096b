/// Poisson regression of counts with a log link: E(count) = exposure·exp(β₀ + βᵀx).
///
/// Maximum likelihood; exp(β) is a ratio of rates   (Nelder & Wedderburn 1972). With the
/// cluster-robust variance the standard errors do not need the counts to vary as Poisson counts.
/// A group without any event has no finite coefficient: it is not estimable (separation), and the
/// other coefficients are the limits without that group.
public struct PoissonRegression: Hashable, Sendable {
  /// The method of the variance.
  public let variance: RegressionVarianceMethod
  /// Records used.
  public let rows: Int
  /// Records that could not be used: a count below 0, an exposure not above 0, a number that is not
  /// finite, or another number of covariates than names.
  public let leftOut: Int
  /// The logarithm of the rate when all covariates are 0; its `ratio` is that rate.
  public let intercept: Estimable<CoefficientEstimate>
  /// One per covariate, in the order of the names; `ratio` is the rate ratio.
  public let coefficients: [RegressionCoefficient]
  /// Twice the log likelihood that a perfect fit would gain.
  public let deviance: Estimable<Double>
  /// Σ (count − fitted)²/fitted per degree of freedom; about 1 if counts vary as Poisson counts.
  public let pearsonDispersion: Estimable<Double>
  /// The log likelihood, without covariates and with.
  public let logLikelihood: Estimable<LogLikelihood>
  /// Twice the gain in log likelihood over the model without covariates.
  public let likelihoodRatio: Estimable<ChiSquareTest>

  /// Fits the regression; without covariates only the intercept.
  public init(_ records: [CountRecord], names: [String], variance: RegressionVarianceMethod) {
    let data = CountData(records, covariates: names.count)
    self.variance = variance
    rows = data.rows
    leftOut = data.leftOut
    let result: CountResult
    var reason: NotEstimableReason?
    var fitted: (null: Double, fit: CountFit)?
    if data.rows == 0 {
      reason = .noObservations
    } else if !data.count.contains(where: { $0 > 0 }) {
      reason = .regression(.noEvents)
    } else if let fit = CountFit(data, names: names, size: .infinity, tails: nil),
      let null = CountFit(
        CountData(
          records.filter { $0.isUsable(covariates: names.count) }.map { $0.withoutCovariates },
          covariates: 0), names: [], size: .infinity, tails: nil)
    {
      fitted = (null.logLikelihood, fit)
    } else {
      reason = .computationFailed
    }
    if let fit = fitted?.fit {
      result = CountResult(fit, data, size: .infinity, variance: variance)
    } else {
      result = CountResult(reason ?? .computationFailed, covariates: names.count)
    }
    intercept = result.intercept
    coefficients = zip(names, result.coefficients).map {
      RegressionCoefficient(name: $0, outcome: $1)
    }
    deviance = result.deviance
    pearsonDispersion = result.pearsonDispersion
    guard let (null, fit) = fitted else {
      logLikelihood = .notEstimable(reason ?? .computationFailed)
      likelihoodRatio = .notEstimable(reason ?? .computationFailed)
      return
    }
    if fit.obstacles.contains(.noConvergence) {
      logLikelihood = .notEstimable(.regression(.noConvergence))
      likelihoodRatio = .notEstimable(.regression(.noConvergence))
      return
    }
    logLikelihood = .value(LogLikelihood(null: null, fitted: fit.logLikelihood))
    let degrees = fit.free.dropFirst().filter { $0 }.count
    likelihoodRatio =
      degrees == 0
      ? .notEstimable(.nothingToCompare)
      : ChiSquareTest.outcome(of: 2 * (fit.logLikelihood - null), degrees: degrees)
  }
}
