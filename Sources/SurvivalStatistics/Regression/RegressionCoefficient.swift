/// The coefficient of one covariate, or the reason why it has none.
public struct RegressionCoefficient: Hashable, Sendable {
  /// Name of the covariate.
  public let name: String
  /// The estimate; not estimable with `.regression(…)` as its reason, for instance separation.
  public let outcome: Estimable<CoefficientEstimate>

  init(name: String, outcome: Estimable<CoefficientEstimate>) {
    self.name = name
    self.outcome = outcome
  }
}

/// The logarithm of the (partial) likelihood without and with the covariates.
public struct LogLikelihood: Hashable, Sendable {
  /// With all coefficients 0.
  public let null: Double
  /// The value at the estimate; if covariates separate, the value it approaches.
  public let fitted: Double
}

/// The method of the variance of regression coefficients.
public enum RegressionVarianceMethod: String, Hashable, Sendable, CaseIterable {
  /// From the information of the likelihood: units are taken as independent.
  case model
  /// The sandwich of scores added up within clusters   (Huber 1967; Lin & Wei 1989 for Cox); a row
  /// without a cluster is one of its own. No correction for few clusters. The model-based standard
  /// error stays available beside it.
  case clusterRobust
}
