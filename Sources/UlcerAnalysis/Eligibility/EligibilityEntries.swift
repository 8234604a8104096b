import UlcerRecords

/// The entered criteria by participant and criterion; if there are several entries, the last by
/// date, then by row.
struct EligibilityEntries: Sendable {
  private let entries: [EligibilityEntry]
  private let rows: ParticipantRows

  init(_ records: StudyRecords) {
    entries = records.eligibility
    rows = ParticipantRows(of: entries, participants: records.participants.count) {
      $0.participant
    }
  }

  /// All criteria entered, by their bytes.
  var criteria: [String] { Set(entries.map(\.criterion)).sorted(by: TableText.isBefore) }

  /// The answer that counts, and all rows of the criterion.
  func entry(_ participant: Int, _ criterion: String) -> (isMet: Bool, rows: [Int])? {
    let rows = self.rows[participant].filter { entries[$0].criterion == criterion }
    let last = rows.max { left, right in
      let dates = (entries[left].date, entries[right].date)
      switch dates {
      case (let one?, let other?) where one != other: return one < other
      case (nil, .some): return true
      case (.some, nil): return false
      default: return left < right
      }
    }
    return last.map { (entries[$0].isMet, rows) }
  }

  /// The latest date of a participant's entries.
  func latestDate(_ participant: Int) -> CalendarDate? {
    rows[participant].compactMap { entries[$0].date }.max()
  }
}
