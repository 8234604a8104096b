import UlcerRecords

/// The end of the time at risk of each treated participant and the row that states it.
///
/// It is the last attended visit or assessed ulcer row, the visit if both are on one day, or the
/// treatment if neither is later.
struct FollowUpEnds {
  private var latest: [SourcedDate?]

  init(of records: StudyRecords) {
    latest = records.participants.indices.map { place in
      records.participants[place].treatment.map {
        SourcedDate(date: $0.date, row: .participant(place, .treatment))
      }
    }
    for (row, visit) in records.visits.enumerated() where visit.isAttended {
      if let date = visit.date { see(date, .visit(row), of: visit.participant) }
    }
    // An ulcer row counts only if it is later than the visit: on the same day the visit counts.
    for (row, ulcer) in records.ulcers.enumerated() where ulcer.status != .notAssessed {
      see(ulcer.date, .ulcer(row), of: ulcer.participant)
    }
  }

  /// The end of the time at risk; `nil` for an untreated participant.
  subscript(participant: Int) -> SourcedDate? {
    latest.indices.contains(participant) ? latest[participant] : nil
  }

  private mutating func see(_ date: CalendarDate, _ row: SourceRow, of participant: Int) {
    guard let known = latest[participant], date >= known.date else { return }
    let isFirst: Bool
    switch known.row {
    case .participant: isFirst = true
    default: isFirst = false
    }
    if date > known.date || isFirst { latest[participant] = SourcedDate(date: date, row: row) }
  }
}
