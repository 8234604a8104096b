import Foundation

/// Negative binomial regression of counts with a log link: E(count) = μ = exposure·exp(β₀ + βᵀx),
/// variance μ + μ²/θ.
///
/// β and θ by maximum likelihood   (Lawless 1987). The standard errors of β come from the expected
/// information with θ taken as known. If counts vary no more than Poisson counts, the likelihood
/// rises with θ for ever: then θ is not estimable and β is that of the Poisson regression.
public struct NegativeBinomialRegression: Hashable, Sendable {
  /// The method of the variance of β.
  public let variance: RegressionVarianceMethod
  /// Records used.
  public let rows: Int
  /// Records that could not be used: see `PoissonRegression.leftOut`.
  public let leftOut: Int
  /// θ: the larger, the nearer to Poisson counts.
  public let theta: Estimable<Double>
  /// The logarithm of the rate when all covariates are 0.
  public let intercept: Estimable<CoefficientEstimate>
  /// One per covariate, in the order of the names; `ratio` is the rate ratio.
  public let coefficients: [RegressionCoefficient]
  /// The log likelihood at the estimate.
  public let logLikelihood: Estimable<Double>

  /// Fits the regression; without covariates only the intercept and θ.
  public init(_ records: [CountRecord], names: [String], variance: RegressionVarianceMethod) {
    let data = CountData(records, covariates: names.count)
    self.variance = variance
    rows = data.rows
    leftOut = data.leftOut
    let maximum = Self.maximum(data, names)
    let result: CountResult
    switch maximum {
    case .notEstimable(let reason):
      result = CountResult(reason, covariates: names.count)
      theta = .notEstimable(reason)
      logLikelihood = .notEstimable(reason)
    case .value(let maximum):
      result = CountResult(maximum.fit, data, size: maximum.size, variance: variance)
      theta =
        maximum.size.isFinite
        ? .value(maximum.size) : .notEstimable(.regression(.noOverdispersion))
      logLikelihood = .value(maximum.fit.logLikelihood)
    }
    intercept = result.intercept
    coefficients = zip(names, result.coefficients).map {
      RegressionCoefficient(name: $0, outcome: $1)
    }
  }

  private struct Maximum: Hashable, Sendable {
    var size: Double
    var fit: CountFit
  }

  private static func maximum(_ data: CountData, _ names: [String]) -> Estimable<Maximum> {
    if data.rows == 0 { return .notEstimable(.noObservations) }
    guard data.count.contains(where: { $0 > 0 }) else {
      return .notEstimable(.regression(.noEvents))
    }
    guard let tails = CountTails(data.count),
      let poisson = CountFit(data, names: names, size: .infinity, tails: nil)
    else { return .notEstimable(.computationFailed) }
    if poisson.obstacles.contains(.noConvergence) {
      return .notEstimable(.regression(.noConvergence))
    }
    // dℓ/dθ ≈ −Σ((y − μ)² − y)/(2θ²) for a large θ: its sign shows whether the counts vary more.
    let means = CountLikelihood(data, isUsed: poisson.isUsed, size: .infinity, sizeTerms: nil)
      .means(poisson.beta)
    let excess = zip(data.count, means).reduce(0.0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1) - $1.0
    }
    guard excess > 0 else { return .value(Maximum(size: .infinity, fit: poisson)) }
    guard let logSize = root(of: { slope(at: exp($0), data, names, tails) }, from: -12, to: 18),
      let fit = CountFit(data, names: names, size: exp(logSize), tails: tails),
      !fit.obstacles.contains(.noConvergence)
    else { return .notEstimable(.regression(.noConvergence)) }
    return .value(Maximum(size: exp(logSize), fit: fit))
  }

  /// dℓ/d log θ of the likelihood maximised over β.
  private static func slope(
    at size: Double, _ data: CountData, _ names: [String], _ tails: CountTails
  ) -> Double? {
    guard let fit = CountFit(data, names: names, size: size, tails: tails) else { return nil }
    let means = CountLikelihood(data, isUsed: fit.isUsed, size: size, sizeTerms: nil)
      .means(fit.beta)
    var sum = tails.rising(size)
    for (count, mean) in zip(data.count, means) {
      sum += -log1p(mean / size) + (mean - count) / (mean + size)
    }
    return sum.isFinite ? sum * size : nil
  }

  /// A root between two points at which the function is positive and negative, by false position in
  /// the Illinois form; `nil` if there is none.
  private static func root(
    of function: (Double) -> Double?, from low: Double, to high: Double
  ) -> Double? {
    var (left, right) = (low, high)
    guard var above = function(left), var below = function(right), above > 0, below < 0 else {
      return nil
    }
    var lastSide = 0
    for round in 0..<200 {
      // Now and then a bisection, since false position is slow on a curve that is nearly flat.
      let middle =
        round % 4 == 3 ? (left + right) / 2 : (left * below - right * above) / (below - above)
      guard let value = function(middle) else { return nil }
      if value == 0 || right - left < 1e-13 { return middle }
      if value > 0 {
        left = middle
        above = value
        if lastSide > 0 { below /= 2 }
        lastSide = 1
      } else {
        right = middle
        below = value
        if lastSide < 0 { above /= 2 }
        lastSide = -1
      }
    }
    return (left + right) / 2
  }
}
