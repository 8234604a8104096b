public import UlcerRecords

/// Everything the reports say of one participant; most of it exists only after treatment.
public struct ParticipantCourse: Hashable, Sendable {
  /// The participant's place in the records at the cut-off.
  public let participant: Int
  /// The coded arm; `nil` without an allocation or outside it.
  public let arm: String?
  /// Day 0; `nil` if untreated.
  public let treatment: Moment?
  /// The day of death, from the death date or an end of participation by death.
  public let deathDate: CalendarDate?
  /// Distinct days of attended visits, ascending.
  public let attendedVisits: [CalendarDate]
  /// The places of the participant's episodes in `EpisodeHistory.episodes`.
  public let episodes: Range<Int>
  /// Days from day 0 to the last attended visit or assessment; 0 if untreated.
  public let timeAtRisk: Int
  /// Days of observation for adverse events; 0 if untreated.
  public let observation: Int
  /// Whether time at risk is shorter than the primary window; `false` if untreated.
  public let isFollowedShort: Bool
  /// Baseline episodes by location.
  public let baselineUlcers: [BaselineUlcer]
  /// First active days of the episodes that began after treatment, ascending.
  public let newUlcerDays: [Int]
  /// The pattern of ulcer visits; `nil` if untreated.
  public let pattern: UlcerPattern?
  /// The places of the participant's events in `StudyAnalysis.adverseEvents`.
  public let adverseEvents: Range<Int>
  /// Every sight of local toxicity in the primary window, by day.
  public let localToxicity: [LocalToxicityOccurrence]
  /// One finding per component, in the order of `LocalToxicityComponent`.
  public let localToxicityFindings: [LocalToxicityFinding]
  /// Highest grades without events of local toxicity: one per system that occurs, then all.
  public let maximumGrades: [MaximumGrade]
  /// Highest grades with events of local toxicity kept.
  public let maximumGradesWithLocal: [MaximumGrade]

  /// Whether the participant was treated.
  public var isTreated: Bool { treatment != nil }
  /// Day 0 as a date.
  public var treatmentDate: CalendarDate? { treatment?.date }

  /// The finding of one component.
  public func finding(_ component: LocalToxicityComponent) -> LocalToxicityFinding {
    localToxicityFindings.first { $0.component == component }
      ?? LocalToxicityFinding(component: component, measuredDay: nil, reportedDay: nil)
  }

  /// Observed components that one source has and the other has not.
  public var disagreements: [LocalToxicityFinding] {
    LocalToxicityComponent.observed.map(finding).filter(\.isDisagreement)
  }

  /// Elapsed days from treatment to a date.
  public func day(of date: CalendarDate?) -> Int? {
    guard let treatmentDate, let date else { return nil }
    return date.days(since: treatmentDate)
  }
}
