import Foundation

/// An estimated regression coefficient, on the logarithmic scale, with its standard errors.
public struct CoefficientEstimate: Hashable, Sendable {
  /// The change of the log hazard (or log rate) for one unit more of the covariate.
  public let estimate: Double
  /// The standard error from the information of the model.
  public let standardError: Double
  /// The cluster-robust standard error, if it was requested.
  public let robustStandardError: Double?

  init(estimate: Double, standardError: Double, robustStandardError: Double?) {
    self.estimate = estimate
    self.standardError = standardError
    self.robustStandardError = robustStandardError
  }

  /// The standard error that z, p and limits use: the robust one if there is one.
  public var usedStandardError: Double { robustStandardError ?? standardError }

  /// exp(estimate): the hazard ratio (rate ratio) for one unit more of the covariate.
  ///
  /// The largest double if it would be larger still, as for a covariate in too large a unit.
  public var ratio: Double { min(exp(estimate), .greatestFiniteMagnitude) }

  /// The estimate in standard errors; not estimable when the standard error is 0.
  public var z: Estimable<Double> {
    let z = estimate / usedStandardError
    return z.isFinite ? .value(z) : .notEstimable(.zeroDenominator)
  }

  /// Two-sided p value of a coefficient of 0, from the normal distribution.
  public var p: Estimable<Double> {
    guard let z = z.value, let p = SpecialFunctions.chiSquareTail(z * z, degrees: 1) else {
      return .notEstimable(.zeroDenominator)
    }
    return .value(p)
  }

  /// estimate ± z·standard error, on the logarithmic scale   (Wald).
  public func limits(level: Double) -> Estimable<ConfidenceLimits> {
    guard let z = SpecialFunctions.normalQuantile(level: level) else {
      return .notEstimable(.impossibleLevel)
    }
    return .value(
      ConfidenceLimits(
        lower: estimate - z * usedStandardError, upper: estimate + z * usedStandardError,
        level: level))
  }

  /// Limits of the ratio: exp of ``limits(level:)``. If the upper limit overflows a double, there
  /// are none.
  public func ratioLimits(level: Double) -> Estimable<ConfidenceLimits> {
    switch limits(level: level) {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .value(let limits):
      let upper = exp(limits.upper)
      guard upper.isFinite else { return .notEstimable(.computationFailed) }
      return .value(ConfidenceLimits(lower: exp(limits.lower), upper: upper, level: level))
    }
  }
}
