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
