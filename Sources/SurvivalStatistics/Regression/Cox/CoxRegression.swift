/// Cox's regression of the hazard on covariates: λ(t | x) = λ₀(t) exp(βᵀx), per stratum.
///
/// Maximises the partial likelihood Π exp(βᵀxᵢ)/Σ_{at risk at tᵢ} exp(βᵀxⱼ)   (Cox 1972) over
/// counting-process rows. The form of the rows thus allows delayed entry, covariates that change,
/// recurrent events (Andersen & Gill 1982; Prentice, Williams & Peterson 1981) and marginal models
/// (Wei, Lin & Weissfeld 1989).
///
/// A coefficient that has no finite estimate is not estimable with its reason, never a large number:
/// separation is recognised by a direction in which the likelihood rises without end. The other
/// coefficients, and the likelihood-ratio and score tests, then are the limits along that
/// direction. Times that differ by less than 1.5e-8 (of their mean) are one time.
public struct CoxRegression: Hashable, Sendable {
  /// The treatment of events at the same time.
  public let ties: TieMethod
  /// The method of the variance.
  public let variance: RegressionVarianceMethod
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
  /// The cluster-robust variance matrix, if it was requested and exists.
  public let robustVariance: [[Double]]?
  /// The log partial likelihood.
  public let logLikelihood: Estimable<LogLikelihood>
  /// Twice the gain in log likelihood; units taken as independent.
  public let likelihoodRatio: Estimable<ChiSquareTest>
  /// βᵀV⁻¹β with the robust variance if there is one; not estimable with separation.
  public let wald: Estimable<ChiSquareTest>
  /// The score test at β = 0; units taken as independent.
  public let score: Estimable<ChiSquareTest>
  /// The score test at β = 0 with the variance of the clusters' scores   (Lin & Wei 1989).
  public let robustScore: Estimable<ChiSquareTest>?
  /// Newton steps taken.
  public let iterations: Int

  /// The used rows and the maximum, for what is computed on demand.
  let data: CoxData
  let fit: Estimable<CoxFit>

  /// Fits the regression.
  ///
  /// - Parameters:
  ///   - rows: the counting-process rows, in any order.
  ///   - names: names of the covariates, as many as each row has.
  ///   - ties: the treatment of events at the same time.
  ///   - variance: the method of the variance.
  public init(
    _ rows: [RiskInterval], names: [String], ties: TieMethod, variance: RegressionVarianceMethod
  ) {
    self.ties = ties
    self.variance = variance
    data = CoxData(rows, covariates: names.count)
    fit = CoxFit.fit(data, names: names, ties: ties)
    self.rows = data.count
    leftOut = data.leftOut
    events = data.events
    clusters = data.clusters
    strata = data.strata.count
    let sandwich =
      variance == .clusterRobust ? CoxSandwich(fit.value, data, ties: ties) : nil
    switch fit {
    case .notEstimable(let reason):
      coefficients = names.map {
        RegressionCoefficient(name: $0, outcome: .notEstimable(reason))
      }
      modelVariance = []
      robustVariance = nil
      logLikelihood = .notEstimable(reason)
      likelihoodRatio = .notEstimable(reason)
      wald = .notEstimable(reason)
      score = .notEstimable(reason)
      robustScore = variance == .clusterRobust ? .notEstimable(reason) : nil
      iterations = 0
    case .value(let fit):
      let model = fit.rawVariance
      let robust = sandwich?.variance.value
      coefficients = names.indices.map { column in
        RegressionCoefficient(
          name: names[column],
          outcome: fit.estimate(of: column, model: model, sandwich: sandwich?.variance))
      }
      modelVariance = model.part(fit.estimated).rows
      robustVariance = robust?.part(fit.estimated).rows
      logLikelihood =
        fit.hasFailed ? .notEstimable(.regression(.noConvergence)) : .value(fit.logLikelihood)
      likelihoodRatio = fit.likelihoodRatio
      wald = fit.wald(variance: variance == .model ? .value(model) : sandwich?.variance)
      score = fit.score
      robustScore = sandwich?.score
      iterations = fit.iterations
    }
  }
}

/// The treatment of events at the same time in the partial likelihood.
public enum TieMethod: String, Hashable, Sendable, CaseIterable {
  /// Each tied event is compared with all units at risk   (Breslow 1974).
  case breslow
  /// The tied events leave the risk set one by one, on average   (Efron 1977).
  case efron
  /// Time is discrete: the conditional probability of exactly these events among all sets of as
  /// many units at risk   (Cox 1972). Rows must have weight 1.
  case exact
}
