import Foundation

/// Limits of an estimate from its standard error, for one level.
struct LimitScale {
  /// The normal quantile; `nil` if the level is not between 0 and 1: then no limits exist.
  private let z: Double?

  init(level: Double) { z = SpecialFunctions.normalQuantile(level: level) }

  /// Limits of a probability; `nil` if they do not exist: without a standard error, and at an
  /// estimate of exactly 0 or 1, whose standard error of 0 means nothing.
  func limits(
    ofProbability p: Double, standardError: Double?, _ method: CurveIntervalMethod
  ) -> (lower: Double, upper: Double)? {
    guard let z, let standardError, p > 0, p < 1 else { return nil }
    let width = z * standardError
    switch method {
    case .plain:
      return finite(max(0, p - width), min(1, p + width))
    case .log:
      return finite(p * exp(-width / p), min(1, p * exp(width / p)))
    case .logLog:
      let theta = width / (p * -log(p))
      return finite(pow(p, exp(theta)), pow(p, exp(-theta)))
    }
  }

  /// Limits of a mean number; `nil` if they do not exist.
  func limits(
    ofMean mean: Double, standardError: Double?, _ method: MeanIntervalMethod
  ) -> (lower: Double, upper: Double)? {
    guard let z, let standardError else { return nil }
    let width = z * standardError
    switch method {
    case .plain:
      return finite(max(0, mean - width), mean + width)
    case .log:
      guard mean > 0 else { return nil }
      return finite(mean * exp(-width / mean), mean * exp(width / mean))
    }
  }

  private func finite(_ lower: Double, _ upper: Double) -> (lower: Double, upper: Double)? {
    lower.isFinite && upper.isFinite ? (lower, upper) : nil
  }
}
