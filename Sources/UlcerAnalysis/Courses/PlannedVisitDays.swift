import UlcerRecords

/// The days on which treated participants attended planned visits in their windows: of several rows in
/// the window the earliest counts, rows outside of it do not.
struct PlannedVisitDays: Sendable {
  /// The visits that were looked for.
  let visits: [PlannedVisit]
  /// By visit, then by participant.
  private var days: [[Int?]]

  init(_ visits: [PlannedVisit], in records: StudyRecords) {
    self.visits = visits
    days = visits.map { _ in [Int?](repeating: nil, count: records.participants.count) }
    let places = Dictionary(
      visits.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    guard !places.isEmpty else { return }
    for row in records.visits where row.isAttended {
      guard let place = places[row.visit], let date = row.date,
        let treatment = records.participants[row.participant].treatment
      else { continue }
      let day = date.days(since: treatment.date)
      guard visits[place].includes(day: day) else { continue }
      days[place][row.participant] = min(days[place][row.participant] ?? day, day)
    }
  }

  /// The elapsed day of each participant at the visit of that place in `visits`; `nil` without one.
  subscript(visit: Int) -> [Int?] { days[visit] }
}
