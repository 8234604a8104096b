/// One criterion of eligibility as the site entered it.
public struct EligibilityEntry: Hashable, Sendable {
  /// The participant's place in `StudyRecords.participants`.
  public var participant: Int
  /// The criterion's id in the study plan.
  public var criterion: String
  /// The criterion was met.
  public var isMet: Bool
  /// The day on which it was judged.
  public var date: CalendarDate?
  /// A remark.
  public var note: String?

  /// States an entry.
  public init(
    participant: Int, criterion: String, isMet: Bool, date: CalendarDate?, note: String?
  ) {
    self.participant = participant
    self.criterion = criterion
    self.isMet = isMet
    self.date = date
    self.note = note
  }
}
