/// The method of the variance of regression coefficients.
public enum RegressionVarianceMethod: String, Hashable, Sendable, CaseIterable {
  /// From the information of the likelihood: units are taken as independent.
  case model
  /// The sandwich of scores added up within clusters   (Huber 1967; Lin & Wei 1989 for Cox); a row
  /// without a cluster is one of its own. No correction for few clusters. The model-based standard
  /// error stays available beside it.
  case clusterRobust
}
