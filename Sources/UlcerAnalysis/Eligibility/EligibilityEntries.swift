import UlcerRecords

/// The entered criteria by participant and criterion; of several the last by date, then by row.
struct EligibilityEntries {
  private struct Key: Hashable {
    let participant: Int
    let criterion: String
  }

  private var byKey: [Key: [Int]] = [:]
  private var latest: [Int: CalendarDate] = [:]
  private let entries: [EligibilityEntry]
  /// All criteria entered, by their bytes.
  let criteria: [String]

  init(_ records: StudyRecords) {
    entries = records.eligibility
    for (row, entry) in entries.enumerated() {
      byKey[Key(participant: entry.participant, criterion: entry.criterion), default: []]
        .append(row)
      if let date = entry.date {
        latest[entry.participant] = max(latest[entry.participant] ?? date, date)
      }
    }
    criteria = Set(entries.map(\.criterion)).sorted(by: TableText.isBefore)
  }

  /// The answer that counts, and all rows of the criterion.
  func entry(_ participant: Int, _ criterion: String) -> (isMet: Bool, rows: [Int])? {
    guard let rows = byKey[Key(participant: participant, criterion: criterion)] else { return nil }
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
  func latestDate(_ participant: Int) -> CalendarDate? { latest[participant] }
}
