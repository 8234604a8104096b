/// All episodes of a study and the order of assessments in which they were found.
public struct EpisodeHistory: Hashable, Sendable {
  /// Assessed rows (not-assessed ones left out) by participant, location and date; the ranges of
  /// an `Episode` are places in this array, its elements places in the ulcer assessments.
  public let order: [Int]
  /// Episodes by participant (in the order of the records), location and number.
  public let episodes: [Episode]
  /// For each participant the places of its episodes.
  public let byParticipant: [Range<Int>]
  /// Healed rows at a location without any episode before: ignored.
  public let healedNeverOpenRows: [Int]
}
