/// The Kaplan–Meier (product-limit) estimate of the probability to be still without an event.
///
/// Ŝ(t) = Π (1 − dᵢ/nᵢ) over the distinct event times tᵢ ≤ t   (Kaplan & Meier 1958)
/// - dᵢ: events at tᵢ; nᵢ: units at risk, with entry < tᵢ ≤ time; both by case weights.
///
/// Every cause other than 0 counts as the event; see `Observation.counting(onlyCause:)`.
/// Times that differ by less than 1.5e-8 (of their mean) are one time, as in R survfit.
public struct KaplanMeier: Hashable, Sendable {
  /// The method of the standard error.
  public let variance: CurveVarianceMethod
  /// On which scale the limits are symmetric.
  public let interval: CurveIntervalMethod
  /// Confidence level of the limits.
  public let level: Double
  /// One point per distinct observed time, ascending.
  public var points: [CurvePoint] { curve.points }
  /// Units used.
  public let observations: Int
  /// Events among them.
  public let events: Int
  /// Clusters among them; a unit without a cluster is one of its own.
  public let clusters: Int
  /// Units that could not be used: a time that is not finite, an entry not before its time, a
  /// negative cause, or a case weight outside 1e-9 to 1e9.
  public let leftOut: Int

  private let curve: StepCurve

  /// Estimates the curve.
  public init(
    _ observations: [Observation], variance: CurveVarianceMethod, interval: CurveIntervalMethod,
    level: Double
  ) {
    let table = ObservationTable(observations)
    self.variance = variance
    self.interval = interval
    self.level = level
    curve = CurveScan.curve(
      of: table.sets, by: SurvivalRule(variance: variance, interval: interval), level: level)
    self.observations = table.sets.units
    events = curve.events
    clusters = table.sets.clusters
    leftOut = table.leftOut
  }

  /// The last observed time, of an event or a censoring; `nil` without observations.
  public var lastObservedTime: Double? { points.last?.time }

  /// The time at which half of the units had their event: `quantile(0.5)`.
  public var median: TimeQuantile { quantile(0.5) }

  /// The time at which a proportion of the units had their event   (Brookmeyer & Crowley 1982).
  ///
  /// The first time with Ŝ ≤ 1 − share; where Ŝ equals 1 − share (to 1.5e-8) on a stretch, the
  /// middle of the stretch, up to the last observed time if Ŝ does not fall again. The limits
  /// are found by the same rule on the `lower` and the `upper` curve; points whose limit does not
  /// exist are passed over. R agrees where a limit is monotone; it sorts one that is not. `share` lies strictly between 0 and 1.
  public func quantile(_ share: Double) -> TimeQuantile {
    curve.quantile(share)
  }

  /// The probability to be still without an event at a time, with its limits.
  ///
  /// Not estimable beyond the last observed time, unless no unit is left without an event there:
  /// then it is 0.
  public func probability(at time: Double) -> Estimable<CurveValue> {
    curve.value(at: time, complete: curve.reachesZero)
  }
}
