/// The Nelson–Aalen estimate of the cumulative hazard.
///
/// Ĥ(t) = Σ dᵢ/nᵢ over the distinct event times tᵢ ≤ t   (Nelson 1969; Aalen 1978)
/// - dᵢ: events at tᵢ; nᵢ: units at risk, with entry < tᵢ ≤ time; both by case weights.
///
/// Every cause other than 0 counts as the event; see `Observation.counting(onlyCause:)`. The hazard
/// has no unit: it is the expected number of events of a unit that could have many.
public struct NelsonAalen: Hashable, Sendable {
  /// The method of the standard error.
  public let variance: HazardVarianceMethod
  /// On which scale the limits are symmetric.
  public let interval: MeanIntervalMethod
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
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int

  private let curve: StepCurve

  /// Estimates the curve.
  public init(
    _ observations: [Observation], variance: HazardVarianceMethod, interval: MeanIntervalMethod,
    level: Double
  ) {
    let table = ObservationTable(observations)
    self.variance = variance
    self.interval = interval
    self.level = level
    curve = CurveScan.curve(
      of: table.sets, by: MeanRule(independent: variance == .aalen, interval: interval),
      level: level)
    self.observations = table.sets.units
    events = curve.events
    clusters = table.sets.clusters
    leftOut = table.leftOut
  }

  /// The cumulative hazard at a time, with its limits; not estimable after the last has left.
  public func cumulativeHazard(at time: Double) -> Estimable<CurveValue> {
    curve.value(at: time, complete: false)
  }
}
