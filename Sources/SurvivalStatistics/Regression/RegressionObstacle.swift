/// The reason why a regression, or one of its coefficients, cannot be estimated.
public enum RegressionObstacle: Hashable, Sendable, CustomStringConvertible {
  /// Nothing happened: the data say nothing about what raises or lowers a rate.
  case noEvents
  /// There is no covariate.
  case noCovariates
  /// Among the units at risk at events the covariate takes one value only.
  case doesNotVary
  /// Among the units at risk at events the covariate is a linear combination of covariates before
  /// it; those are estimated without it.
  case dependsOnOtherCovariates
  /// The likelihood rises without end as the coefficients of `covariates` grow, each in the
  /// direction of its part in a combination that is largest, at every event, in those who have
  /// the event: monotone likelihood, separation. A group without events is the usual cause.
  case separation(covariates: [String])
  /// The iterations did not settle on a maximum.
  case noConvergence
  /// Exact ties would need more than about 10⁹ steps, or numbers beyond double precision.
  case tooManyTies
  /// Exact ties are defined for rows of weight 1 only.
  case weightsWithExactTies
  /// The residuals of this method of ties are not defined, and with them no robust variance.
  case residualsWithExactTies
  /// A robust test needs more clusters than covariates.
  case tooFewClusters
  /// Counts vary no more than Poisson counts: θ of a negative binomial model has no finite estimate.
  case noOverdispersion
  /// A time transform has no finite value at an event (the logarithm at time 0).
  case transformNotFinite

  /// The reason as a clause that can follow "not estimable:".
  public var description: String {
    switch self {
    case .noEvents: "no events"
    case .noCovariates: "no covariates"
    case .doesNotVary: "the covariate does not vary among those at risk"
    case .dependsOnOtherCovariates: "a linear combination of the covariates before it"
    case .separation(let covariates):
      "the likelihood grows without limit with \(covariates.joined(separator: " and ")) (separation)"
    case .noConvergence: "the iterations did not converge"
    case .tooManyTies: "too many ties for the exact method"
    case .weightsWithExactTies: "case weights with exact ties"
    case .residualsWithExactTies: "residuals are not defined for exact ties"
    case .tooFewClusters: "too few clusters for so many covariates"
    case .noOverdispersion: "the counts vary no more than Poisson counts"
    case .transformNotFinite: "the time transform is not finite at an event"
    }
  }
}
