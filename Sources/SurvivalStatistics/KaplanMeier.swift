/// The Kaplan–Meier (product-limit) estimate of the probability to be still without an event.
///
/// Ŝ(t) = Π (1 − dᵢ/nᵢ) over the distinct event times tᵢ ≤ t   (Kaplan & Meier 1958)
/// - dᵢ: events at tᵢ; nᵢ: units at risk, with entry < tᵢ ≤ time.
///
/// Every cause other than 0 counts as the event; see `Observation.counting(onlyCause:)`.
/// Times that differ by less than 1.5e-8 (of their mean) are one time, as in R survfit.
public struct KaplanMeier: Hashable, Sendable {
  /// How the standard error was estimated.
  public let variance: CurveVarianceMethod
  /// On which scale the limits are symmetric.
  public let interval: CurveIntervalMethod
  /// Confidence level of the limits.
  public let level: Double
  /// One point per distinct observed time, ascending.
  public let points: [CurvePoint]
  /// Units used.
  public let observations: Int
  /// Events among them.
  public let events: Int
  /// Clusters among them; a unit without a cluster is one of its own.
  public let clusters: Int
  /// Units that could not be used: a time that is not finite, an entry not before its time, or a
  /// negative cause.
  public let leftOut: Int

  /// Estimates the curve.
  public init(
    _ observations: [Observation], variance: CurveVarianceMethod, interval: CurveIntervalMethod,
    level: Double
  ) {
    self.variance = variance
    self.interval = interval
    self.level = level
    points = []
    self.observations = 0
    events = 0
    clusters = 0
    leftOut = 0
  }

  /// The last observed time, of an event or a censoring; `nil` without observations.
  public var lastObservedTime: Double? { points.last?.time }

  /// The time at which half of the units had their event.
  public var median: TimeQuantile { quantile(0.5) }

  /// The time at which a share of the units had their event.
  public func quantile(_ share: Double) -> TimeQuantile { .notEstimable(.noObservations) }

  /// The probability to be still without an event at a time, with its limits.
  public func probability(at time: Double) -> Estimable<CurveValue> {
    .notEstimable(.noObservations)
  }
}
