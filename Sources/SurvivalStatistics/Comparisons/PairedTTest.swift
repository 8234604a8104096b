/// Student's t test of differences between paired measurements   (Student 1908).
///
/// t = d̄ / (s/√n) with n − 1 degrees of freedom; limits d̄ ± t(1 − α/2; n − 1)·s/√n, in the unit of
/// the differences.
public struct PairedTTest: Hashable, Sendable {
  /// A test that could be made.
  public struct Outcome: Hashable, Sendable {
    /// The mean difference d̄.
    public let mean: Double
    /// Its standard error s/√n.
    public let standardError: Double
    /// The statistic.
    public let t: Double
    /// Degrees of freedom, n − 1.
    public let degreesOfFreedom: Int
    /// Two-sided p value of a mean difference of 0.
    public let p: Double
    /// Limits of the mean difference.
    public let limits: ConfidenceLimits
  }

  /// The differences.
  public let differences: [Double]
  /// Confidence level of the limits.
  public let level: Double
  /// The outcome; not estimable with fewer than two differences, without spread between them, or
  /// with one that is not finite.
  public let outcome: Estimable<Outcome>

  /// Tests differences.
  public init(_ differences: [Double], level: Double) {
    self.differences = differences
    self.level = level
    outcome = Self.outcome(differences, level)
  }

  private static func outcome(_ differences: [Double], _ level: Double) -> Estimable<Outcome> {
    guard differences.count > 1 else { return .notEstimable(.noObservations) }
    guard differences.allSatisfy(\.isFinite) else { return .notEstimable(.impossibleArgument) }
    guard let tail = SpecialFunctions.tail(level: level) else {
      return .notEstimable(.impossibleLevel)
    }
    let n = Double(differences.count)
    let mean = differences.reduce(0) { $0 + $1 / n }
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (n - 1) / n).squareRoot()
    guard error > 0, error.isFinite else { return .notEstimable(.nothingToCompare) }
    let freedom = n - 1
    let t = mean / error
    // T² / (ν + T²) ~ Beta(1/2, ν/2), so both tail and quantile are those of a beta.
    guard
      let p = SpecialFunctions.betaTail(0.5, freedom / 2, at: t * t / (freedom + t * t)),
      let share = SpecialFunctions.betaQuantile(freedom / 2, 0.5, of: 2 * tail), share > 0
    else { return .notEstimable(.computationFailed) }
    let width = (freedom * (1 - share) / share).squareRoot() * error
    return .value(
      Outcome(
        mean: mean, standardError: error, t: t, degreesOfFreedom: differences.count - 1, p: p,
        limits: ConfidenceLimits(lower: mean - width, upper: mean + width, level: level)))
  }
}
