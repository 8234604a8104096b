/// The logarithm of the (partial) likelihood without and with the covariates.
public struct LogLikelihood: Hashable, Sendable {
  /// With all coefficients 0.
  public let null: Double
  /// The value at the estimate; if covariates separate, the value it approaches.
  public let fitted: Double
}
