import UlcerRecords

/// One ulcer as it was at one moment.
struct UlcerSight: Hashable, Sendable {
  /// What was known of it.
  package enum State: String, Hashable, CaseIterable {
    case open, indeterminate, healed, lost
    /// It was open when last looked at, and not looked at in this visit's days.
    case unseen
  }

  /// Where it is.
  let location: Location
  /// The number of the episode at the place, from 1.
  let episode: Int
  /// What was known of it.
  let state: State
  /// Its area in mm²; `nil` if not measured. A healed or lost ulcer has none.
  let area: Double?
  /// The day of the look since treatment; `nil` for one that is not based on a look.
  let day: Int?

  /// Whether it was open, surely or perhaps.
  var isOpen: Bool { state == .open || state == .indeterminate }
}
