import UlcerRecords

/// The status of one ulcer at one moment.
struct UlcerSight: Hashable, Sendable {
  /// The known status of an ulcer.
  package enum State: String, Hashable, CaseIterable {
    case open, indeterminate, healed, lost
    /// Open at the last assessment, and not assessed in this visit's window.
    case unseen
  }

  /// The ulcer site.
  let location: Location
  /// The number of the episode at the site, from 1.
  let episode: Int
  /// The known status.
  let state: State
  /// The area in mm²; `nil` if not measured. A healed or lost ulcer has none.
  let area: Double?
  /// The day of the assessment since treatment; `nil` for a status not based on an assessment.
  let day: Int?

  /// The ulcer was open or indeterminate.
  var isOpen: Bool { state == .open || state == .indeterminate }
}
