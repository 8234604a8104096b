/// Cox's regression of the hazard on covariates: λ(t | x) = λ₀(t) exp(βᵀx), per stratum.
///
/// Maximises the partial likelihood Π exp(βᵀxᵢ)/Σ_{at risk at tᵢ} exp(βᵀxⱼ)   (Cox 1972) over
/// counting-process rows, so that delayed entry, covariates that change, recurrent events
/// (Andersen & Gill 1982; Prentice, Williams & Peterson 1981) and marginal models (Wei, Lin &
/// Weissfeld 1989) are a matter of how the rows are made.
///
/// A coefficient that has no finite estimate is not estimable with its reason, never a large number:
/// separation is recognised by a direction in which the likelihood rises without end. The other
/// coefficients, and the likelihood-ratio and score tests, then are the limits along that
/// direction. Times that differ by less than 1.5e-8 (of their mean) are one time.
public struct CoxRegression: Hashable, Sendable {
  /// How events at the same time were treated.
  public let ties: TieMethod
  /// How the variance was estimated.
  public let variance: CoxVarianceMethod
  /// Rows used.
  public let rows: Int
  /// Rows that could not be used: a number that is not finite, an entry not before its time, a
  /// weight not above 0, or another number of covariates than names.
  public let leftOut: Int
  /// Events among the rows used.
  public let events: Int
  /// Clusters among the rows used; a row without a cluster is one of its own.
  public let clusters: Int
  /// Strata among the rows used.
  public let strata: Int
  /// One per covariate, in the order of the names.
  public let coefficients: [RegressionCoefficient]
  /// The model-based variance matrix of the estimated coefficients, in their order.
  public let modelVariance: [[Double]]
  /// The cluster-robust variance matrix, where it was asked for and exists.
  public let robustVariance: [[Double]]?
  /// The log partial likelihood.
  public let logLikelihood: Estimable<LogLikelihood>
  /// Twice the gain in log likelihood; units taken as independent.
  public let likelihoodRatio: Estimable<ChiSquareTest>
  /// βᵀV⁻¹β with the robust variance where there is one; not estimable with separation.
  public let wald: Estimable<ChiSquareTest>
  /// The score test at β = 0; units taken as independent.
  public let score: Estimable<ChiSquareTest>
  /// The score test at β = 0 with the variance of the clusters' scores   (Lin & Wei 1989).
  public let robustScore: Estimable<ChiSquareTest>?
  /// Newton steps taken.
  public let iterations: Int

  /// Fits the regression.
  public init(
    _ rows: [RiskInterval], names: [String], ties: TieMethod, variance: CoxVarianceMethod
  ) {
    self.ties = ties
    self.variance = variance
    self.rows = 0
    leftOut = rows.count
    events = 0
    clusters = 0
    strata = 0
    coefficients = names.map {
      RegressionCoefficient(name: $0, outcome: .notEstimable(.noObservations))
    }
    modelVariance = []
    robustVariance = nil
    logLikelihood = .notEstimable(.noObservations)
    likelihoodRatio = .notEstimable(.noObservations)
    wald = .notEstimable(.noObservations)
    score = .notEstimable(.noObservations)
    robustScore = nil
    iterations = 0
  }

  /// Tests whether the hazard ratios change in time.
  public func proportionalHazards(_ transform: TimeTransform) -> ProportionalHazardsTest {
    ProportionalHazardsTest(
      transform: transform, covariates: [], global: .notEstimable(.noObservations))
  }

  /// The residuals; not estimable with exact ties or without any coefficient.
  public func residuals() -> Estimable<CoxResiduals> { .notEstimable(.noObservations) }

  /// The baseline hazard; not estimable with exact ties or with separation.
  public func baselineHazard() -> Estimable<BaselineHazard> { .notEstimable(.noObservations) }

  /// The concordance of the fitted linear predictor βᵀx with the events.
  public func concordance() -> Estimable<Concordance> { .notEstimable(.noObservations) }
}
