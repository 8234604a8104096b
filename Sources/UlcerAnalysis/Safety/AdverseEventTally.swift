/// The numbers of participants and of events of one kind among the treated.
public struct AdverseEventTally: Hashable, Sendable {
  /// Participants with at least one.
  public let participants: Int
  /// Events.
  public let events: Int
  /// The number of treated participants.
  public let treated: Int

  init(_ events: some Sequence<DatedAdverseEvent>, treated: Int) {
    var people: Set<Int> = []
    var count = 0
    for event in events {
      people.insert(event.participant)
      count += 1
    }
    participants = people.count
    self.events = count
    self.treated = treated
  }
}
