/// The Nelson–Aalen estimate of the cumulative hazard.
///
/// Ĥ(t) = Σ dᵢ/nᵢ over the distinct event times tᵢ ≤ t   (Nelson 1969; Aalen 1978)
/// - dᵢ: events at tᵢ; nᵢ: units at risk, with entry < tᵢ ≤ time; both by case weights.
///
/// Every cause other than 0 counts as the event; see `Observation.counting(onlyCause:)`. The hazard
/// has no unit: it is the expected number of events of a unit that could have many.
public struct NelsonAalen: Hashable, Sendable {
  /// How the standard error was estimated.
  public let variance: HazardVarianceMethod
  /// On which scale the limits are symmetric.
  public let interval: MeanIntervalMethod
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
  /// Units that could not be used: see `KaplanMeier.leftOut`.
  public let leftOut: Int

  /// The delayed entries.
  private let entries: EntryTimes

  /// Estimates the curve.
  public init(
    _ observations: [Observation], variance: HazardVarianceMethod, interval: MeanIntervalMethod,
    level: Double
  ) {
    let table = ObservationTable(observations)
    self.variance = variance
    self.interval = interval
    self.level = level
    points = HazardSteps(variance: variance, interval: interval, level: level).points(of: table)
    self.observations = table.leaving.count
    events = points.reduce(0) { $0 + $1.events }
    clusters = table.clusters
    leftOut = table.leftOut
    entries = EntryTimes(table)
  }

  /// The cumulative hazard at a time, with its limits; not estimable after the last has left.
  public func cumulativeHazard(at time: Double) -> Estimable<CurveValue> {
    let steps = HazardSteps(variance: variance, interval: interval, level: level)
    return CurveReading(points: points).value(
      at: time, entries: entries, initial: steps.beginning(clusters: clusters), complete: false)
  }
}
