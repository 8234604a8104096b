import SourceDiagnostics
import UlcerRecords

/// Links a row to its participant and compares its date with the participant's own.
final class RowAdmission {
  let reading: ParticipantReading
  private let spans: [ParticipantSpan]
  private var hints: [[UInt8]: String] = [:]
  private lazy var identifiers = reading.identifiers
  private var hasReportedUnavailable = false
  /// The participant of the row before: rows of one participant mostly stand together.
  private var latest: (id: UnsafeBufferPointer<UInt8>, index: Int)?

  /// - Parameter spans: those of all participants, in their order.
  init(_ reading: ParticipantReading, spans: [ParticipantSpan]) {
    self.reading = reading
    self.spans = spans
  }

  /// The participant of the row; an unknown one rejects it.
  func participant(_ row: RowReader, _ column: some CanonicalColumn) -> Int? {
    if let id = row.identifierBytes(column) {
      let before = latest
      if let before, IdentifierTable.areSame(before.id, id) { return before.index }
      if let index = reading.index(of: id) {
        latest = (id, index)
        return index
      }
    }
    guard let id = row.identifier(column) else { return nil }
    if let index = reading.index(of: id) { return index }
    row.reject()
    guard reading.isAvailable else {
      if !hasReportedUnavailable {
        hasReportedUnavailable = true
        row.report(
          .unknownParticipant, at: column.rawValue,
          "participants.csv could not be read, so all rows of this file were rejected",
          hint: "mend participants.csv first")
      }
      return nil
    }
    row.ledger.reportUnknownParticipant(id, at: column.rawValue, record: row.record)
    return nil
  }

  /// Returns the remedy for an unknown id.
  func hint(_ id: ArraySlice<UInt8>) -> String {
    let key = Array(id)
    if let known = hints[key] { return known }
    // Searching all ids for every unknown one would be slow on a wrong file.
    let nearest =
      hints.count < 200
      ? nearestName(to: String(decoding: id.prefix(256), as: UTF8.self), among: identifiers) : nil
    let hint =
      SpreadsheetTraces.hint(id) ?? withLeadingZeros(id)
      ?? nearest.map { "did you mean ‘\($0)’?" }
      ?? "add the participant, or mend the row of participants.csv that was rejected"
    hints[key] = hint
    return hint
  }

  /// `7` for the participant `007`: spreadsheets drop leading zeros.
  private func withLeadingZeros(_ id: ArraySlice<UInt8>) -> String? {
    guard id.count <= 16, id.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    for count in 1...6 {
      let whole = [UInt8](repeating: 0x30, count: count) + id
      if reading.index(of: whole[...]) != nil {
        return "were leading zeros lost? participants.csv has \(quoted(whole[...]))"
      }
    }
    return nil
  }

  /// Reports dates that the participant's own dates contradict; after death the row is rejected.
  ///
  /// - Parameters:
  ///   - earliest: the first day that the date can mean.
  ///   - latest: the last day that it can mean.
  ///   - checksParticipation: dates before consent or after the end are suspect.
  func check(
    _ row: RowReader, _ participant: Int, _ column: some CanonicalColumn,
    earliest: CalendarDate, latest: CalendarDate, checksParticipation: Bool = true
  ) {
    if spans[participant].admits(earliest, latest) { return }
    let person = reading.participants[participant]
    let place = [reading.places[participant]]
    if let death = person.deathDate, earliest > death {
      row.report(
        .afterDeath, at: column.rawValue,
        "the row is dated after the participant’s death; it was rejected",
        hint: "check this date and death_date in participants.csv", related: place)
      row.reject()
      return
    }
    guard checksParticipation else { return }
    if latest < person.consentDate {
      row.report(
        .beforeConsent, at: column.rawValue, "the row is dated before consent",
        hint: "check this date and consent_date in participants.csv", related: place)
    }
    if let end = person.endDate, earliest > end {
      row.report(
        .afterParticipation, at: column.rawValue,
        "the row is dated after the participant’s last day",
        hint: "check this date and end_date in participants.csv", related: place)
    }
  }

  func check(
    _ row: RowReader, _ participant: Int?, _ column: some CanonicalColumn, _ date: CalendarDate?
  ) {
    guard let participant, let date else { return }
    check(row, participant, column, earliest: date, latest: date)
  }
}

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
