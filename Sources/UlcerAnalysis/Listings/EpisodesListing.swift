import UlcerRecords

/// Writes `episodes.csv`: one row per episode of every participant.
///
/// Columns: participant_id, location, episode (1…), kind, opened_after and opened_by (opening
/// interval), first_day, status, healed_after and healed_by (healing interval), healing_day,
/// confirmed_on, lost_on, flips, last_assessed (the last assessed row before the next episode),
/// recurrence_of (the number of the episode before it at the location). Dates ISO, days elapsed
/// since treatment, empty where it does not apply. Sorted by participant_id, location, episode.
public enum EpisodesListing {
  /// The text of `episodes.csv`.
  public static func text(of analysis: StudyAnalysis) -> String {
    var table = TableText(columns: [
      "participant_id", "location", "episode", "kind", "opened_after", "opened_by", "first_day",
      "status", "healed_after", "healed_by", "healing_day", "confirmed_on", "lost_on", "flips",
      "last_assessed", "recurrence_of",
    ])
    let people = analysis.records.participants
    let sorted = people.indices.sorted { TableText.isBefore(people[$0].id, people[$1].id) }
    for participant in sorted {
      let own = analysis.history.episodes[analysis.history.byParticipant[participant]]
        .map { (episode: $0, code: $0.location.code) }
        .sorted { left, right in
          left.code == right.code
            ? left.episode.number < right.episode.number
            : TableText.isBefore(left.code, right.code)
        }
      for (episode, code) in own {
        table.add([
          TableText.cell(people[participant].id), TableText.cell(code),
          TableText.cell(episode.number), episode.kind?.rawValue ?? "",
          episode.openedAfter?.isoText ?? "", episode.firstActive.isoText,
          TableText.cell(episode.firstDay), episode.status.rawValue,
          episode.healedAfter?.isoText ?? "", episode.healingDate?.isoText ?? "",
          TableText.cell(episode.healingDay), episode.confirmedOn?.isoText ?? "",
          episode.lostOn?.isoText ?? "", TableText.cell(episode.flips.count),
          episode.lastAssessed.isoText,
          TableText.cell(episode.number > 1 ? episode.number - 1 : nil),
        ])
      }
    }
    return table.text
  }
}
