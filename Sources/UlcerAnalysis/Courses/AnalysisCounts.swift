import UlcerRecords

/// Counts of imputed, excluded and not assessable records, so that nothing happens silently.
public struct AnalysisCounts: Hashable, Sendable {
  /// Starts of adverse events of treated participants that were partial or missing.
  public var imputedStarts = 0
  /// Starts among them that were missing altogether.
  public var undatedStarts = 0
  /// Ends of adverse events of treated participants that were partial.
  public var imputedEnds = 0
  /// Baseline ulcers never assessed after treatment, censored at 0.
  var neverAssessedAfterTreatment = 0
  /// Open rows of baseline ulcers in the primary window that could not be compared by size.
  var rowsNotAssessableBySize = 0
  /// Baseline ulcers with such a row.
  public var ulcersNotAssessableBySize = 0
  /// Baseline ulcers without a known maximum reduction.
  var ulcersWithoutBestReduction = 0
  /// Baseline ulcers without a percentage area reduction about day 28.
  var ulcersWithoutReductionAtDay28 = 0
  /// Episodes of treated participants that ended before treatment.
  public var priorEpisodes = 0
  /// Cancelled healings of treated participants.
  public var flips = 0
  /// Healed rows at a location without any episode before, of all participants.
  var healedNeverOpenRows = 0
  /// Participants without a row in the allocation; 0 without an allocation.
  var participantsWithoutArm = 0
  /// Treated participants with a disagreement between measurement and adverse-event record.
  var participantsWithDisagreement = 0

  /// Nothing counted yet.
  init() {}

  /// Counts over an analysed study.
  init(
    records: StudyRecords, courses: [ParticipantCourse], history: EpisodeHistory,
    events: [DatedAdverseEvent], hasAllocation: Bool
  ) {
    healedNeverOpenRows = history.healedNeverOpenRows.count
    for event in events where courses[event.participant].isTreated {
      if event.isStartImputed { imputedStarts += 1 }
      if records.adverseEvents[event.event].start == nil { undatedStarts += 1 }
      if event.isEndImputed { imputedEnds += 1 }
    }
    for course in courses {
      if hasAllocation, course.arm == nil { participantsWithoutArm += 1 }
      guard course.isTreated else { continue }
      if !course.disagreements.isEmpty { participantsWithDisagreement += 1 }
      for episode in history.episodes[course.episodes] {
        flips += episode.flips.count
        if episode.kind == .prior { priorEpisodes += 1 }
      }
      for ulcer in course.baselineUlcers {
        if ulcer.isNeverAssessedAfterTreatment, !ulcer.isLost { neverAssessedAfterTreatment += 1 }
        rowsNotAssessableBySize += ulcer.notAssessableRows.count
        if !ulcer.notAssessableRows.isEmpty { ulcersNotAssessableBySize += 1 }
        if ulcer.bestReduction == nil { ulcersWithoutBestReduction += 1 }
        if ulcer.reductionAtDay28 == nil { ulcersWithoutReductionAtDay28 += 1 }
      }
    }
  }
}
