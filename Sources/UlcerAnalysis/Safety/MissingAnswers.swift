import UlcerRecords

/// Gaps in the records of treatment-emergent adverse events on which a number of the first page
/// rests: a zero that counts a gap as “no” must be distinguished from one that was recorded.
///
/// Over the treated participants, at the cut-off. A fatal event answers every question.
public struct MissingAnswers: Hashable, Sendable {
  /// Treatment-emergent events.
  public private(set) var events = 0
  /// The number of them without a grade.
  public private(set) var withoutGrade = 0
  /// The number of them that do not state seriousness and name no criterion.
  public private(set) var withoutSeriousness = 0
  /// The number of them without any start date.
  public private(set) var withoutStart = 0
  /// Participants without a serious event, but with an event whose seriousness is not recorded.
  public private(set) var participantsSeriousnessUnknown = 0
  /// Participants without an event of grade 3 or higher in the primary window, excluding local
  /// toxicity, but with an event there without a grade.
  public private(set) var participantsHighGradeUnknown = 0
  /// Participants who do not have the monitored outcome, but have an event of the primary window
  /// that would be one if its missing grade or seriousness were known to be high.
  public private(set) var participantsMonitoringUnknown = 0

  /// Counts all treated participants.
  public init(of analysis: StudyAnalysis) { self.init(of: analysis.courses, in: analysis) }

  /// Counts the treated among some participants.
  init(of courses: [ParticipantCourse], in analysis: StudyAnalysis) {
    let records = analysis.records.adverseEvents
    let outcome = analysis.plan.monitoringOutcome
    for course in courses where course.isTreated {
      let own = analysis.adverseEvents[course.adverseEvents]
      for event in own where event.isTreatmentEmergent {
        events += 1
        let record = records[event.event]
        if event.grade == nil { withoutGrade += 1 }
        if !MissingAnswers.saysWhetherSerious(event, record) { withoutSeriousness += 1 }
        if record.start == nil { withoutStart += 1 }
      }
      if MissingAnswers.mayBeSerious(own, records) { participantsSeriousnessUnknown += 1 }
      if MissingAnswers.mayBeHighGrade(own) { participantsHighGradeUnknown += 1 }
      guard !outcome.occurs(in: course, events: own) else { continue }
      if own.contains(where: {
        $0.isInPrimaryWindow && MissingAnswers.mightCount($0, records[$0.event], as: outcome)
      }) {
        participantsMonitoringUnknown += 1
      }
    }
  }

  /// The counts of the results of an analysis.
  init(told analysis: StudyAnalysis) {
    events = analysis.count(.events)
    withoutGrade = analysis.count(.eventsWithoutGrade)
    withoutSeriousness = analysis.count(.eventsWithoutSeriousness)
    withoutStart = analysis.count(.eventsWithoutStart)
    participantsSeriousnessUnknown = analysis.count(.seriousnessUnknown)
    participantsHighGradeUnknown = analysis.count(.highGradeUnknown)
    participantsMonitoringUnknown = analysis.count(.monitoringUnknown)
  }

  private static func mayBeSerious(
    _ events: ArraySlice<DatedAdverseEvent>, _ records: [AdverseEvent]
  ) -> Bool {
    let emergent = events.filter(\.isTreatmentEmergent)
    return !emergent.contains(where: \.isSerious)
      && emergent.contains { !saysWhetherSerious($0, records[$0.event]) }
  }

  private static func mayBeHighGrade(_ events: ArraySlice<DatedAdverseEvent>) -> Bool {
    let counted = events.filter { $0.isInPrimaryWindow && $0.localToxicity == nil }
    return !counted.contains(where: \.isGrade3OrHigher) && counted.contains { $0.grade == nil }
  }

  private static func saysWhetherSerious(
    _ event: DatedAdverseEvent, _ record: AdverseEvent
  ) -> Bool {
    event.isSerious || record.isSerious != nil
  }

  /// Returns true if an event that does not count would, were it more severe than recorded.
  private static func mightCount(
    _ event: DatedAdverseEvent, _ record: AdverseEvent, as outcome: MonitoringOutcome
  ) -> Bool {
    switch outcome {
    case .relatedGrade3OrHigher: event.isRelated && event.grade == nil
    case .grade3OrHigher: event.grade == nil
    case .serious: !saysWhetherSerious(event, record)
    case .relatedSerious: event.isRelated && !saysWhetherSerious(event, record)
    case .fatal: record.outcome == nil && event.grade == nil
    case .localToxicity: false
    }
  }
}
