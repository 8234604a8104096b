import UlcerRecords

/// The row of the visits that states an attended day of a participant: the first if there are
/// several.
struct AttendedVisitRows {
  private var rows: [[CalendarDate: Int]]

  init(of records: StudyRecords) {
    rows = [[CalendarDate: Int]](repeating: [:], count: records.participants.count)
    for (row, visit) in records.visits.enumerated() where visit.isAttended {
      guard let date = visit.date, rows[visit.participant][date] == nil else { continue }
      rows[visit.participant][date] = row
    }
  }

  /// The visit of a participant on that day.
  func visit(of participant: Int, on date: CalendarDate) -> SourcedDate? {
    guard rows.indices.contains(participant), let row = rows[participant][date] else { return nil }
    return SourcedDate(date: date, row: .visit(row))
  }
}
