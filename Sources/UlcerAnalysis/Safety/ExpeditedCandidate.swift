public import UlcerRecords

/// A potential SUSAR: a treatment-emergent adverse event that may have to be reported to
/// authorities quickly, because it is serious, related and not called expected. A candidate for a
/// person to judge, never a decision.
///
/// An event without a judgement of relatedness or of expectedness is a candidate too. Source of the
/// periods: ICH E2A; 7 days for fatal and life-threatening events, 15 for the others, counted from
/// the day on which the sponsor learnt of the event.
public struct ExpeditedCandidate: Hashable, Sendable {
  /// The event.
  public let event: DatedAdverseEvent
  /// The event is fatal or life-threatening, so that 7 days count.
  public let isFatalOrLifeThreatening: Bool
  /// The day on which the sponsor learnt of it; `nil` if not recorded.
  public let awareness: CalendarDate?
  /// 7 days after awareness.
  public let sevenDays: CalendarDate?
  /// 15 days after awareness.
  public let fifteenDays: CalendarDate?

  /// The day by which a report would be due; `nil` without a date of awareness.
  public var due: CalendarDate? { isFatalOrLifeThreatening ? sevenDays : fifteenDays }

  /// The candidates of a study in the order of participants and start.
  public static func all(of analysis: StudyAnalysis) -> [ExpeditedCandidate] {
    let records = analysis.records.adverseEvents
    return analysis.courses.filter(\.isTreated).flatMap { course in
      analysis.adverseEvents[course.adverseEvents].filter {
        $0.isTreatmentEmergent && $0.isSerious && $0.isRelated
          && records[$0.event].isExpected != true
      }.map { event in
        let record = records[event.event]
        let awareness = record.awarenessDate
        return ExpeditedCandidate(
          event: event,
          isFatalOrLifeThreatening: event.isFatal
            || record.seriousness.contains(.lifeThreatening),
          awareness: awareness, sevenDays: awareness?.advanced(by: 7),
          fifteenDays: awareness?.advanced(by: 15))
      }
    }
  }
}
