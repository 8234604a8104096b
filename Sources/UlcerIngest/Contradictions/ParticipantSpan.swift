import UlcerRecords

/// The days between which no date of a participant's row is suspect, in few bytes.
struct ParticipantSpan: Sendable {
  private let consent: Int32
  private let last: Int32

  init(_ person: Participant) {
    consent = person.consentDate.daysSinceEpoch
    last = min(
      person.endDate?.daysSinceEpoch ?? .max, person.deathDate?.daysSinceEpoch ?? .max)
  }

  /// Returns true if the date lies after consent and before the end of participation and death.
  func admits(_ earliest: CalendarDate, _ latest: CalendarDate) -> Bool {
    latest.daysSinceEpoch >= consent && earliest.daysSinceEpoch <= last
  }
}
