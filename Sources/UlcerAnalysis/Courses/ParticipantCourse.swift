public import UlcerRecords

/// Everything the reports say of one participant; most of it exists only after treatment.
@dynamicMemberLookup
public struct ParticipantCourse: Hashable, Sendable {
  /// The known facts of a participant.
  public struct Facts: Hashable, Sendable {
    /// The participant's place in the records at the cut-off.
    public let participant: Int
    /// The coded arm; `nil` without an allocation or outside it.
    public let arm: String?
    /// Day 0; `nil` if untreated.
    public let treatment: Moment?
    /// The day of death, from the death date or an end of participation by death.
    public let deathDate: CalendarDate?
    /// Distinct days of attended visits, ascending.
    let attendedVisits: [CalendarDate]
    /// The places of the participant's episodes in `EpisodeHistory.episodes`.
    public let episodes: Range<Int>
    /// The places of the participant's events in `StudyAnalysis.adverseEvents`.
    public let adverseEvents: Range<Int>
    /// Days from day 0 to the last attended visit or assessment; 0 if untreated.
    public internal(set) var timeAtRisk = 0
    /// Days of observation for adverse events; 0 if untreated.
    public internal(set) var observation = 0
    /// Ulcer follow-up is shorter than the planned primary window; `false` if untreated.
    var isFollowedShort = false
    /// The primary window; `nil` if untreated.
    public internal(set) var primaryWindow: PrimaryWindow?
    /// Baseline episodes by location.
    public internal(set) var baselineUlcers: [BaselineUlcer] = []
    /// First active days of the episodes that began after treatment, ascending.
    public internal(set) var newUlcerDays: [Int] = []
    /// The pattern of ulcer visits; `nil` if untreated.
    public internal(set) var pattern: UlcerPattern?
    /// Every occurrence of local toxicity in the primary window, by day.
    public internal(set) var localToxicity: [LocalToxicityOccurrence] = []
    /// One finding per component, in the order of `LocalToxicityComponent`.
    var localToxicityFindings: [LocalToxicityFinding] = []
    /// Highest grades without events of local toxicity: one per system that occurs, then all.
    public internal(set) var maximumGrades: [MaximumGrade] = []
    /// Highest grades with events of local toxicity kept.
    public internal(set) var maximumGradesWithLocal: [MaximumGrade] = []
  }

  /// The facts, stored once in memory: courses are passed on by the thousand.
  @usableFromInline
  final class Box: Hashable, Sendable {
    @usableFromInline let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    @usableFromInline
    static func == (left: Box, right: Box) -> Bool {
      left === right || left.facts == right.facts
    }

    @usableFromInline
    func hash(into hasher: inout Hasher) { hasher.combine(facts) }
  }

  @usableFromInline let box: Box

  init(_ facts: Facts) { box = Box(facts) }

  /// One of the facts.
  @inlinable
  public subscript<Value>(dynamicMember fact: KeyPath<Facts, Value>) -> Value {
    box.facts[keyPath: fact]
  }

  /// The participant was treated.
  public var isTreated: Bool { self.treatment != nil }
  /// The participant was treated and followed to the end of the primary window.
  var hasCompleteWindow: Bool { self.primaryWindow?.isComplete ?? false }
  /// Day 0 as a date.
  public var treatmentDate: CalendarDate? { self.treatment?.date }

  /// The finding of one component.
  public func finding(_ component: LocalToxicityComponent) -> LocalToxicityFinding {
    self.localToxicityFindings.first { $0.component == component }
      ?? LocalToxicityFinding(component: component, measuredDay: nil, reportedDay: nil)
  }

  /// Observed components that one source has and the other lacks.
  public var disagreements: [LocalToxicityFinding] {
    LocalToxicityComponent.observed.map(finding).filter(\.isDisagreement)
  }

  /// Elapsed days from treatment to a date.
  public func day(of date: CalendarDate?) -> Int? {
    guard let treatmentDate, let date else { return nil }
    return date.days(since: treatmentDate)
  }
}
