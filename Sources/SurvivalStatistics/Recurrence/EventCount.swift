/// The events of one participant and the time at risk of them.
public struct EventCount: Hashable, Sendable {
  /// Events of the participant.
  public let events: Int
  /// Time at risk of the participant, not negative.
  public let exposure: Double

  /// States a count.
  public init(events: Int, exposure: Double) {
    self.events = events
    self.exposure = exposure
  }
}
