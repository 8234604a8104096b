/// An interval-censored event of one unit, for a comparison of two groups.
public struct IntervalObservation: Hashable, Sendable {
  /// The interval in which the event lies.
  public let interval: CensoredInterval
  /// Number of the unit's group.
  public let group: Int
  /// The participant the unit belongs to. `nil`: one of its own.
  public let cluster: Int?

  /// States an observation.
  public init(interval: CensoredInterval, group: Int, cluster: Int? = nil) {
    self.interval = interval
    self.group = group
    self.cluster = cluster
  }
}
