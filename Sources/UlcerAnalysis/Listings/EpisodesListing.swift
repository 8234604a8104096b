import UlcerRecords

/// Writes `episodes.csv`: one row per episode of every participant.
///
/// Columns: participant_id, location, episode (1…), kind, opened_after and opened_by (opening
/// interval), first_day, status, healed_after and healed_by (healing interval), healing_day,
/// confirmed_on, lost_on, flips, last_assessed (the last assessed row before the next episode),
/// recurrence_of (the number of the previous episode at the location). Dates are ISO, days are
/// elapsed days since treatment; cells that do not apply are empty. Sorted by participant_id,
/// location, episode.
public enum EpisodesListing {
  /// `episodes.csv` in pieces.
  public static func pieces(of analysis: StudyAnalysis) -> ListingPieces {
    let columns = [
      "participant_id", "location", "episode", "kind", "opened_after", "opened_by", "first_day",
      "status", "healed_after", "healed_by", "healing_day", "confirmed_on", "lost_on", "flips",
      "last_assessed", "recurrence_of",
    ]
    let people = analysis.records.participants
    return ListingPieces(columns: columns, of: analysis) { participant, table in
      let own = analysis.history.episodes[analysis.history.byParticipant[participant]]
        .map { (episode: $0, code: LocationCodes.code(of: $0.location)) }
        .sorted { left, right in
          left.code == right.code
            ? left.episode.number < right.episode.number
            : TableText.isBefore(left.code, right.code)
        }
      for (episode, code) in own {
        table.write(people[participant].id)
        table.write(code)
        table.write(episode.number)
        table.write(plain: episode.kind?.rawValue ?? "")
        table.write(episode.openedAfter)
        table.write(episode.firstActive)
        table.write(episode.firstDay)
        table.write(plain: episode.status.rawValue)
        table.write(episode.healedAfter)
        table.write(episode.healingDate)
        table.write(episode.healingDay)
        table.write(episode.confirmedOn)
        table.write(episode.lostOn)
        table.write(episode.flips.count)
        table.write(episode.lastAssessed)
        table.write(episode.number > 1 ? episode.number - 1 : nil)
        table.endRow()
      }
    }
  }

  /// The same as UTF-8.
  public static func bytes(of analysis: StudyAnalysis) -> [UInt8] { pieces(of: analysis).bytes }

  /// The same as text.
  public static func text(of analysis: StudyAnalysis) -> String { pieces(of: analysis).text }
}
