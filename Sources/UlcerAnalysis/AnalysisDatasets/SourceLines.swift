/// The number in its file of each record of a study.
///
/// The header is record 1, as a spreadsheet numbers its rows. The arrays are parallel to the
/// records as read, before any cut-off. The code that reads the files knows them; an analysis does
/// without.
public struct SourceLines: Hashable, Sendable {
  /// Lines of participants.csv.
  public let participants: [Int]
  /// Lines of visits.csv.
  public let visits: [Int]
  /// Lines of ulcers.csv.
  public let ulcers: [Int]
  /// Lines of local-reactions.csv.
  public let localReactions: [Int]
  /// Lines of adverse-events.csv.
  public let adverseEvents: [Int]
  /// Lines of scores.csv.
  public let scores: [Int]

  /// States the lines; a record without one gets an empty cell.
  public init(
    participants: [Int], visits: [Int], ulcers: [Int], localReactions: [Int],
    adverseEvents: [Int], scores: [Int]
  ) {
    self.participants = participants
    self.visits = visits
    self.ulcers = ulcers
    self.localReactions = localReactions
    self.adverseEvents = adverseEvents
    self.scores = scores
  }
}
