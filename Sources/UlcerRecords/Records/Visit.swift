/// One planned or unscheduled visit of one participant.
public struct Visit: Hashable, Sendable {
  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int
  /// The visit's id in the study plan, or `unscheduled`. Shown, never used in place of the date.
  public var visit: String
  /// The day, if it took place.
  public var date: CalendarDate?
  /// The visit took place.
  public var isAttended: Bool
  /// The reason why it did not take place.
  public var reason: String?

  /// States a visit.
  public init(
    participant: Int, visit: String, date: CalendarDate?, isAttended: Bool, reason: String? = nil
  ) {
    self.participant = participant
    self.visit = visit
    self.date = date
    self.isAttended = isAttended
    self.reason = reason
  }
}
