/// All records of a study that were fit for use, each kind in the order of its file.
///
/// Records name their participant by its index in `participants`. Nothing here is cut at a date;
/// that is the first step of the analysis.
public struct StudyRecords: Hashable, Sendable {
  /// Screened persons.
  public var participants: [Participant] = []
  /// Visits.
  public var visits: [Visit] = []
  /// Ulcer assessments. If one location has two assessed rows on one day, only the later is here.
  public var ulcers: [UlcerAssessment] = []
  /// Assessments of the injection sites.
  public var localReactions: [LocalReaction] = []
  /// Adverse events.
  public var adverseEvents: [AdverseEvent] = []
  /// Other treatments.
  public var treatments: [OtherTreatment] = []
  /// Scores of instruments.
  public var scores: [Score] = []
  /// Criteria of eligibility as entered.
  public var eligibility: [EligibilityEntry] = []
  /// The status of the files that the records come from.
  public var standings = FileStandings()

  /// A study without records.
  public init() {}
}
