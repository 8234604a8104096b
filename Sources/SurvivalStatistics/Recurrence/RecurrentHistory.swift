/// The recurrent events of one participant during follow-up.
public struct RecurrentHistory: Hashable, Sendable {
  /// Delayed entry: at risk only after this time. `nil`: from the beginning, time 0 included.
  public let entry: Double?
  /// The last time at risk; an event on it counts.
  public let followUp: Double
  /// Times of the events, in any order; several at one time are several events.
  public let eventTimes: [Double]

  /// States a history.
  public init(entry: Double? = nil, followUp: Double, eventTimes: [Double]) {
    self.entry = entry
    self.followUp = followUp
    self.eventTimes = eventTimes
  }
}
