import UlcerRecords

/// The ulcer sites of treated participants that a row at day ≤ 0 calls a target ulcer of the plan; rows
/// that are not assessed count as well.
struct TargetSites: Sendable {
  private struct Site: Hashable {
    let participant: Int
    let location: Location
  }

  private let sites: Set<Site>

  init(in records: StudyRecords) {
    var sites: Set<Site> = []
    for row in records.ulcers where row.isTarget == true {
      guard let treatment = records.participants[row.participant].treatment,
        row.date <= treatment.date
      else { continue }
      sites.insert(Site(participant: row.participant, location: row.location))
    }
    self.sites = sites
  }

  /// Whether an episode is at one of them.
  func contains(_ episode: Episode) -> Bool {
    sites.contains(Site(participant: episode.participant, location: episode.location))
  }
}
