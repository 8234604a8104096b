import UlcerRecords

/// An adverse event of the sample study in days since treatment, before the data cut-off hides what
/// is not known yet.
struct EventDraft {
  let term: AdverseEventTerm
  /// The day on which it begins.
  let day: Int
  /// The day on which it ends, if it does.
  var endDay: Int?
  /// CTCAE grade; `nil` was not entered.
  var grade: Int?
  var relatedness: AdverseEvent.Relatedness?
  var seriousness: [AdverseEvent.Seriousness] = []
  var localToxicity: AdverseEvent.LocalToxicity?
  var action: AdverseEvent.Action = .none
  /// The reference safety information lists the event.
  var isExpected = false
  /// The participant dies of the event.
  var isFatal = false
  /// The event leaves sequelae.
  var leavesSequelae = false
  /// Days until the sponsor learns of a serious event.
  var daysToAwareness = 1
  /// The precision of the dates: 2 to the day, 1 the start to the month, 0 the start to the year.
  var precision = 2

  /// The event as known at the cut-off: one that ends later is ongoing.
  func known(
    at cut: CalendarDate, treatment: CalendarDate, death: CalendarDate?, identifier: String
  ) -> AdverseEvent {
    let start = treatment.advanced(by: day)
    let last = death.map { min($0, cut) } ?? cut
    let end = endDay.map { treatment.advanced(by: $0) }.flatMap { $0 <= last ? $0 : nil }
    // Death ends what is still going on, without recovery.
    let closing = end ?? (death.flatMap { $0 <= cut ? $0 : nil })
    var event = AdverseEvent(
      participant: 0, id: identifier, term: term.term, organSystem: term.organSystem)
    // A death after the cut-off is not known yet: until then the event is life-threatening.
    let isKnownFatal = isFatal && death != nil
    let criteria = isFatal && !isKnownFatal ? [.lifeThreatening, .hospitalisation] : seriousness
    event.grade = isFatal && !isKnownFatal ? 4 : grade
    event.start = startDate(start)
    event.end = closing.map { .day(Moment($0)) }
    event.isOngoing = closing == nil
    event.isSerious = !seriousness.isEmpty
    event.seriousness = criteria
    event.relatedness = relatedness
    event.isExpected = isExpected
    event.outcome =
      isKnownFatal
      ? .fatal
      : end != nil
        ? (leavesSequelae ? .recoveredWithSequelae : .recovered)
        : closing == nil && endDay != nil ? .recovering : .notRecovered
    event.action = action
    event.localToxicity = localToxicity
    let awareness = start.advanced(by: daysToAwareness)
    if !seriousness.isEmpty, awareness <= cut { event.awarenessDate = awareness }
    event.dictionaryVersion = "4.0"
    return event
  }

  private func startDate(_ start: CalendarDate) -> PartialDate {
    let parts = start.components
    switch precision {
    case 0: return .year(parts.year)
    case 1: return .month(year: parts.year, month: parts.month)
    default: return .day(Moment(start))
    }
  }
}
