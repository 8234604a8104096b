public import UlcerRecords

/// Everything the reports say of one participant; most of it exists only after treatment.
public struct ParticipantCourse: Hashable, Sendable {
  /// What is known of the participant: kept once, however often the course is handed on.
  private let facts: CourseFacts

  init(_ facts: CourseFacts) { self.facts = facts }

  /// The participant's place in the records at the cut-off.
  public var participant: Int { facts.participant }
  /// The coded arm; `nil` without an allocation or outside it.
  public var arm: String? { facts.arm }
  /// Day 0; `nil` if untreated.
  public var treatment: Moment? { facts.treatment }
  /// The day of death, from the death date or an end of participation by death.
  public var deathDate: CalendarDate? { facts.deathDate }
  /// Distinct days of attended visits, ascending.
  public var attendedVisits: [CalendarDate] { facts.attendedVisits }
  /// The places of the participant's episodes in `EpisodeHistory.episodes`.
  public var episodes: Range<Int> { facts.episodes }
  /// Days from day 0 to the last attended visit or assessment; 0 if untreated.
  public var timeAtRisk: Int { facts.timeAtRisk }
  /// Days of observation for adverse events; 0 if untreated.
  public var observation: Int { facts.observation }
  /// Whether time at risk is shorter than the primary window; `false` if untreated.
  public var isFollowedShort: Bool { facts.isFollowedShort }
  /// Baseline episodes by location.
  public var baselineUlcers: [BaselineUlcer] { facts.baselineUlcers }
  /// First active days of the episodes that began after treatment, ascending.
  public var newUlcerDays: [Int] { facts.newUlcerDays }
  /// The pattern of ulcer visits; `nil` if untreated.
  public var pattern: UlcerPattern? { facts.pattern }
  /// The places of the participant's events in `StudyAnalysis.adverseEvents`.
  public var adverseEvents: Range<Int> { facts.adverseEvents }
  /// Every sight of local toxicity in the primary window, by day.
  public var localToxicity: [LocalToxicityOccurrence] { facts.localToxicity }
  /// One finding per component, in the order of `LocalToxicityComponent`.
  public var localToxicityFindings: [LocalToxicityFinding] { facts.localToxicityFindings }
  /// Highest grades without events of local toxicity: one per system that occurs, then all.
  public var maximumGrades: [MaximumGrade] { facts.maximumGrades }
  /// Highest grades with events of local toxicity kept.
  public var maximumGradesWithLocal: [MaximumGrade] { facts.maximumGradesWithLocal }

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
