public import UlcerRecords

/// The records of a study that count at a data cut-off, and which rows of the whole they are.
///
/// Participants who had not consented yet are gone with all their rows; the others are numbered
/// anew, and the `participant` of every record is the new number. Dates after the cut-off are
/// read as absent in participants; records dated after it are gone.
public struct CutRecords: Hashable, Sendable {
  /// The records that count.
  public let records: StudyRecords
  /// For each kept participant the place among all participants.
  public let participantOrigins: [Int]
  /// For each kept ulcer assessment the place among all ulcer assessments.
  public let ulcerOrigins: [Int]
  /// For each kept adverse event the place among all adverse events.
  public let adverseEventOrigins: [Int]
  /// For each kept local reaction the place among all local reactions.
  public let localReactionOrigins: [Int]
}
