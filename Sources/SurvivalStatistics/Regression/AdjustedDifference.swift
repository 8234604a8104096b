/// The difference between two groups in the mean of an outcome, adjusted for one covariate by ordinary
/// least squares (analysis of covariance; Fisher 1932).
///
/// The model is outcome ~ group + covariate, with one slope b for both groups:
/// - b = Sxy / Sxx, where Sxy and Sxx are sums over deviations from the means of the own group,
/// - difference = (ȳ₁ − ȳ₂) − b(x̄₁ − x̄₂), in the unit of the outcome, first − second group,
/// - standard error² = s²(1/n₁ + 1/n₂ + (x̄₁ − x̄₂)²/Sxx), s² = residual sum of squares / (n − 3).
///
/// Agrees with R `lm`. The order of the units does not change a digit: they are sorted first.
public struct AdjustedDifference: Hashable, Sendable {
  /// One independent unit.
  public struct Unit: Hashable, Sendable {
    /// The covariate.
    public let covariate: Double
    /// The outcome.
    public let outcome: Double

    /// States a unit.
    public init(covariate: Double, outcome: Double) {
      self.covariate = covariate
      self.outcome = outcome
    }
  }

  /// The difference and what its limits are made of.
  public struct Outcome: Hashable, Sendable {
    /// The adjusted difference, first − second group, in the unit of the outcome.
    public let estimate: Double
    /// Its standard error, in the same unit; 0 where the model fits exactly.
    public let standardError: Double
    /// The slope of the covariate, common to both groups.
    public let slope: Double
    /// Degrees of freedom, n − 3.
    public let degreesOfFreedom: Int
    /// Limits by Student's t with those degrees of freedom.
    public let limits: ConfidenceLimits
  }

  /// Confidence level of the limits.
  public let level: Double
  /// The outcome.
  ///
  /// Not estimable without a unit in each group, with fewer than four units, where the covariate is
  /// constant (also where it is constant within both groups, which the model cannot tell from the
  /// groups), with a number that is not finite, or with an impossible level.
  public let outcome: Estimable<Outcome>

  /// Compares two groups.
  public init(_ first: [Unit], minus second: [Unit], level: Double) {
    self.level = level
    outcome = Self.outcome(Group(first), Group(second), level: level)
  }

  /// The sums of one group.
  private struct Group {
    let units: [Unit]
    let covariate: Double
    let outcome: Double
    let covariateSquares: Double
    let products: Double
    let isFinite: Bool

    init(_ units: [Unit]) {
      let sorted = units.sorted {
        ($0.covariate, $0.outcome) < ($1.covariate, $1.outcome)
      }
      self.units = sorted
      isFinite = sorted.allSatisfy { $0.covariate.isFinite && $0.outcome.isFinite }
      let covariate = SampleMean(sorted.map(\.covariate)).estimate.value ?? 0
      let outcome = SampleMean(sorted.map(\.outcome)).estimate.value ?? 0
      covariateSquares = sorted.reduce(0) {
        $0 + ($1.covariate - covariate) * ($1.covariate - covariate)
      }
      products = sorted.reduce(0) {
        $0 + ($1.covariate - covariate) * ($1.outcome - outcome)
      }
      self.covariate = covariate
      self.outcome = outcome
    }

    /// The sum of squared residuals about the line with a slope through the means.
    func residualSquares(slope: Double) -> Double {
      units.reduce(0) {
        let residual = ($1.outcome - outcome) - slope * ($1.covariate - covariate)
        return $0 + residual * residual
      }
    }
  }

  private static func outcome(_ first: Group, _ second: Group, level: Double) -> Estimable<Outcome>
  {
    guard SpecialFunctions.tail(level: level) != nil else { return .notEstimable(.impossibleLevel) }
    guard first.isFinite, second.isFinite else { return .notEstimable(.impossibleArgument) }
    guard !first.units.isEmpty, !second.units.isEmpty else {
      return .notEstimable(.nothingToCompare)
    }
    let total = first.units.count + second.units.count
    guard total >= fewestUnits else { return .notEstimable(.tooFewObservations(fewestUnits)) }
    let squares = first.covariateSquares + second.covariateSquares
    guard squares > 0 else { return .notEstimable(.constantCovariate) }
    let slope = (first.products + second.products) / squares
    let distance = first.covariate - second.covariate
    let estimate = (first.outcome - second.outcome) - slope * distance
    let degrees = total - parameters
    let variance =
      (first.residualSquares(slope: slope) + second.residualSquares(slope: slope))
      / Double(degrees)
    let factor =
      1 / Double(first.units.count) + 1 / Double(second.units.count)
      + distance * distance / squares
    let error = (variance * factor).squareRoot()
    guard estimate.isFinite, error.isFinite,
      let quantile = SpecialFunctions.studentQuantile(level: level, degrees: degrees)
    else { return .notEstimable(.computationFailed) }
    let width = quantile * error
    guard (estimate - width).isFinite, (estimate + width).isFinite else {
      return .notEstimable(.computationFailed)
    }
    return .value(
      Outcome(
        estimate: estimate, standardError: error, slope: slope, degreesOfFreedom: degrees,
        limits: ConfidenceLimits(lower: estimate - width, upper: estimate + width, level: level)))
  }

  /// Intercept, group and covariate.
  private static let parameters = 3
  /// One unit more than there are parameters.
  private static let fewestUnits = parameters + 1
}
