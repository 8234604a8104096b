/// The test that hazard ratios do not change in time: the score test of θ = 0 in
/// β(t) = β + θ·g(t)   (Grambsch & Therneau 1994, in the form of R survival 3).
///
/// U = Σ g(tᵢ)(xᵢ − x̄(tᵢ)) over the events, its information from Σ V(tᵢ), Σ g V(tᵢ) and Σ g² V(tᵢ)
/// with V(t) the covariance of the covariates in the risk set; g is centred at the events. Case
/// weights count; clusters are ignored.
public struct ProportionalHazardsTest: Hashable, Sendable {
  /// The test of one covariate.
  public struct Covariate: Hashable, Sendable {
    /// Name of the covariate.
    public let name: String
    /// The test on one degree of freedom.
    public let test: Estimable<ChiSquareTest>
  }

  /// The function of time.
  public let transform: TimeTransform
  /// One test per covariate, in the order of the regression.
  public let covariates: [Covariate]
  /// The test of all covariates together.
  public let global: Estimable<ChiSquareTest>
}
