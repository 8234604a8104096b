import UlcerRecords

/// The pattern of ulcer-visits over the attended visit dates after treatment (section 6).
struct PatternDefinition {
  static let fewestVisits = 3

  func pattern(visits: [CalendarDate], episodes: ArraySlice<Episode>) -> UlcerPattern {
    guard visits.count >= PatternDefinition.fewestVisits else { return .unknown }
    let withUlcer = visits.count { date in episodes.contains { $0.isOpen(on: date) } }
    switch withUlcer {
    case 0: return .none
    case visits.count: return .chronic
    case 1: return .episodic
    default: return .recurrent
    }
  }
}
