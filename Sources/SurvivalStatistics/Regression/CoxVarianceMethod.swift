/// How the variance of Cox coefficients is estimated.
public enum CoxVarianceMethod: String, Hashable, Sendable, CaseIterable {
  /// From the information of the partial likelihood: rows of one unit apart, units independent.
  case model
  /// The sandwich of score residuals added up within clusters   (Lin & Wei 1989); a row without a
  /// cluster is one of its own. The model-based variance stays available beside it.
  case clusterRobust
}
